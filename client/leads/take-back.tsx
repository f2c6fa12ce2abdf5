import { useEffect, useRef, useState } from 'react'
import { type LeadField, WITHDRAWAL_REASONS, type WithdrawalReason } from '../../shared/leads/lead-words.ts'
import type { Card } from '../../shared/leads/leads.ts'
import { leadWords } from '../i18n/leads.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { withdrawCard } from './leads-api.ts'

/** The last question before something is gone: what happens, and a reason for whoever wants to give one. */
export function TakeBack(props: {
  card: string
  field: LeadField | 'all'
  link: string | null
  onKeep: () => void
  onDone: (card: Card) => void
}) {
  const t = useWords(leadWords)
  const [reason, setReason] = useState<WithdrawalReason>('not-said')
  const [state, setState] = useState<'asking' | 'sending'>('asking')
  const [refusal, setRefusal] = useState('')
  const yes = useRef<HTMLButtonElement>(null)
  useEffect(() => yes.current?.focus(), [])
  const takeBack = async () => {
    setState('sending')
    const fields = props.field === 'all' ? ('all' as const) : [props.field]
    const answer = await withdrawCard(props.link, props.card, { fields, reason })
    setState('asking')
    if (!answer.ok) return setRefusal(t.refusals[answer.reason])
    toast(t.takenBack)
    announce(t.takenBack)
    props.onDone(answer.card)
  }
  return (
    <div className="take-back">
      <p>{props.field === 'all' ? t.sureAll : t.sureField(t.fields[props.field])}</p>
      <Field label={t.why}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={reason}
            onChange={(event) => setReason(WITHDRAWAL_REASONS.find((one) => one === event.target.value) ?? 'not-said')}
          >
            {WITHDRAWAL_REASONS.map((one) => (
              <option key={one} value={one}>
                {t.reasons[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {refusal && (
        <p className="field__error" role="alert">
          {refusal}
        </p>
      )}
      <div className="button-row">
        <Button ref={yes} kinds={['danger']} disabled={state === 'sending'} onClick={() => void takeBack()}>
          {props.field === 'all' ? t.takeBackAll : t.takeBackField(t.fields[props.field])}
        </Button>
        <Button onClick={props.onKeep}>{t.keep}</Button>
      </div>
    </div>
  )
}
