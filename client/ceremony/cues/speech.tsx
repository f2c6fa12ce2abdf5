import type { CueProps } from './cue-props.ts'
import { Speaker } from './speaker.tsx'
import { TimeLeft } from './time-left.tsx'

export function SpeechCue(props: CueProps<'speech'>) {
  return (
    <Speaker cue={props.cue}>
      <TimeLeft of={props} seconds={props.cue.seconds} />
    </Speaker>
  )
}
