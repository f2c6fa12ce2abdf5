import { useSession } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import { useCeremony } from '../ceremony-store.ts'
import { audience, showFull, useAudience } from './audience-store.ts'
import { takeSeat } from './take-seat.ts'
import { useRehearsal, useSeated } from './use-show.ts'

/** The show is on and this visitor looks elsewhere: one tap takes them to a seat, or who has one to its page. Put away, it is one line. */
export function Invitation() {
  const t = useWords(ceremonyWords)
  const run = useCeremony(({ show }) => (show ? `${show.ceremony} ${show.run}` : ''))
  const doors = useCeremony(({ show }) => show?.cue?.kind === 'doors')
  const dismissed = useAudience((choice) => choice.dismissed === run)
  const open = useSession((state) => state.sheet !== null)
  const seated = useSeated()
  const rehearsal = useRehearsal()
  const said = rehearsal ? t.rehearsalRuns : doors ? t.doorsOpen : t.runsNow
  if (dismissed || open || seated)
    return (
      <button type="button" className="chip ceremony-chip" onClick={() => (seated ? showFull(true) : void takeSeat())}>
        <LaurelMark size={24} />
        <span>
          {said} <small>{seated ? t.watch : t.findSeat}</small>
        </span>
      </button>
    )
  return (
    <section className="invitation" aria-label={said}>
      <p className="invitation__words">
        <LaurelMark size={28} />
        {said}
      </p>
      <div className="invitation__buttons">
        <Button kinds={['main']} onClick={() => void takeSeat()}>
          {t.findSeat}
        </Button>
        <Button onClick={() => showFull(true)}>{t.watch}</Button>
        <Button kinds={['bare']} onClick={() => audience.setState({ dismissed: run })}>
          {t.notNow}
        </Button>
      </div>
    </section>
  )
}
