import { useState } from 'react'
import type { LeadField } from '../../shared/leads/lead-words.ts'
import type { BoothName, Card } from '../../shared/leads/leads.ts'
import { leadWords } from '../i18n/leads.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { TakeBack } from './take-back.tsx'

/** A card that one left: its lines, each to be taken back by itself, or all of them. */
export function OwnCard(props: {
  card: Card
  booth: BoothName | undefined
  link: string | null
  onChange: (card: Card) => void
}) {
  const t = useWords(leadWords)
  const say = useSay()
  const moment = useMoment()
  const [asked, setAsked] = useState<LeadField | 'all' | null>(null)
  const { card, booth } = props
  const title = booth ? say(booth.title) : t.goneBooth
  const panel = (of: LeadField | 'all') =>
    asked === of && (
      <TakeBack
        card={card.id}
        field={of}
        link={props.link}
        onKeep={() => setAsked(null)}
        onDone={(changed) => {
          setAsked(null)
          props.onChange(changed)
        }}
      />
    )
  return (
    <li className="own-card" aria-label={t.cardTo(title)}>
      <h3>{booth ? <a href={`/b/${booth.id}`}>{title}</a> : title}</h3>
      <p className="quiet">{t.leftOn(moment(card.at))}</p>
      <p className="own-card__consent" lang={card.language === 'zh' ? 'zh-CN' : 'en'}>
        {card.consent}
      </p>
      {card.withdrawn ? (
        <p>
          <strong>{t.takenBackOn(moment(card.withdrawn.at))}</strong> · {t.reasons[card.withdrawn.reason]}
        </p>
      ) : (
        <>
          <dl className="own-card__fields">
            {card.fields.map(({ field, value, withdrawn }) => (
              <div key={field}>
                <dt>{t.fields[field]}</dt>
                <dd>
                  {withdrawn ? (
                    <em>{t.takenBackOn(moment(withdrawn.at))}</em>
                  ) : (
                    <>
                      <span className="own-card__value">{value}</span>
                      {asked !== field && (
                        <Button
                          kinds={['bare']}
                          aria-label={t.takeBackField(t.fields[field])}
                          onClick={() => setAsked(field)}
                        >
                          {t.takeBack}
                        </Button>
                      )}
                    </>
                  )}
                </dd>
                {panel(field)}
              </div>
            ))}
          </dl>
          {card.exportedAt !== null && <p className="quiet">{t.exported(moment(card.exportedAt))}</p>}
          {panel('all') || (
            <div>
              <Button kinds={['danger']} onClick={() => setAsked('all')}>
                {t.takeBackAll}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  )
}
