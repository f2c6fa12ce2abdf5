import { openSheet, useHall } from '../hall-session/session.ts'
import { sitNearby, standUp } from '../hall-session/sit.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from '../ui/icon.tsx'

export function SitButton() {
  const t = useWords(hallWords)
  const seated = useHall((hall) => (hall.people.get(hall.me)?.seat ?? -1) >= 0)
  return (
    <li>
      <button
        type="button"
        className="more__item"
        onClick={() => {
          openSheet(null)
          void (seated ? standUp() : sitNearby())
        }}
      >
        <Icon name="people" /> {seated ? t.stand : t.sit}
      </button>
    </li>
  )
}
