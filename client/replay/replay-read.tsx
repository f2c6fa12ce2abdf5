import { ShowScreen } from '../ceremony/audience/show-screen.tsx'
import { useCeremony } from '../ceremony/ceremony-store.ts'
import { CueByCue } from './cue-by-cue.tsx'
import { OwnName } from './own-name.tsx'
import { replayNow } from './player.ts'
import { ReplayBar } from './replay-bar.tsx'
import { ReplayCaption } from './replay-caption.tsx'
import { ReplayFacts } from './replay-facts.tsx'
import { ReplayHead } from './replay-head.tsx'

/** The night again as text and pictures: what the screen showed, what was said, and everything to read. */
export function ReplayRead({ title }: { title: string }) {
  const { show, opened, programme } = useCeremony((state) => state)
  return (
    <div className="replay replay--read">
      <ReplayHead title={title} other="3d" />
      <main className="replay-read">
        <div className="replay-read__stage">
          <ShowScreen show={show} opened={opened} programme={programme} now={replayNow} replayed />
          <ReplayCaption />
          <ReplayBar />
        </div>
        <div className="replay-read__beside">
          <ReplayFacts />
          <OwnName />
        </div>
        <CueByCue />
      </main>
    </div>
  )
}
