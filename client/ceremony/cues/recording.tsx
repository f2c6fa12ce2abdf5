import type { CueProps } from './cue-props.ts'
import { Speaker } from './speaker.tsx'
import { StageMedia } from './stage-media.tsx'

export function RecordingCue(props: CueProps<'recording'>) {
  return (
    <Speaker cue={props.cue}>
      <StageMedia {...props} media={props.cue.media} />
    </Speaker>
  )
}
