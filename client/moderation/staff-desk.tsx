import { useState } from 'react'
import { ask } from '../hall-session/acts.ts'
import { useHall } from '../hall-session/session.ts'
import { useLanguage } from '../i18n/language.ts'
import { moderationWords } from '../i18n/moderation.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { StaffActs } from './staff-acts.tsx'
import './moderation.css'

const SLOW = [0, 5, 10, 30, 60, 120]

/** For the staff: reports that came in, the chat's valve, the doors. */
export function StaffDesk() {
  const t = useWords(moderationWords)
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const { reports, chatOpen, slowSeconds, doorsOpen } = useHall((hall) => hall)
  return (
    <div className="desk">
      <section>
        <h3>{t.reports}</h3>
        {reports.length === 0 && <p>{t.noReports}</p>}
        <ul>
          {[...reports].reverse().map((report) => (
            <li key={report.id} className="desk__report">
              <p>
                <strong>{t.reportBy(report.name)}</strong>{' '}
                <time dateTime={new Date(report.at).toISOString()}>
                  {new Date(report.at).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en')}
                </time>
              </p>
              <p>{report.reason}</p>
              <StaffActs visitor={report.visitor} onDone={() => undefined} />
            </li>
          ))}
        </ul>
      </section>
      <input
        className="input"
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        aria-label={t.why}
        placeholder={t.why}
      />
      <section>
        <h3>{t.chat}</h3>
        <p>{chatOpen ? t.chatOpen : t.chatClosed}</p>
        <div className="menu">
          <Button onClick={() => void ask('moderation.chat', { open: !chatOpen, slowSeconds, reason })}>
            {chatOpen ? t.closeChat : t.openChat}
          </Button>
          <select
            className="input"
            aria-label={t.slow}
            value={slowSeconds}
            onChange={(event) =>
              void ask('moderation.chat', { open: chatOpen, slowSeconds: Number(event.target.value), reason })
            }
          >
            {[...new Set([...SLOW, slowSeconds])].map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? `${t.slow}: ${t.slowOff}` : t.slowSeconds(seconds)}
              </option>
            ))}
          </select>
        </div>
      </section>
      <section>
        <h3>{t.doors}</h3>
        <p>{doorsOpen ? t.doorsOpen : t.doorsShut}</p>
        <div className="menu">
          <Button onClick={() => void ask('moderation.doors', { open: !doorsOpen, reason })}>
            {doorsOpen ? t.shutDoors : t.openDoors}
          </Button>
          <a className="button" href="/organizer">
            {t.organizerPage}
          </a>
        </div>
      </section>
    </div>
  )
}
