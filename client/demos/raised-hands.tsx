import type { DemoSession } from '../../shared/demos/session.ts'
import { ask, raiseHand } from '../hall-session/acts.ts'
import { useHall } from '../hall-session/session.ts'
import { questionWords } from '../i18n/questions.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import '../questions/questions.css'

const inOrder = ({ hands }: DemoSession) => Object.entries(hands).sort(([, a], [, b]) => a.at - b.at)

/** Raises one's hand for the host: the same hand as in the hall. */
export function RaiseHand({ session, me }: { session: DemoSession; me: string }) {
  const t = useWords(questionWords)
  const raised = useHall((hall) => hall.people.get(hall.me)?.handRaised ?? false)
  const place = inOrder(session).findIndex(([visitor]) => visitor === me) + 1
  return (
    <>
      <Button aria-pressed={raised} onClick={() => void raiseHand(!raised)}>
        <Icon name="hand" size={20} /> {raised ? t.lowerHand : t.raiseHand}
      </Button>
      {place > 0 && <p role="status">{t.handPlace(place)}</p>}
    </>
  )
}

/** For who leads: whose hand is up, in order, and what can be done about it. */
export function RaisedHands({ booth, session }: { booth: string; session: DemoSession }) {
  const t = useWords(questionWords)
  const hands = inOrder(session)
  return (
    <div className="hands">
      <p role="status">{hands.length > 0 && t.hands(hands.length)}</p>
      {hands.length > 0 && (
        <ol className="hands__list" aria-label={t.hands(hands.length)}>
          {hands.map(([visitor, { name }]) => (
            <li key={visitor}>
              <strong>{name}</strong>
              {session.mode !== 'alone' && (
                <Button
                  aria-label={`${t.handOver}: ${name}`}
                  onClick={() => void ask('demo.hand', { booth, to: visitor })}
                >
                  {t.handOver}
                </Button>
              )}
              <Button
                kinds={['bare']}
                aria-label={`${t.lowerTheirs}: ${name}`}
                onClick={() => void ask('demo.lower', { booth, visitor })}
              >
                {t.lowerTheirs}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
