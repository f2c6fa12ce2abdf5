import { useState } from 'react'
import { PURPOSE_TEXT } from '../../shared/leads/consent-text.ts'
import { STAFF_NOTE_LIMIT } from '../../shared/leads/lead-words.ts'
import type { CardField, InboxCard, MarkCard } from '../../shared/leads/leads.ts'
import { inboxWords } from '../i18n/inbox.ts'
import { useLanguage } from '../i18n/language.ts'
import { leadWords } from '../i18n/leads.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { markCard } from './leads-api.ts'

/** A card in the inbox: what was given, for what, and what the booth does about it. */
export function InboxCardView({ card, onChange }: { card: InboxCard; onChange: () => void }) {
  const t = useWords(inboxWords)
  const lead = useWords(leadWords)
  const language = useLanguage()
  const moment = useMoment()
  const mark = async (marks: MarkCard, said?: string) => {
    const answer = await markCard(card.booth, card.id, marks)
    const text = answer.ok ? said : lead.refusals[answer.reason]
    if (text) {
      toast(text)
      announce(text)
    }
    onChange()
  }
  if (card.withdrawn)
    return (
      <li className="own-card own-card--gone">
        <p>{t.withdrawnCard(moment(card.withdrawn.at), t.reasons[card.withdrawn.reason])}</p>
        <p className="quiet">{lead.leftOn(moment(card.at))}</p>
      </li>
    )
  const name = card.fields.find(({ field }) => field === 'name')?.value || t.anonymous
  return (
    <li className="own-card" aria-label={name}>
      <h3>
        {name} {card.state === 'new' && <b className="own-card__new">{t.isNew}</b>}
      </h3>
      <p className="quiet">{lead.leftOn(moment(card.at))}</p>
      <p>
        <strong>{t.mayUse(PURPOSE_TEXT[language][card.purpose])}</strong>
      </p>
      <dl className="own-card__fields">
        {card.fields
          .filter(({ field, withdrawn }) => field !== 'name' || withdrawn)
          .map((given) => (
            <div key={given.field}>
              <dt>{lead.fields[given.field]}</dt>
              <dd>
                {given.withdrawn ? (
                  <em>{t.withdrawnField(moment(given.withdrawn.at), t.reasons[given.withdrawn.reason])}</em>
                ) : (
                  <Given {...given} />
                )}
              </dd>
            </div>
          ))}
      </dl>
      <details>
        <summary>{t.consent}</summary>
        <p className="own-card__consent" lang={card.language === 'zh' ? 'zh-CN' : 'en'}>
          {card.consent}
        </p>
      </details>
      <div className="button-row">
        <Button aria-pressed={card.starred} onClick={() => void mark({ starred: !card.starred })}>
          {card.starred ? '★' : '☆'} {t.star}
        </Button>
        {card.state === 'new' && <Button onClick={() => void mark({ state: 'read' })}>{t.read}</Button>}
        <Button
          aria-pressed={card.state === 'done'}
          onClick={() => void mark({ state: card.state === 'done' ? 'read' : 'done' })}
        >
          {t.done}
        </Button>
      </div>
      <StaffNote key={card.staffNote} note={card.staffNote} onKeep={(staffNote) => void mark({ staffNote }, t.kept)} />
    </li>
  )
}

function Given({ field, value }: CardField) {
  if (field === 'email')
    return (
      <a className="own-card__value" href={`mailto:${encodeURIComponent(value)}`}>
        {value}
      </a>
    )
  if (field === 'phone')
    return (
      <a className="own-card__value" href={`tel:${value.replace(/[^\d+]/g, '')}`}>
        {value}
      </a>
    )
  return <span className="own-card__value">{value}</span>
}

function StaffNote({ note, onKeep }: { note: string; onKeep: (note: string) => void }) {
  const t = useWords(inboxWords)
  const [text, setText] = useState(note)
  return (
    <div className="inbox__note">
      <TextField label={t.note} lines={2} most={STAFF_NOTE_LIMIT} value={text} onChange={setText} />
      {text !== note && <Button onClick={() => onKeep(text)}>{t.keepNote}</Button>}
    </div>
  )
}
