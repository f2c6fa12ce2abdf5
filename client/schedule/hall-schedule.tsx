import { lazy, Suspense, useState } from 'react'
import type { Session } from '../../shared/schedule/schedule.ts'
import { byDay, nowAndNext, phaseOf } from '../../shared/schedule/session-times.ts'
import { useMayEdit } from '../booths/use-may-edit.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { useLanguage } from '../i18n/language.ts'
import { scheduleWords } from '../i18n/schedule.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { RadioRow } from '../ui/radio-row.tsx'
import { hallFile } from './schedule-api.ts'
import { ScheduleState } from './schedule-state.tsx'
import { useSchedule } from './schedule-store.ts'
import { SessionLine } from './session-line.tsx'
import { TellOutside } from './tell-outside.tsx'
import { useClock } from './use-clock.ts'
import { useTimes } from './use-times.ts'
import './schedule.css'

const Announce = lazy(() => import('./announce.tsx').then(({ Announce }) => ({ default: Announce })))

type Order = 'day' | 'booth'
const DAY_MS = 24 * 60 * 60_000

/** When something is on anywhere in the hall: what is on, then by day or by booth. */
export function HallSchedule() {
  const t = useWords(scheduleWords)
  const language = useLanguage()
  const now = useClock()
  const times = useTimes()
  const { exhibition } = useShown()
  const { sessions, state } = useSchedule()
  const maySet = useMayEdit('')
  const [order, setOrder] = useState<Order>('day')
  const ahead = sessions.filter((session) => phaseOf(session, now) !== 'over')
  const { on, next } = nowAndNext(ahead, now)
  const rest = ahead.filter((session) => !on.includes(session))
  const isNext = new Set([...next.values()].map(({ id }) => id))
  return (
    <div className="schedule schedule--hall">
      <ScheduleState state={state}>
        {ahead.length === 0 ? (
          <div className="schedule__empty">
            <p>{t.nothing}</p>
            <p className="quiet">{t.nothingHint}</p>
          </div>
        ) : (
          <>
            <p className="quiet">{t.zone(times.zone)}</p>
            <RadioRow
              legend={t.order}
              value={order}
              choices={(['day', 'booth'] as const).map((value) => ({ value, label: t.orders[value] }))}
              onPick={setOrder}
            />
            {on.length > 0 && <Group title={t.now} sessions={on} isNext={isNext} />}
            {order === 'day' ? (
              <Days sessions={rest} isNext={isNext} now={now} />
            ) : (
              <Booths sessions={rest} isNext={isNext} />
            )}
            <p className="schedule__foot">
              <a href={hallFile(exhibition.slug, language)} download>
                {t.calendarHall}
              </a>
              <span className="quiet">{t.calendarHint}</span>
            </p>
            <TellOutside />
          </>
        )}
        {maySet && (
          <Suspense fallback={null}>
            <Announce booth="" empty={false} />
          </Suspense>
        )}
      </ScheduleState>
    </div>
  )
}

interface Of {
  sessions: readonly Session[]
  isNext: ReadonlySet<string>
}

function Group({ title, sessions, isNext, dated = false }: Of & { title: string; dated?: boolean }) {
  return (
    <section className="schedule__group" aria-label={title}>
      <h3 className="schedule__heading">{title}</h3>
      <ul className="schedule__list">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} next={isNext.has(session.id)} placed dated={dated} />
        ))}
      </ul>
    </section>
  )
}

function Days({ sessions, isNext, now }: Of & { now: number }) {
  const t = useWords(scheduleWords)
  const times = useTimes()
  const days = byDay(sessions)
  const [today, tomorrow] = [times.day(now), times.day(now + DAY_MS)]
  return [...days].map(([day, of]) => {
    const named = times.day(of[0]?.startsAt ?? now)
    const title = named === today ? `${t.today}, ${named}` : named === tomorrow ? `${t.tomorrow}, ${named}` : named
    return <Group key={day} title={title} sessions={of} isNext={isNext} />
  })
}

function Booths({ sessions, isNext }: Of) {
  const t = useWords(scheduleWords)
  const say = useSay()
  const { exhibition } = useShown()
  const places = [
    { id: '', title: t.theHall },
    ...exhibition.booths.map(({ id, title, place }) => ({ id, title: `${place.label} · ${say(title)}` })),
  ]
  return places.map(({ id, title }) => {
    const of = sessions.filter(({ booth }) => booth === id)
    return of.length > 0 && <Group key={id} title={title} sessions={of} isNext={isNext} dated />
  })
}
