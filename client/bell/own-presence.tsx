import { useState } from 'react'
import type { OwnPresence } from '../../shared/bell/bell.ts'
import { PRESENCE_CHOICES, type PresenceChoice } from '../../shared/bell/bell-words.ts'
import { timeNow } from '../hall-session/use-now.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { RadioRow } from '../ui/radio-row.tsx'
import { useClock } from './use-clock.ts'

const DAY_MS = 24 * 3600_000
type Choice = PresenceChoice | 'auto'
const CHOICES: readonly Choice[] = ['auto', ...PRESENCE_CHOICES]

/** Tells visitors whether one is at one's booth. `onSet` stores it, null for "by itself", and is done when `presence` says so. */
export function OwnPresenceRow({
  presence,
  onSet,
}: {
  presence: OwnPresence | null
  onSet: (choice: PresenceChoice | null, until?: number) => Promise<void>
}) {
  const t = useWords(bellStaffWords)
  const clock = useClock()
  /** What was picked and is not stored yet; "back" waits for its time. */
  const [picked, setPicked] = useState<Choice | null>(null)
  const asking = picked === 'back'
  const is: Choice = picked ?? presence?.choice ?? 'auto'
  const store = async (choice: Choice, until?: number) => {
    await onSet(choice === 'auto' ? null : choice, until)
    setPicked(null)
  }
  const pick = (choice: Choice) => {
    setPicked(choice)
    if (choice !== 'back') void store(choice)
  }
  return (
    <div className="own-presence">
      <RadioRow
        legend={t.you}
        hint={is === 'auto' ? t.autoHint : presence && picked === null ? t.until(clock(presence.until)) : undefined}
        value={is}
        choices={CHOICES.map((value) => ({ value, label: t.choices[value] }))}
        onPick={pick}
      />
      {asking && <BackAt onSet={(until) => void store('back', until)} />}
    </div>
  )
}

function BackAt({ onSet }: { onSet: (until: number) => void }) {
  const t = useWords(bellStaffWords)
  const [value, setValue] = useState(() => {
    const soon = new Date(timeNow() + 30 * 60_000)
    return `${String(soon.getHours()).padStart(2, '0')}:${String(soon.getMinutes()).padStart(2, '0')}`
  })
  const [bad, setBad] = useState(false)
  const set = () => {
    const [hours, minutes] = value.split(':').map(Number)
    if (hours === undefined || minutes === undefined) return setBad(true)
    const at = new Date(timeNow()).setHours(hours, minutes, 0, 0)
    // A time that is past today is meant for tomorrow.
    onSet(at > timeNow() ? at : at + DAY_MS)
  }
  return (
    <div className="own-presence__back">
      <Field label={t.backLabel} error={bad ? t.backBad : null}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="time"
            value={value}
            onChange={(event) => {
              setBad(false)
              setValue(event.target.value)
            }}
          />
        )}
      </Field>
      <Button kinds={['main']} onClick={set}>
        {t.set}
      </Button>
    </div>
  )
}
