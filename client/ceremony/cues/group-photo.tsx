import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { photoLeft } from '../stage/timing/screen-step.ts'
import { useAt } from '../ticker.ts'
import type { CueProps } from './cue-props.ts'
import { CueTitle } from './title.tsx'

export function GroupPhotoCue({ cue, show, now }: CueProps<'group-photo'>) {
  const t = useWords(ceremonyWords)
  const left = useAt(now, (at) => photoLeft(cue.seconds, elapsedOf(show, at)), show.startedAt)
  return (
    <div className="cue cue--centre">
      <CueTitle cue={cue} />
      <p className="cue__text">{t.photoHint}</p>
      <p className="cue__time">{left > 0 ? t.photoIn(left) : t.photoNow}</p>
    </div>
  )
}
