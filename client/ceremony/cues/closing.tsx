import { LaurelMark } from '../../ui/laurel-mark.tsx'
import type { CueProps } from './cue-props.ts'
import { CueText, CueTitle } from './title.tsx'
import { WinnerDoors } from './winner-doors.tsx'

export function ClosingCue(props: CueProps<'closing'>) {
  return (
    <div className="cue cue--centre">
      <LaurelMark size={88} className="cue__mark" />
      <CueTitle cue={props.cue} />
      <CueText of={props.cue.text} />
      <WinnerDoors {...props} />
    </div>
  )
}
