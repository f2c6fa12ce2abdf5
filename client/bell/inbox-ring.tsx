import type { StaffRing } from '../../shared/bell/bell.ts'
import { answeredIn } from '../../shared/bell/rules.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { useClock, zoneName } from './use-clock.ts'

/** One ring as it is kept: who, when, and what became of it. */
export function InboxRing({ ring, onSeen }: { ring: StaffRing; onSeen: () => void }) {
  const t = useWords(bellStaffWords)
  const clock = useClock()
  const { name, rungAt, outcome, by, wish, seenAt } = ring
  const isNew = outcome === 'missed' && seenAt === null
  return (
    <li className="own-card" aria-label={name}>
      <h3>
        {name} {isNew && <b className="own-card__new">{t.isNew}</b>}
      </h3>
      <p className="quiet">{t.rang(clock(rungAt))}</p>
      <p>
        <strong>{outcome === 'accepted' ? t.answered(by, answeredIn(ring) ?? 0) : t.outcomes[outcome]}</strong>
      </p>
      {wish && (
        <dl className="own-card__fields">
          <div>
            <dt>{t.wishes}</dt>
            <dd>
              <span>
                {t.wishYours(clock(wish.at))}
                <br />
                {t.wishTheirs(clock(wish.at, wish.zone), zoneName(wish.zone))}
              </span>
            </dd>
          </div>
        </dl>
      )}
      {isNew && (
        <div className="button-row">
          <Button onClick={onSeen}>{t.seen}</Button>
        </div>
      )}
    </li>
  )
}
