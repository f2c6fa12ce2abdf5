import { useState } from 'react'
import type { Inbox, InboxCard } from '../../shared/leads/leads.ts'
import { inboxWords } from '../i18n/inbox.ts'
import { useLanguage } from '../i18n/language.ts'
import { leadWords } from '../i18n/leads.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { useInbox } from '../inbox/use-inbox.ts'
import { Button } from '../ui/button.tsx'
import { PageNote } from '../ui/page-frame.tsx'
import { RadioRow } from '../ui/radio-row.tsx'
import { fontsForPage } from './fonts-for-page.ts'
import { InboxCardView } from './inbox-card.tsx'
import { listPath, readInbox } from './leads-api.ts'

type OpenInbox = Extract<Inbox, { ok: true }>

const loadFonts = ({ booth: { exhibition, revision }, cards }: OpenInbox) =>
  fontsForPage(
    [{ slug: exhibition, revision }],
    (cards ?? []).flatMap(({ fields, consent }) => [consent, ...fields.map(({ value }) => value)]),
  )

/** The cards that a booth was given, for its exhibitors; for the organizer, how many there are. */
export function InboxCards({ booth }: { booth: string }) {
  const t = useWords(inboxWords)
  const lead = useWords(leadWords)
  const { inbox, load } = useInbox(booth, readInbox, loadFonts)
  if (!inbox) return <p role="status">{lead.loading}</p>
  if (inbox.ok) return <Cards key={booth} inbox={inbox} onLook={() => void load()} />
  if (inbox.reason === 'not-allowed') return <PageNote title={t.notYours} text={t.notYoursText} />
  if (inbox.reason === 'no-such-booth') return <PageNote title={t.goneTitle} text={t.goneText} />
  return (
    <div role="alert">
      <p>{lead.refusals[inbox.reason]}</p>
      <Button onClick={() => void load()}>{lead.again}</Button>
    </div>
  )
}

const FILTERS = {
  all: () => true,
  new: (card) => card.state === 'new' && !card.withdrawn,
  starred: (card) => card.starred,
  done: (card) => card.state === 'done' && !card.withdrawn,
} as const satisfies Record<string, (card: InboxCard) => boolean>
type Filter = keyof typeof FILTERS

function Cards({ inbox, onLook }: { inbox: OpenInbox; onLook: () => void }) {
  const t = useWords(inboxWords)
  const language = useLanguage()
  const [filter, setFilter] = useState<Filter>('all')
  const { booth, counts, cards } = inbox
  const shown = (cards ?? []).filter(FILTERS[filter])
  return (
    <>
      <p className="page-frame__intro">
        <strong>
          <Says of={booth.title} />
        </strong>
        {t.counts(counts.standing, counts.fresh, counts.withdrawn)}
      </p>
      {cards === null ? (
        <PageNote title={t.notYours} text={t.organizer} />
      ) : (
        <>
          <p>{t.text}</p>
          <section className="page-frame__card" aria-label={t.exportTitle}>
            <h2>{t.exportTitle}</h2>
            <p>{t.exportText}</p>
            <div className="button-row">
              {(['xlsx', 'csv'] as const).map((format) => (
                <a key={format} className="button" href={listPath(booth.id, format, language)} download>
                  {t[format]}
                </a>
              ))}
            </div>
          </section>
          <div className="inbox__tools">
            <RadioRow
              legend={t.show}
              value={filter}
              choices={(Object.keys(FILTERS) as Filter[]).map((value) => ({ value, label: t.filters[value] }))}
              onPick={setFilter}
            />
            <Button onClick={onLook}>{t.refresh}</Button>
          </div>
          {shown.length === 0 && <p className="quiet">{cards.length === 0 ? t.none : t.noneSuch}</p>}
          <ul className="own-cards">
            {shown.map((card) => (
              <InboxCardView key={card.id} card={card} onChange={onLook} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
