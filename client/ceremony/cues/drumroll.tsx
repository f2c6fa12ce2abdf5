import { LaurelMark } from '../../ui/laurel-mark.tsx'
import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { CueTitle } from './title.tsx'
import { awardOf } from './use-booth.ts'

export function DrumrollCue({ cue, programme }: CueProps<'drumroll'>) {
  return (
    <div className="cue cue--centre">
      <LaurelMark size={120} className="cue__mark cue__mark--swell" />
      <AwardHead award={awardOf({ programme }, cue.award)} />
      <CueTitle cue={cue} />
    </div>
  )
}
