import { openSheet, useHall } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from '../ui/icon.tsx'

/** How many are here, top right; opens the list of people. */
export function PresenceChip() {
  const t = useWords(hallWords)
  const count = useHall((hall) => hall.people.size)
  return (
    <button type="button" className="chip chip--presence" onClick={() => openSheet('people')}>
      <Icon name="people" size={18} />
      <span aria-hidden="true">{count}</span>
      <span className="hidden-visually">{t.here(count)}</span>
    </button>
  )
}
