import { LaurelMark } from '../../ui/laurel-mark.tsx'
import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { PostersAhead } from './posters-ahead.tsx'
import { CueTitle } from './title.tsx'
import { awardOf } from './use-booth.ts'

export function DrumrollCue({ cue, programme, small }: CueProps<'drumroll'>) {
  return (
    <div className="cue cue--centre">
      <LaurelMark size={120} className="cue__mark cue__mark--swell" />
      <AwardHead award={awardOf({ programme }, cue.award)} />
      <CueTitle cue={cue} />
      <PostersAhead award={cue.award} programme={programme} small={small} />
    </div>
  )
}
