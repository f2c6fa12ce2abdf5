import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { useRehearsal } from './use-show.ts'

/** Stands over the hall of a rehearsal whatever plays, so that nobody takes what is read out there for a result. */
export function RehearsalMark() {
  const t = useWords(ceremonyWords)
  return useRehearsal() ? <p className="rehearsal-mark">{t.rehearsal}</p> : null
}
