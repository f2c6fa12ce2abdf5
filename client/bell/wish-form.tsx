import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { OwnRing } from '../../shared/bell/bell.ts'
import { mayWish } from '../../shared/bell/rules.ts'
import { timeNow } from '../hall-session/use-now.ts'
import { bellWords } from '../i18n/bell.ts'
import { ownZone } from '../i18n/own-zone.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { askBell } from './ask-bell.ts'
import { setOwnRing } from './bell-store.ts'
import { zoneName } from './use-clock.ts'

const HOUR_MS = 3600_000

/** As a `datetime-local` field has it: the device's own time, to the minute. */
const fieldValue = (at: number): string => {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/** Proposing a time to the booth at which nobody came. */
export function WishForm({ ring, onDone }: { ring: OwnRing; onDone: () => void }) {
  const t = useWords(bellWords)
  const [value, setValue] = useState(() => fieldValue(Math.ceil(timeNow() / HOUR_MS) * HOUR_MS + 24 * HOUR_MS))
  const [bad, setBad] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const at = Date.parse(value)
    if (!mayWish(at, timeNow())) return setBad(true)
    const reply = await askBell('bell.wish', { ring: ring.id, wish: { at, zone: ownZone() } })
    if (!reply?.ok) return
    setOwnRing(reply.ring)
    onDone()
  }
  return (
    <form className="card-form" aria-label={t.wishTitle} onSubmit={(event) => void send(event)} noValidate>
      <Field label={t.wishLabel} hint={t.wishHint(zoneName(ownZone()))} error={bad ? t.wishBad : null}>
        {(control) => (
          <input
            {...control}
            ref={field}
            className="input"
            type="datetime-local"
            value={value}
            onChange={(event) => {
              setBad(false)
              setValue(event.target.value)
            }}
          />
        )}
      </Field>
      <div className="button-row">
        <Button kinds={['main']} type="submit">
          {t.wishSend}
        </Button>
        <Button onClick={onDone}>{t.wishKeep}</Button>
      </div>
    </form>
  )
}
