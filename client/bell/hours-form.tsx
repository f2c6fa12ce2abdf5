import { type FormEvent, useState } from 'react'
import { type Hours, hoursFault, type Span } from '../../shared/bell/hours.ts'
import { dayOf } from '../../shared/bell/zones.ts'
import { timeNow } from '../hall-session/use-now.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { ownZone } from '../i18n/own-zone.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'

const WEEKDAYS = [1, 2, 3, 4, 5]
const SPANS_MOST = 14

/** When a booth is open: weekdays and dates, by the clocks of one time zone. */
export function HoursForm({ hours, onSave }: { hours: Hours | null; onSave: (hours: Hours | null) => void }) {
  const t = useWords(bellStaffWords)
  const [zone, setZone] = useState(hours?.zone ?? ownZone())
  const [spans, setSpans] = useState<readonly Span[]>(hours?.spans ?? [])
  const [error, setError] = useState('')
  const change = (at: number, span: Span) => {
    setError('')
    setSpans(spans.map((one, n) => (n === at ? span : one)))
  }
  const today = dayOf(ownZone(), timeNow())
  const save = (event: FormEvent) => {
    event.preventDefault()
    const next: Hours = { zone: zone.trim(), spans: [...spans] }
    const fault = hoursFault(next)
    if (fault) return setError(t.refusals[fault])
    if (spans.some((span) => span.kind === 'weekly' && span.days.length === 0)) return setError(t.pickDays)
    onSave(next)
  }
  const full = spans.length >= SPANS_MOST
  return (
    <form className="hours-form" aria-label={t.hoursTitle} onSubmit={save}>
      <Field label={t.zone}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={zone}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setError('')
              setZone(event.target.value)
            }}
          />
        )}
      </Field>
      {spans.map((span, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name, and are only added at the end
        <fieldset key={n} className="hours-form__span">
          <legend>{t.span(n + 1)}</legend>
          {span.kind === 'weekly' ? (
            <Days days={span.days} onChange={(days) => change(n, { ...span, days })} />
          ) : (
            <div className="hours-form__row">
              {(['first', 'last'] as const).map((end) => (
                <Field key={end} label={t[end]}>
                  {(control) => (
                    <input
                      {...control}
                      className="input"
                      type="date"
                      required
                      value={span[end]}
                      onChange={(event) => change(n, { ...span, [end]: event.target.value })}
                    />
                  )}
                </Field>
              ))}
            </div>
          )}
          <div className="hours-form__row">
            {(['from', 'to'] as const).map((end) => (
              <Field key={end} label={t[end]}>
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    type="time"
                    required
                    value={span[end]}
                    onChange={(event) => change(n, { ...span, [end]: event.target.value })}
                  />
                )}
              </Field>
            ))}
            <Button
              kinds={['bare']}
              aria-label={t.removeSpan(n + 1)}
              onClick={() => setSpans(spans.filter((_, at) => at !== n))}
            >
              {t.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      <div className="button-row">
        {!full && (
          <>
            <Button
              onClick={() => setSpans([...spans, { kind: 'weekly', days: WEEKDAYS, from: '09:00', to: '17:00' }])}
            >
              {t.addWeekly}
            </Button>
            <Button
              onClick={() =>
                setSpans([...spans, { kind: 'dates', first: today, last: today, from: '09:00', to: '17:00' }])
              }
            >
              {t.addDates}
            </Button>
          </>
        )}
        <Button kinds={['main']} type="submit">
          {t.save}
        </Button>
        {hours && (
          <Button kinds={['danger']} onClick={() => onSave(null)}>
            {t.clear}
          </Button>
        )}
      </div>
    </form>
  )
}

function Days({ days, onChange }: { days: readonly number[]; onChange: (days: number[]) => void }) {
  const t = useWords(bellStaffWords)
  const names = t.day.split(' ')
  return (
    <fieldset className="radio-row hours-form__days">
      <legend>{t.days}</legend>
      <div className="radio-row__choices">
        {names.map((name, n) => (
          <label key={name} className="pill">
            <input
              type="checkbox"
              checked={days.includes(n + 1)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...days, n + 1].toSorted((a, b) => a - b)
                    : days.filter((one) => one !== n + 1),
                )
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
