import type { CeremonyAward } from '../../shared/ceremony/run-of-show.ts'
import { notGivenWords } from '../i18n/not-given.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'

interface Props {
  awards: readonly Pick<CeremonyAward, 'id' | 'name'>[]
  /** Ids of those that their booths do not have. */
  notGiven: readonly string[]
}

/** Says which awards of a night that is over did not come to their booths. */
export function NotGiven({ awards, notGiven }: Props) {
  const t = useWords(notGivenWords)
  const say = useSay()
  const names = awards.filter(({ id }) => notGiven.includes(id)).map(({ name }) => say(name))
  return <p role="alert">{t.notGiven(names.join(t.comma))}</p>
}
