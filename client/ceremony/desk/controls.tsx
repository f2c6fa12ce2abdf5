import { useState } from 'react'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { type DeskKey, useDeskKeys } from './desk-keys.ts'
import type { DeskHands } from './use-desk-hands.ts'

/** Go, hold, skip, back, undo. `on`: this desk has the chair. */
export function Controls({ view, desk, on }: { view: DeskView; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const [ending, setEnding] = useState(false)
  const { phase, heldAt, index } = view.show
  const may = on && phase !== 'over'
  const runs = may && phase === 'running'
  const press = (key: DeskKey) => {
    if (key === 'hold') void desk.say({ type: heldAt === null ? 'hold' : 'resume' })
    else void desk.say({ type: key })
  }
  useDeskKeys(may, press)
  return (
    <section className="night-desk__controls" aria-label={t.go}>
      <Button
        kinds={['main', 'big']}
        className="night-desk__go"
        disabled={!may || desk.busy}
        onClick={() => press('go')}
      >
        {t.go}
      </Button>
      <div className="button-row">
        <Button disabled={!runs} aria-pressed={heldAt !== null} onClick={() => press('hold')}>
          {heldAt === null ? t.hold : t.resume}
        </Button>
        <Button disabled={!may} onClick={() => press('skip')}>
          {t.skip}
        </Button>
        <Button disabled={!runs || index <= 0} onClick={() => press('back')}>
          {t.back}
        </Button>
        <Button disabled={!may || !view.mayUndo} onClick={() => press('undo')}>
          {t.undo}
        </Button>
        <Button
          disabled={!may}
          onClick={() => void desk.say({ type: 'gather' }).then((done) => done && toast(t.gathered))}
        >
          {t.gather}
        </Button>
        {ending ? (
          <>
            <span role="alert">{t.endSure}</span>
            <Button
              kinds={['danger']}
              onClick={() => {
                setEnding(false)
                void desk.say({ type: 'end' })
              }}
            >
              {t.yes}
            </Button>
            <Button onClick={() => setEnding(false)}>{t.no}</Button>
          </>
        ) : (
          <Button disabled={!runs} onClick={() => setEnding(true)}>
            {t.end}
          </Button>
        )}
      </div>
      <p className="night-desk__hint">{t.goHint}</p>
    </section>
  )
}
