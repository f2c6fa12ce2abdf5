import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import type { DeskHands } from './use-desk-hands.ts'

/** A count takes a moment: only what is still without its envelope after this long is a matter for somebody. */
const COUNTING_MS = 3000

/** The votes of the night: open, close. How they stand is on no desk. */
export function Polls({ view, desk, on }: { view: DeskView; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const toText = useSay()
  const voted = view.awards.filter(({ ballot }) => ballot !== null)
  if (voted.length === 0) return null
  const isLeft = ({ id, ready }: (typeof voted)[number]) => {
    const closedAt = view.show.polls[id]?.closedAt ?? null
    return closedAt !== null && !ready && view.now - closedAt > COUNTING_MS
  }
  return (
    <section className="night-desk__polls" aria-label={t.polls}>
      <h2>{t.polls}</h2>
      <ul>
        {voted.map(({ id, name, ready }) => {
          const poll = view.show.polls[id]
          const open = poll !== undefined && poll.closedAt === null
          const state = open ? t.pollOpen : !poll ? t.pollNot : ready ? t.pollClosed : t.pollUncounted
          return (
            <li key={id}>
              <span>
                {toText(name)} · {state}
              </span>
              {(open || !poll) && view.show.phase !== 'over' && (
                <Button disabled={!on} onClick={() => void desk.say({ type: 'poll', award: id, open: !open })}>
                  {open ? t.closePoll : t.openPoll}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {voted.some(isLeft) && <p className="night-desk__hint">{t.pollUncountedHint}</p>}
    </section>
  )
}
