import type { CueProps } from './cue-props.ts'
import { Speaker } from './speaker.tsx'
import { TimeLeft } from './time-left.tsx'
import { isSaidAtAll } from './title.tsx'

/** Who gives thanks without a name is the winner on the podium. */
export function ThanksCue(props: CueProps<'thanks'>) {
  const { cue, opened, show } = props
  const [winner, ...others] = opened.get(show.podium)?.envelope.winners ?? []
  const called = winner && others.length === 0 && !isSaidAtAll(cue.speaker)
  return (
    <Speaker cue={called ? { ...cue, speaker: winner.title } : cue}>
      <TimeLeft of={props} seconds={cue.seconds} />
    </Speaker>
  )
}
