import { follow } from '../hall-session/acts.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'

export function FollowingChip() {
  const t = useWords(hallWords)
  const slot = useSession((state) => state.following)
  const name = useHall((hall) => (slot === null ? undefined : hall.people.get(slot)?.name))
  if (slot === null || name === undefined) return null
  return (
    <button type="button" className="chip chip--following" onClick={() => follow(null)}>
      {t.stopFollowing(name)}
    </button>
  )
}
