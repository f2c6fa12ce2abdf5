import { tellTime } from '../../demos/kinds/video/tell-time.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import type { CueProps } from './cue-props.ts'
import { useSecondsLeft } from './time-left.tsx'
import { CueTitle } from './title.tsx'

export function CountdownCue(props: CueProps<'countdown'>) {
  const t = useWords(ceremonyWords)
  const left = useSecondsLeft(props, props.cue.seconds)
  return (
    <div className="cue cue--centre">
      <CueTitle cue={props.cue} small />
      <p className="cue__digits" role="timer">
        {left > 0 ? tellTime(left) : t.begins}
      </p>
    </div>
  )
}
