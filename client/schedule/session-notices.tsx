import { useEffect, useState } from 'react'
import { ceremonyOfSession } from '../../shared/ceremony/night-words.ts'
import { say } from '../../shared/exhibition/say.ts'
import type { Session, SessionNews } from '../../shared/schedule/schedule.ts'
import { minutesUntil, phaseOf } from '../../shared/schedule/session-times.ts'
import { notify } from '../bell/notify.ts'
import { shownNow, useShown } from '../exhibition/exhibition-store.ts'
import { useSession } from '../hall-session/session.ts'
import { timeNow } from '../hall-session/use-now.ts'
import { languageStore } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { scheduleWords } from '../i18n/schedule.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords, wordsNow } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { beThere } from './be-there.ts'
import { hearSession, loadSchedule, scheduleStore } from './schedule-store.ts'
import { useClock } from './use-clock.ts'
import { useTimes } from './use-times.ts'
import './schedule.css'

interface Notice {
  news: SessionNews
  session: Session
}
/** More would hide the hall. */
const MOST = 3
/** What has begun is no news for longer than this. */
const STALE_MS = 10 * 60_000

/** What the hall tells of sessions that one marked: that one starts soon, was moved or called off. One tap is to be there. */
export function SessionNotices() {
  const t = useWords(scheduleWords)
  const connection = useSession((state) => state.connection)
  const now = useClock()
  const [notices, setNotices] = useState<readonly Notice[]>([])
  useEffect(() => {
    if (!connection) return
    const stops = [
      connection.on('schedule.changed', ({ session }) => {
        hearSession(session)
        // What was said of it is no longer so.
        setNotices((all) =>
          all.filter((one) => one.session.id !== session.id || one.session.sequence >= session.sequence),
        )
      }),
      connection.on('schedule.told', (notice) => {
        setNotices((all) => [notice, ...all.filter(({ session }) => session.id !== notice.session.id)].slice(0, MOST))
        tell(notice)
      }),
      connection.store.subscribe((hall, before) => {
        if (hall.phase === before.phase || hall.phase.name !== 'live') return
        void connection.request('schedule.hear', {})
        // What changed while the network was away was not heard.
        const { slug } = scheduleStore.getState()
        if (slug) void loadSchedule(slug)
      }),
    ]
    void connection.request('schedule.hear', {})
    return () => {
      for (const stop of stops) stop()
    }
  }, [connection])
  const fresh = notices.filter(({ session }) => now < session.startsAt + STALE_MS && phaseOf(session, now) !== 'over')
  if (fresh.length === 0) return null
  const close = (notice: Notice) => setNotices((all) => all.filter((one) => one !== notice))
  return (
    <section className="session-notices" aria-label={t.notices}>
      {fresh.map((notice) => (
        <NoticeCard key={notice.session.id} notice={notice} now={now} onClose={() => close(notice)} />
      ))}
    </section>
  )
}

function NoticeCard({ notice, now, onClose }: { notice: Notice; now: number; onClose: () => void }) {
  const t = useWords(scheduleWords)
  const toText = useSay()
  const times = useTimes()
  const { booths, categories } = useShown()
  const { news, session } = notice
  const booth = booths.get(session.booth)
  const seat = ceremonyOfSession(session.id) !== undefined
  return (
    <article className="session-notice" data-colour={booth && categories.get(booth.category)?.colour}>
      <p className="session-notice__when">
        {news === 'cancelled'
          ? t.cancelled
          : news === 'moved'
            ? t.movedTo(times.moment(session.startsAt))
            : phaseOf(session, now) === 'now'
              ? t.startsNow
              : t.soon(minutesUntil(session, now))}
      </p>
      <p className="session-notice__what">
        <Says of={session.title} />
        <small>{booth ? `${booth.place.label} · ${toText(booth.title)}` : t.theHall}</small>
      </p>
      <div className="session__acts">
        {news === 'soon' && (
          <Button
            kinds={['main']}
            aria-label={seat ? undefined : t.beThereAt(toText(session.title))}
            onClick={() => {
              onClose()
              beThere(session)
            }}
          >
            {seat ? t.toSeat : t.beThere}
          </Button>
        )}
        <Button onClick={onClose}>{news === 'soon' ? t.notNow : t.fine}</Button>
      </div>
    </article>
  )
}

/** Said aloud for who does not see it, and shown by the browser to who looks elsewhere. */
function tell({ news, session }: Notice): void {
  const t = wordsNow(scheduleWords)
  const { language } = languageStore.getState()
  const when = news === 'soon' ? t.soon(minutesUntil(session, timeNow())) : news === 'cancelled' ? t.cancelled : t.moved
  const booth = shownNow()?.booths.get(session.booth)
  const where = booth ? `${booth.place.label} · ${say(booth.title, language)}` : t.theHall
  const what = say(session.title, language)
  announce(`${when}: ${what}, ${where}.`)
  notify(`${when}: ${what} (${where})`, session.id, () => news === 'soon' && beThere(session))
}
