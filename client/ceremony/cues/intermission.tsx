import { LaurelMark } from '../../ui/laurel-mark.tsx'
import type { CueProps } from './cue-props.ts'
import { TimeLeft } from './time-left.tsx'
import { CueText, CueTitle } from './title.tsx'

export function IntermissionCue(props: CueProps<'intermission'>) {
  return (
    <div className="cue cue--centre">
      <LaurelMark size={88} className="cue__mark" />
      <CueTitle cue={props.cue} />
      <CueText of={props.cue.text} />
      <TimeLeft of={props} seconds={props.cue.seconds} />
    </div>
  )
}
