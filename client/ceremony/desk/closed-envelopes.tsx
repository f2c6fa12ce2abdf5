import { useState } from 'react'
import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { closedAwards } from './closed-awards.ts'
import type { DeskHands } from './use-desk-hands.ts'

/** After the show: results that it did not come to. Each can still be read out, after a word. */
export function ClosedEnvelopes({ view, desk, on }: { view: DeskView; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const toText = useSay()
  const [asked, setAsked] = useState<string | null>(null)
  const closed = closedAwards(view)
  if (closed.length === 0) return null
  return (
    <section className="night-desk__now" aria-label={t.closedTitle}>
      <h2>{t.closedTitle}</h2>
      {view.show.run === NIGHT && <p>{t.closedText}</p>}
      <ul className="night-desk__closed">
        {closed.map(({ id, name, ready }) => (
          <li key={id}>
            <span>{toText(name)}</span>
            {!ready && <small>{t.notReady}</small>}
            {ready && asked !== id && (
              <Button disabled={!on} aria-label={t.readOutOf(toText(name))} onClick={() => setAsked(id)}>
                {t.readOut}
              </Button>
            )}
            {ready && asked === id && on && (
              <p className="night-desk__sure" role="alert">
                {t.readSure(toText(name))}
                <Button
                  kinds={['main']}
                  onClick={() => {
                    setAsked(null)
                    void desk.say({ type: 'read', award: id })
                  }}
                >
                  {t.yes}
                </Button>
                <Button onClick={() => setAsked(null)}>{t.no}</Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
