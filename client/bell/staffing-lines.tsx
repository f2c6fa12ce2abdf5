import { type Hours, openingNow, openingsFrom } from '../../shared/bell/hours.ts'
import type { Staffing } from '../../shared/bell/presence.ts'
import { bellWords } from '../i18n/bell.ts'
import { ownZone } from '../i18n/own-zone.ts'
import { useWords } from '../i18n/words.ts'
import { useClock, useOpening, zoneName } from './use-clock.ts'
import './bell.css'

/** Openings that are listed, and how many days ahead of now. */
const LISTED = 7
const DAYS = 7

/** What visitors read of who is at a booth and when it is open, in their own time. */
export function StaffingLines({ staffing, hours, now }: { staffing: Staffing; hours: Hours | null; now: number }) {
  const t = useWords(bellWords)
  const clock = useClock()
  const { here, backAt, staffed } = staffing
  const line = here > 0 ? t.here(here) : backAt !== null ? t.backAt(clock(backAt)) : staffed ? t.away : t.unstaffed
  return (
    <div className="staffing">
      <p className="staffing__line" data-here={here > 0}>
        {line}
      </p>
      {hours && <HoursLine hours={hours} now={now} />}
    </div>
  )
}

function HoursLine({ hours, now }: { hours: Hours; now: number }) {
  const t = useWords(bellWords)
  const clock = useClock()
  const opening = useOpening()
  const { open, until, next } = openingNow(hours, now)
  const openings = openingsFrom(hours, now, DAYS).slice(0, LISTED)
  return (
    <>
      <p className="staffing__hours">
        {open && until !== null ? t.openUntil(clock(until)) : next !== null ? t.opensAt(clock(next)) : t.closed}
      </p>
      {openings.length > 0 && (
        <details className="staffing__week">
          <summary>{t.hours}</summary>
          <ul>
            {openings.map(({ from, to }) => (
              <li key={from}>{opening(from, to)}</li>
            ))}
          </ul>
          <p className="quiet">{t.zone(zoneName(ownZone()))}</p>
        </details>
      )}
    </>
  )
}
