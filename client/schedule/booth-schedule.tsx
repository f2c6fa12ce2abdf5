import { lazy, Suspense } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { nowAndNext, phaseOf } from '../../shared/schedule/session-times.ts'
import { useMayEdit } from '../booths/use-may-edit.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { useLanguage } from '../i18n/language.ts'
import { scheduleWords } from '../i18n/schedule.ts'
import { useWords } from '../i18n/words.ts'
import { boothFile } from './schedule-api.ts'
import { ScheduleState } from './schedule-state.tsx'
import { useSchedule } from './schedule-store.ts'
import { SessionLine } from './session-line.tsx'
import { TellOutside } from './tell-outside.tsx'
import { useClock } from './use-clock.ts'
import { useTimes } from './use-times.ts'
import './schedule.css'

const Announce = lazy(() => import('./announce.tsx').then(({ Announce }) => ({ default: Announce })))

/** When something is on at a booth. */
export function BoothSchedule({ booth }: { booth: Booth }) {
  const t = useWords(scheduleWords)
  const times = useTimes()
  const language = useLanguage()
  const now = useClock()
  const { sessions, state } = useSchedule()
  const maySet = useMayEdit(booth.id)
  const bookmarked = useHall((hall) => hall.passport.bookmarked.includes(booth.id))
  const here = sessions.filter((session) => session.booth === booth.id && phaseOf(session, now) !== 'over')
  const { next } = nowAndNext(here, now)
  const inside = useSession((state) => state.connection !== null)
  // From outside nobody can mark a booth: there is nothing to say.
  if (!inside && here.length === 0) return null
  return (
    <section className="schedule" aria-label={t.heading}>
      <h2 className="booth__heading">{t.heading}</h2>
      <ScheduleState state={state}>
        {here.length === 0 ? (
          !maySet && <p className="quiet">{bookmarked ? t.nothingAtBoothKept : t.nothingAtBooth}</p>
        ) : (
          <>
            <p className="quiet">{t.zone(times.zone)}</p>
            <ul className="schedule__list">
              {here.map((session) => (
                <SessionLine key={session.id} session={session} next={next.get(booth.id) === session} dated />
              ))}
            </ul>
            <p className="schedule__foot">
              <a href={boothFile(booth.id, language)} download>
                {t.calendarBooth}
              </a>
            </p>
            {inside && <TellOutside />}
          </>
        )}
        {maySet && (
          <Suspense fallback={null}>
            <Announce booth={booth.id} empty={here.length === 0} />
          </Suspense>
        )}
      </ScheduleState>
    </section>
  )
}
