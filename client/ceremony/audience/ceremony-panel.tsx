import { lazy, Suspense, useState } from 'react'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { useCeremony } from '../ceremony-store.ts'
import { CaptionsLine } from './captions-line.tsx'
import { ProgrammeSheet } from './programme-sheet.tsx'
import { RehearsalMark } from './rehearsal-mark.tsx'
import { ResultsSheet } from './results-sheet.tsx'
import { ShowScreen } from './show-screen.tsx'
import { useServerNow } from './use-show.ts'
import './audience.css'

const VotePanel = lazy(async () => ({ default: (await import('../../votes/vote-panel.tsx')).VotePanel }))

type Part = 'now' | 'awards' | 'results'

/** The sheet of the award night: what is on, what is given, what was given. */
export function CeremonyPanel() {
  const t = useWords(ceremonyWords)
  const now = useServerNow()
  const { show, opened, programme } = useCeremony((state) => state)
  const [picked, setPicked] = useState<Part>()
  const phase = show?.phase ?? 'before'
  const parts: readonly Part[] =
    phase === 'before' ? ['awards'] : phase === 'running' ? ['now', 'awards', 'results'] : ['results', 'awards']
  const part = picked && parts.includes(picked) ? picked : (parts[0] ?? 'awards')
  const content = {
    now: () => (
      <>
        <div className="ceremony-panel__screen">
          <ShowScreen show={show} opened={opened} programme={programme} now={now} />
        </div>
        <CaptionsLine />
      </>
    ),
    awards: () => <ProgrammeSheet />,
    results: () => <ResultsSheet />,
  }[part]
  const on = part === 'now' ? show?.cue?.kind : undefined
  // A poll may be open by time, whatever the stage shows; the cue of a vote has the card in its picture.
  const poll = on !== 'vote' && (
    <Suspense fallback={null}>
      <VotePanel />
    </Suspense>
  )
  return (
    <>
      {part !== 'now' && <RehearsalMark /> /* the picture has its own */}
      {on !== 'demo' && poll}
      {parts.length === 1 ? (
        content()
      ) : (
        <Tabs
          label={t.parts}
          tabs={parts.map((value) => ({ value, label: t.tabs[value] }))}
          value={part}
          onPick={setPicked}
        >
          {content()}
        </Tabs>
      )}
      {on === 'demo' && poll /* who comes to take part in the demo finds it first */}
    </>
  )
}
