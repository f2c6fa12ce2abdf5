import { useState } from 'react'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { closedAwards } from './closed-awards.ts'
import { type DeskKey, useDeskKeys } from './desk-keys.ts'
import type { DeskHands } from './use-desk-hands.ts'

/** Go, hold, skip, back, undo. `on`: this desk has the chair. */
export function Controls({ view, desk, on }: { view: DeskView; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const toText = useSay()
  const [asksEnd, setAsksEnd] = useState(false)
  const { phase, heldAt } = view.show
  const runs = on && phase === 'running'
  const closed = closedAwards(view)
  const press = (key: DeskKey) => {
    // The last "go" ends the show; one that would leave envelopes closed asks first.
    if (key === 'go' && runs && view.next >= view.cues.length && closed.length > 0) setAsksEnd(true)
    else if (key === 'hold') void desk.say({ type: heldAt === null ? 'hold' : 'resume' })
    else void desk.say({ type: key })
  }
  useDeskKeys(on, press)
  return (
    <section className="night-desk__controls" aria-label={t.go}>
      <Button
        kinds={['main', 'big']}
        className="night-desk__go"
        disabled={!on || desk.busy}
        onClick={() => press('go')}
      >
        {t.go}
      </Button>
      <div className="button-row">
        <Button disabled={!runs} aria-pressed={heldAt !== null} onClick={() => press('hold')}>
          {heldAt === null ? t.hold : t.resume}
        </Button>
        <Button disabled={!on} onClick={() => press('skip')}>
          {t.skip}
        </Button>
        <Button disabled={!runs || !view.mayBack} onClick={() => press('back')}>
          {t.back}
        </Button>
        <Button disabled={!on || !view.mayUndo} onClick={() => press('undo')}>
          {t.undo}
        </Button>
        <Button
          disabled={!on}
          onClick={() => void desk.say({ type: 'gather' }).then((done) => done && toast(t.gathered))}
        >
          {t.gather}
        </Button>
      </div>
      <EndShow
        may={runs}
        asks={asksEnd && runs}
        ask={setAsksEnd}
        closed={closed.map(({ name }) => toText(name)).join(t.comma)}
        onEnd={() => void desk.say({ type: 'end' })}
      />
      <p className="night-desk__hint">{t.goHint}</p>
    </section>
  )
}

interface EndProps {
  may: boolean
  asks: boolean
  ask(asks: boolean): void
  /** Names of the awards whose envelopes are closed, or empty. */
  closed: string
  onEnd(): void
}

/** Apart from what is pressed all night, and only after a word: nothing comes back from it. */
function EndShow({ may, asks, ask, closed, onEnd }: EndProps) {
  const t = useWords(deskWords)
  if (!asks)
    return (
      <Button kinds={['bare']} className="night-desk__end" disabled={!may} onClick={() => ask(true)}>
        {t.end}
      </Button>
    )
  return (
    <p className="night-desk__sure" role="alert">
      {t.endSure} {closed && t.endClosed(closed)}
      <Button
        kinds={['danger']}
        onClick={() => {
          ask(false)
          onEnd()
        }}
      >
        {t.yes}
      </Button>
      <Button onClick={() => ask(false)}>{t.no}</Button>
    </p>
  )
}
