import { openSheet, useSession } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { useTimes } from '../../schedule/use-times.ts'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import { useCeremony } from '../ceremony-store.ts'
import { useAt } from '../ticker.ts'
import { isNear, tellStart, tellWait } from './tell-start.ts'
import { useRehearsal, useServerNow } from './use-show.ts'

const MINUTE_MS = 60_000

/** A quiet sign over the bar: when the night is, and afterwards that its results are there. Opens the sheet. */
export function CeremonyChip() {
  const t = useWords(ceremonyWords)
  const times = useTimes()
  const now = useServerNow()
  const open = useSession((state) => state.sheet === 'ceremony')
  const rehearsal = useRehearsal()
  const over = useCeremony(({ show }) => show?.phase === 'over')
  const startsAt = useCeremony(({ programme }) => programme?.startsAt ?? null)
  const minute = useAt(now, (at) => Math.floor(at / MINUTE_MS) * MINUTE_MS)
  if (open || (!over && !isNear(startsAt, minute))) return null
  return (
    <button type="button" className="chip ceremony-chip" onClick={() => openSheet('ceremony')}>
      <LaurelMark size={24} />
      {over || startsAt === null ? (
        <span>
          {rehearsal ? t.rehearsalOver : t.over} · {t.results}
        </span>
      ) : (
        <span>
          {tellStart(startsAt, minute, t, times)} <small>{tellWait(startsAt, minute, t)}</small>
        </span>
      )}
    </button>
  )
}
