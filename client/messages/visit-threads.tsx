import { useState } from 'react'
import type { MyVisit } from '../../shared/leads/leads.ts'
import type { OwnThread } from '../../shared/messages/messages.ts'
import { leadWords } from '../i18n/leads.ts'
import { messageWords } from '../i18n/messages.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { readOwnThread } from './messages-api.ts'
import { OwnThreadView } from './own-thread.tsx'

/** On "My visit": what one wrote to booths and what they answered. */
export function VisitThreads({ visit, link }: { visit: MyVisit & { ok: true }; link: string | null }) {
  const t = useWords(messageWords)
  const lead = useWords(leadWords)
  const say = useSay()
  const [threads, setThreads] = useState(visit.threads)
  const change = (id: string, thread: OwnThread | null) =>
    setThreads((now) => now.flatMap((one) => (one.id !== id ? [one] : thread?.messages.length ? [thread] : [])))
  const reload = async ({ id, booth }: OwnThread) => {
    const answer = await readOwnThread(booth)
    if (answer.ok) change(id, answer.thread)
  }
  return (
    <section className="page-frame__card" aria-label={t.messages}>
      <h2>{t.messages}</h2>
      {threads.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="own-cards">
        {threads.map((thread) => {
          const booth = visit.booths.find(({ id }) => id === thread.booth)
          const title = booth ? say(booth.title) : lead.goneBooth
          return (
            <li key={thread.id} className="own-card" aria-label={t.thread(title)}>
              <h3>
                {booth ? <a href={`/b/${booth.id}`}>{title}</a> : title}{' '}
                {thread.unread && <b className="own-card__new">{t.isNew}</b>}
              </h3>
              <OwnThreadView
                booth={thread.booth}
                title={title}
                thread={thread}
                link={link}
                onChange={(changed) => change(thread.id, changed)}
                onReload={() => void reload(thread)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
