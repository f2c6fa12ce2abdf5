import { Says } from '../../i18n/says.tsx'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import type { CueProps } from './cue-props.ts'
import { StageMedia } from './stage-media.tsx'
import { CueText, CueTitle } from './title.tsx'

export function OpeningCue(props: CueProps<'opening'>) {
  const { cue, programme } = props
  return (
    <div className="cue cue--centre">
      {cue.media.en || cue.media.zh ? (
        <StageMedia {...props} media={cue.media} />
      ) : (
        <LaurelMark size={88} className="cue__mark cue__mark--grow" />
      )}
      {programme && (
        <p className="cue__over">
          <Says of={programme.title} />
        </p>
      )}
      <CueTitle cue={cue} />
      <CueText of={cue.text} />
    </div>
  )
}
