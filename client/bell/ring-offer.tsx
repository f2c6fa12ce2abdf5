import { useState } from 'react'
import type { OwnRing } from '../../shared/bell/bell.ts'
import { bellWords } from '../i18n/bell.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { useClock } from './use-clock.ts'
import { useElement } from './use-element.ts'
import { WishForm } from './wish-form.tsx'

/** Where the other ways begin on the booth's page; each is offered while it is there. */
const MESSAGE = 'booth-message'
const TOUR = 'booth-tour'

/** What a visitor can do for whom nobody comes. `missed`: the ring that a wished time is kept with, if there is one. */
export function RingOffer({ missed }: { missed: OwnRing | null }) {
  const t = useWords(bellWords)
  const clock = useClock()
  const message = useElement(MESSAGE)
  const tour = useElement(TOUR)
  const [wishing, setWishing] = useState(false)
  const wish = missed?.wish
  if (!message && !tour && !missed) return null
  return (
    <div className="ring-offer">
      <h3 className="ring-offer__title">{t.instead}</h3>
      {wish && <p>{t.wished(clock(wish.at))}</p>}
      {missed && wishing ? (
        <WishForm ring={missed} onDone={() => setWishing(false)} />
      ) : (
        <div className="button-row">
          {message && <Button onClick={() => goTo(message)}>{t.message}</Button>}
          {missed && <Button onClick={() => setWishing(true)}>{t.wish}</Button>}
          {tour && (
            <Button
              onClick={() => {
                goTo(tour)
                tour.click()
              }}
            >
              {t.tour}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Brings an element into view and the focus into it: to itself, or to the first thing in it that takes one. */
function goTo(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' })
  const within = element.matches('button, a[href], input, textarea, [tabindex]')
    ? element
    : element.querySelector<HTMLElement>('textarea, input, button, a[href]')
  within?.focus({ preventScroll: true })
}
