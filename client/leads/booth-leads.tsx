import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { useMayEdit } from '../booths/use-may-edit.ts'
import { leadWords } from '../i18n/leads.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { askedCard } from './asked-card.ts'
import { NewTabLink } from './new-tab-link.tsx'
import './leads.css'

const CardForm = lazy(() => import('./card-form.tsx').then(({ CardForm }) => ({ default: CardForm })))

/** At a booth: leaving one's card, and for who works there the way to the cards that were left. */
export function BoothLeads({ booth }: { booth: Booth }) {
  const t = useWords(leadWords)
  const [state, setState] = useState<'closed' | 'open' | 'sent'>('closed')
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (state === 'sent') told.current?.focus()
  }, [state])
  const asked = useStore(askedCard, (card) => card.booth === booth.id)
  useEffect(() => {
    if (!asked) return
    askedCard.setState({ booth: null })
    setState('open')
  }, [asked])
  const staff = useMayEdit(booth.id)
  return (
    <section className="leads" aria-label={t.heading}>
      <h2 className="booth__heading">{t.heading}</h2>
      {state === 'open' ? (
        <Suspense fallback={null}>
          <CardForm booth={booth} onCancel={() => setState('closed')} onSent={() => setState('sent')} />
        </Suspense>
      ) : (
        <>
          <p ref={told} tabIndex={-1} role={state === 'sent' ? 'status' : undefined}>
            {state === 'sent' ? t.sent : t.offer}
          </p>
          {booth.sample && state === 'closed' && <p className="quiet">{t.sample}</p>}
          <div className="button-row">
            <Button kinds={state === 'sent' ? [] : ['main']} onClick={() => setState('open')}>
              {state === 'sent' ? t.another : t.open}
            </Button>
            {state === 'sent' && <NewTabLink href="/visit">{t.seeVisit}</NewTabLink>}
            {staff && <NewTabLink href={`/inbox/${booth.id}`}>{t.inbox}</NewTabLink>}
          </div>
        </>
      )}
    </section>
  )
}
