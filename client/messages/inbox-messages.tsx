import { useState } from 'react'
import type { InboxThread, MessageInbox } from '../../shared/messages/messages.ts'
import { inboxWords } from '../i18n/inbox.ts'
import { inboxMessageWords } from '../i18n/inbox-messages.ts'
import { leadWords } from '../i18n/leads.ts'
import { messageWords } from '../i18n/messages.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { useInbox } from '../inbox/use-inbox.ts'
import { fontsForPage } from '../leads/fonts-for-page.ts'
import { Button } from '../ui/button.tsx'
import { PageNote } from '../ui/page-frame.tsx'
import { RadioRow } from '../ui/radio-row.tsx'
import { InboxThreadView } from './inbox-thread.tsx'
import { readMessageInbox } from './messages-api.ts'

/** While the page is looked at, what came is asked for so often. */
const LOOK_MS = 15_000

type OpenInbox = Extract<MessageInbox, { ok: true }>

const loadFonts = ({ booth: { exhibition, revision } }: OpenInbox) => fontsForPage([{ slug: exhibition, revision }], [])

/** What visitors wrote to a booth, for its exhibitors; for the organizer, how much there is. */
export function InboxMessages({ booth }: { booth: string }) {
  const inbox = useWords(inboxWords)
  const t = useWords(inboxMessageWords)
  const lead = useWords(leadWords)
  const message = useWords(messageWords)
  const { inbox: read, load } = useInbox(booth, readMessageInbox, loadFonts, LOOK_MS)
  if (!read) return <p role="status">{lead.loading}</p>
  if (read.ok) return <Threads inbox={read} onLook={() => void load()} />
  if (read.reason === 'not-allowed') return <PageNote title={t.notYours} text={t.notYoursText} />
  if (read.reason === 'no-such-booth') return <PageNote title={inbox.goneTitle} text={inbox.goneText} />
  return (
    <div role="alert">
      <p>{message.refusals[read.reason]}</p>
      <Button onClick={() => void load()}>{lead.again}</Button>
    </div>
  )
}

const FILTERS = {
  waiting: ({ state }) => state === 'new',
  all: () => true,
  done: ({ state, takenBackAt }) => state === 'done' && takenBackAt === null,
} as const satisfies Record<string, (thread: InboxThread) => boolean>
type Filter = keyof typeof FILTERS

function Threads({ inbox, onLook }: { inbox: OpenInbox; onLook: () => void }) {
  const words = useWords(inboxWords)
  const t = useWords(inboxMessageWords)
  const [filter, setFilter] = useState<Filter>('all')
  const { booth, counts, threads } = inbox
  const shown = (threads ?? []).filter(FILTERS[filter])
  return (
    <>
      <p className="page-frame__intro">
        <strong>
          <Says of={booth.title} />
        </strong>
        {t.counts(counts.threads, counts.waiting)}
      </p>
      {threads === null ? (
        <PageNote title={t.notYours} text={t.organizer} />
      ) : (
        <>
          <p>{t.text}</p>
          <div className="inbox__tools">
            <RadioRow
              legend={words.show}
              value={filter}
              choices={(Object.keys(FILTERS) as Filter[]).map((value) => ({ value, label: t.filters[value] }))}
              onPick={setFilter}
            />
            <Button onClick={onLook}>{words.refresh}</Button>
          </div>
          {shown.length === 0 && <p className="quiet">{threads.length === 0 ? t.none : t.noneSuch}</p>}
          <ul className="own-cards">
            {shown.map((thread) => (
              <InboxThreadView key={thread.id} thread={thread} onChange={onLook} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
