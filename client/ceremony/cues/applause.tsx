import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Meter } from '../audience/meter.tsx'
import type { CueProps } from './cue-props.ts'
import { CueTitle } from './title.tsx'

export function ApplauseCue({ cue, replayed }: CueProps<'applause'>) {
  const t = useWords(ceremonyWords)
  return (
    <div className="cue cue--centre">
      <CueTitle cue={cue} />
      {!replayed && <p className="cue__text">{t.keepClapping}</p>}
      <Meter large />
    </div>
  )
}
