import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { type CardFields, canBeReached, checkCard } from '../../shared/leads/check-card.ts'
import { LEAD_FIELDS, LEAD_LIMITS, type LeadField, type LeadPurpose } from '../../shared/leads/lead-words.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { useLanguage } from '../i18n/language.ts'
import { leadWords } from '../i18n/leads.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { announce } from '../ui/live-region.tsx'
import { leaveCard } from './leads-api.ts'
import { newKey } from './new-key.ts'
import { forgetCard, rememberCard, rememberedCard } from './own-card-memory.ts'
import { PurposePicker } from './purpose-picker.tsx'

/** How browsers fill each field in by themselves. */
const AUTOCOMPLETE: Readonly<Record<LeadField, string>> = {
  name: 'name',
  organisation: 'organization',
  email: 'email',
  phone: 'tel',
  wechat: 'off',
  note: 'off',
}
const TYPE: Readonly<Partial<Record<LeadField, string>>> = { email: 'email', phone: 'tel' }

/** Who gets what for what, in plain words, and then the card. One form is one card, however often it is sent. */
export function CardForm(props: { booth: Booth; onCancel: () => void; onSent: () => void }) {
  const t = useWords(leadWords)
  const language = useLanguage()
  const [key] = useState(newKey)
  const [fields, setFields] = useState<CardFields>(() => rememberedCard() ?? {})
  const [purpose, setPurpose] = useState<LeadPurpose | null>(null)
  const [remember, setRemember] = useState(() => rememberedCard() !== null)
  const [tried, setTried] = useState(false)
  const [state, setState] = useState<'writing' | 'sending'>('writing')
  const [refusal, setRefusal] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const checked = checkCard(fields)
  const problems = checked.ok ? {} : checked.problems
  const missing = !tried ? '' : !checked.ok && checked.empty ? t.fillSomething : purpose ? '' : t.pickPurpose
  const change = (field: LeadField, text: string) => {
    loadFontsFor(text)
    setFields((now) => ({ ...now, [field]: text }))
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setRefusal('')
    if (!(checked.ok && purpose)) {
      // What is wrong is marked by the next drawing: the keyboard goes to the first of it.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus(),
      )
      return
    }
    setState('sending')
    const answer = await leaveCard(props.booth.id, { key, purpose, language, fields: checked.fields })
    setState('writing')
    if (!answer.ok) return setRefusal(t.refusals[answer.reason])
    if (remember) rememberCard(checked.fields)
    else forgetCard()
    announce(t.sent)
    props.onSent()
  }
  return (
    <form ref={form} className="card-form" aria-label={t.formTitle} noValidate onSubmit={(event) => void send(event)}>
      <p>{t.formText}</p>
      {props.booth.sample && <p className="quiet">{t.sample}</p>}
      <div className="card-form__fields">
        {LEAD_FIELDS.map((field) => {
          const problem = tried ? problems[field] : undefined
          return (
            <div key={field} className={field === 'note' ? 'card-form__wide' : undefined}>
              <Field
                label={t.fields[field]}
                error={problem ? t.problems[problem] : null}
                {...(field === 'note' ? { hint: t.noteHint } : {})}
              >
                {(control) => {
                  const shared = {
                    ...control,
                    className: 'input',
                    name: field,
                    autoComplete: AUTOCOMPLETE[field],
                    maxLength: LEAD_LIMITS[field],
                    value: fields[field] ?? '',
                    onChange: (event: { target: { value: string } }) => change(field, event.target.value),
                  }
                  return field === 'note' ? (
                    <textarea {...shared} rows={3} />
                  ) : (
                    <input {...shared} type={TYPE[field] ?? 'text'} />
                  )
                }}
              </Field>
            </div>
          )
        })}
      </div>
      {checked.ok && !canBeReached(fields) && <p className="quiet">{t.unreachableCard}</p>}
      <PurposePicker booth={props.booth} purpose={purpose} onPick={setPurpose} />
      <label className="card-form__tick">
        <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
        <span>
          {t.remember}
          <small>{t.rememberHint}</small>
        </span>
      </label>
      {(missing || refusal) && (
        <p className="field__error" role="alert" tabIndex={-1}>
          {missing || refusal}
        </p>
      )}
      <div className="button-row">
        <Button type="submit" kinds={['main']} disabled={state === 'sending'}>
          {state === 'sending' ? t.sending : t.send}
        </Button>
        <Button onClick={props.onCancel}>{t.cancel}</Button>
      </div>
    </form>
  )
}
