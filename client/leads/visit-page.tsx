import { useState } from 'react'
import type { Card, MyVisit } from '../../shared/leads/leads.ts'
import { useAnswer } from '../http/use-answer.ts'
import { leadWords } from '../i18n/leads.ts'
import { useWords } from '../i18n/words.ts'
import { VisitThreads } from '../messages/visit-threads.tsx'
import { Button } from '../ui/button.tsx'
import { PageFrame, PageNote } from '../ui/page-frame.tsx'
import { fontsForPage } from './fonts-for-page.ts'
import { readVisit } from './leads-api.ts'
import { OwnCard } from './own-card.tsx'
import { PrivateLink } from './private-link.tsx'
import { VisitedBooths } from './visited-booths.tsx'

/** The secret of a private link stands behind the "#", where no server sees it. */
const linkOfPage = (): string | null => /^#([\w-]{43})$/.exec(location.hash)?.[1] ?? null

/** "My visit": where one has been, what one left there, and taking it back. By this device, or by a private link. */
export function VisitPage() {
  const t = useWords(leadWords)
  const [link] = useState(linkOfPage)
  const { answer: visit, again } = useAnswer(
    link ?? '',
    (signal) => readVisit(link, signal),
    ({ exhibitions, name, cards }) => fontsForPage(exhibitions, [name, ...cards.flatMap(wordsOf)]),
  )
  return (
    <PageFrame title={t.visit}>
      {!visit ? (
        <p role="status">{t.loading}</p>
      ) : visit.ok ? (
        <Visit visit={visit} link={link} />
      ) : (
        <Refused visit={visit} onAgain={again} />
      )}
    </PageFrame>
  )
}

const wordsOf = ({ fields, consent }: Card): string[] => [consent, ...fields.map(({ value }) => value)]

function Visit({ visit, link }: { visit: MyVisit & { ok: true }; link: string | null }) {
  const t = useWords(leadWords)
  const [cards, setCards] = useState(visit.cards)
  const changed = (card: Card) => setCards((now) => now.map((one) => (one.id === card.id ? card : one)))
  return (
    <>
      <p className="page-frame__intro">
        <strong>{t.visitOf(visit.name)}</strong>
        {visit.byLink ? t.byLink : t.visitText}
      </p>
      <section className="page-frame__card" aria-label={t.cards}>
        <h2>{t.cards}</h2>
        {cards.length === 0 && <p className="quiet">{t.noCards}</p>}
        <ul className="own-cards">
          {cards.map((card) => (
            <OwnCard
              key={card.id}
              card={card}
              booth={visit.booths.find(({ id }) => id === card.booth)}
              link={link}
              onChange={changed}
            />
          ))}
        </ul>
      </section>
      <VisitThreads visit={visit} link={link} />
      <VisitedBooths visit={visit} />
      <PrivateLink visit={visit} link={link} />
    </>
  )
}

function Refused({ visit, onAgain }: { visit: MyVisit & { ok: false }; onAgain: () => void }) {
  const t = useWords(leadWords)
  if (visit.reason === 'no-profile' || visit.reason === 'bad-link') {
    const [title, text] = visit.reason === 'bad-link' ? [t.badLinkTitle, t.badLinkText] : [t.nobodyTitle, t.nobodyText]
    return (
      <PageNote title={title} text={text}>
        <p>
          <a href="/">{t.toHall}</a>
        </p>
      </PageNote>
    )
  }
  return (
    <div role="alert">
      <p>{t.refusals[visit.reason]}</p>
      <Button onClick={onAgain}>{t.again}</Button>
    </div>
  )
}
