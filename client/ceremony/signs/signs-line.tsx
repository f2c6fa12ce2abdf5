import { useSession } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { useHeldSigns } from './held-signs.ts'
import { signName } from './sign-name.ts'

/** So many different signs are told by name. */
const MOST = 4

/** What people hold up, as a line that changes seldom. */
export function SignsTold() {
  const t = useWords(ceremonyWords)
  const language = useLanguage()
  const told = useHeldSigns((held) => held.told)
  const counts = new Map<string, number>()
  for (const sign of told) {
    const name = signName(sign, language)
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name, times]) => t.signTimes(name, times))
  const shown = names.length > MOST ? [...names.slice(0, MOST), '…'] : names
  return (
    <p className="reactions__signs" role="status">
      {names.length > 0 && t.signsSeen(told.length, shown.join(t.comma))}
    </p>
  )
}

/** The line for the 2D view: in 3D one sees the signs. */
export function SignsLine() {
  return useSession(({ view }) => view === '2d') && <SignsTold />
}
