import { lazy, Suspense, useId } from 'react'
import { ceremonyOfSession } from '../../shared/ceremony/night-words.ts'
import type { Session } from '../../shared/schedule/schedule.ts'
import { mayBeLive, minutesUntil, phaseOf } from '../../shared/schedule/session-times.ts'
import { useMayEdit } from '../booths/use-may-edit.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { useLanguage } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { scheduleWords } from '../i18n/schedule.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { PageLink } from '../route/page-link.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { beThere } from './be-there.ts'
import { sessionFile } from './schedule-api.ts'
import { setMark, useSchedule } from './schedule-store.ts'
import { useClock } from './use-clock.ts'
import { useTimes } from './use-times.ts'

const SessionStaff = lazy(() => import('./session-staff.tsx').then(({ SessionStaff }) => ({ default: SessionStaff })))

interface Props {
  session: Session
  /** The next at its place. */
  next?: boolean
  /** Says where it is; not at the booth's own page. */
  placed?: boolean
  /** Says the day too. */
  dated?: boolean
}

/** One announced time: when, what, where, and what one can do about it. */
export function SessionLine({ session, next = false, placed = false, dated = false }: Props) {
  const t = useWords(scheduleWords)
  const say = useSay()
  const times = useTimes()
  const now = useClock()
  const id = useId()
  const maySet = useMayEdit(session.booth)
  const { booths } = useShown()
  const booth = booths.get(session.booth)
  const runs = useHall((hall) => hall.live.get(session.booth)?.kind)
  const announced = booth?.demos.find((demo) => demo.id === session.demo)?.kind
  const live = runs !== undefined && mayBeLive(session, now) && (announced === undefined || announced === runs)
  const phase = phaseOf(session, now)
  // In the hall's schedule it stands under the heading of its day or place.
  const Heading = placed ? 'h4' : 'h3'
  return (
    <li className="session" data-cancelled={session.cancelled} aria-labelledby={id}>
      <p className="session__time">
        {dated && <span className="session__day">{times.day(session.startsAt)}</span>}
        <time dateTime={new Date(session.startsAt).toISOString()}>{times.span(session)}</time>
        <Mark session={session} phase={phase} live={live} next={next} now={now} />
      </p>
      <Heading className="session__title" id={id}>
        <Says of={session.title} />
      </Heading>
      {(session.text.en || session.text.zh) && (
        <p>
          <Says of={session.text} />
        </p>
      )}
      {placed && (
        <p className="session__place">
          {booth ? (
            <PageLink page={{ name: 'booth', booth: booth.id }}>
              {booth.place.label} · {say(booth.title)}
            </PageLink>
          ) : (
            t.theHall
          )}
        </p>
      )}
      {!session.cancelled && phase !== 'over' && (
        <Acts session={session} placed={placed} going={live || phase === 'now'} live={live} later={phase === 'later'} />
      )}
      {maySet && !ceremonyOfSession(session.id) && !session.cancelled && phase !== 'over' && (
        <Suspense fallback={null}>
          <SessionStaff session={session} />
        </Suspense>
      )}
    </li>
  )
}

function Mark(props: { session: Session; phase: string; live: boolean; next: boolean; now: number }) {
  const t = useWords(scheduleWords)
  const { session, phase, live, next, now } = props
  const minutes = minutesUntil(session, now)
  if (session.cancelled) return <span className="session__mark session__mark--off">{t.cancelled}</span>
  if (live) return <span className="session__mark session__mark--live">{t.live}</span>
  if (phase === 'now') return <span className="session__mark session__mark--now">{t.now}</span>
  if (phase === 'later' && minutes <= 60) return <span className="session__mark">{t.starts(minutes)}</span>
  return next ? <span className="session__mark">{t.next}</span> : null
}

/** What runs at the booth stands further up on the same page. */
function lookAtDemo(): void {
  const heading = document.querySelector<HTMLElement>('.demos h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: 'start' })
}

function Acts(props: { session: Session; placed: boolean; going: boolean; live: boolean; later: boolean }) {
  const { session, placed, going, live, later } = props
  const t = useWords(scheduleWords)
  const say = useSay()
  const language = useLanguage()
  const inside = useSession((state) => state.connection !== null)
  const { exhibition } = useShown()
  const bookmarked = useHall((hall) => hall.passport.bookmarked.includes(session.booth))
  const marked = useSchedule().marked.has(session.id)
  const title = say(session.title)
  const night = ceremonyOfSession(session.id) !== undefined
  return (
    <div className="session__acts">
      {inside && live && !placed && (
        <Button kinds={['main']} onClick={lookAtDemo} aria-label={t.lookAtLive(title)}>
          {t.lookAt}
        </Button>
      )}
      {inside && going && placed && (
        <Button kinds={['main']} onClick={() => beThere(session)} aria-label={night ? undefined : t.beThereAt(title)}>
          {night ? t.toSeat : t.beThere}
        </Button>
      )}
      {later && bookmarked && <span className="quiet">{t.remindedTold}</span>}
      {inside && later && !bookmarked && (
        <Button
          aria-pressed={marked}
          aria-label={`${marked ? t.reminded : t.remind}: ${title}`}
          onClick={() => void setMark(exhibition.slug, session.id, !marked)}
        >
          <Icon name="bookmark" filled={marked} size={18} />
          {marked ? t.reminded : t.remind}
        </Button>
      )}
      {later && (
        <a
          className="button button--bare"
          href={sessionFile(exhibition.slug, session.id, language)}
          download
          aria-label={t.calendarOf(title)}
        >
          {t.calendar}
        </a>
      )}
    </div>
  )
}
