import { whoThanks } from '../../../shared/ceremony/who-thanks.ts'
import type { CueProps } from './cue-props.ts'
import { Speaker } from './speaker.tsx'
import { TimeLeft } from './time-left.tsx'

export function ThanksCue(props: CueProps<'thanks'>) {
  const { cue, opened, show } = props
  const speaker = whoThanks(cue.speaker, opened.get(show.podium)?.envelope.winners)
  return (
    <Speaker cue={{ ...cue, speaker }}>
      <TimeLeft of={props} seconds={cue.seconds} />
    </Speaker>
  )
}
