import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { CueTitle } from './title.tsx'
import { awardOf } from './use-booth.ts'
import { Winners } from './winners.tsx'

export function WalkOnCue(props: CueProps<'walk-on'>) {
  const { cue, opened, programme } = props
  const envelope = opened.get(cue.award)?.envelope
  return (
    <div className="cue cue--centre">
      <AwardHead award={awardOf({ programme }, cue.award)} />
      <CueTitle cue={cue} small={envelope !== undefined} />
      {envelope && <Winners {...props} envelope={envelope} />}
    </div>
  )
}
