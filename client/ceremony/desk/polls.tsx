import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import type { DeskHands } from './use-desk-hands.ts'

/** The votes of the night: open, close. How they stand is on no desk. */
export function Polls({ view, desk, on }: { view: DeskView; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const toText = useSay()
  const voted = view.awards.filter(({ ballot }) => ballot !== null)
  if (voted.length === 0) return null
  return (
    <section className="night-desk__polls" aria-label={t.polls}>
      <h2>{t.polls}</h2>
      <ul>
        {voted.map(({ id, name }) => {
          const poll = view.show.polls[id]
          const open = poll !== undefined && poll.closedAt === null
          const state = open ? t.pollOpen : poll ? t.pollClosed : t.pollNot
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
    </section>
  )
}
