import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import type { CueProps } from './cue-props.ts'
import { useSecondsLeft } from './time-left.tsx'
import { CueTitle } from './title.tsx'

export function GroupPhotoCue(props: CueProps<'group-photo'>) {
  const t = useWords(ceremonyWords)
  const left = useSecondsLeft(props, props.cue.seconds)
  return (
    <div className="cue cue--centre">
      <CueTitle cue={props.cue} />
      <p className="cue__text">{t.photoHint}</p>
      <p className="cue__time">{left > 0 ? t.photoIn(left) : t.photoNow}</p>
    </div>
  )
}
