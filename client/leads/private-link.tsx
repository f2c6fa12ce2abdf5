import { useRef, useState } from 'react'
import type { MyVisit } from '../../shared/leads/leads.ts'
import { copyText } from '../booths/copy-text.ts'
import { leadWords } from '../i18n/leads.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { LinkField } from '../ui/link-field.tsx'
import { endVisitLink, makeVisitLink } from './leads-api.ts'
import { forgetCard, rememberedCard } from './own-card-memory.ts'

/** A link to this page for another device, made when it is asked for; and the end of what is remembered. */
export function PrivateLink({ visit, link }: { visit: MyVisit & { ok: true }; link: string | null }) {
  const t = useWords(leadWords)
  const day = useMoment('day')
  const [until, setUntil] = useState(visit.linkUntil)
  const [made, setMade] = useState('')
  const [told, setTold] = useState('')
  const [remembers, setRemembers] = useState(() => rememberedCard() !== null)
  const field = useRef<HTMLInputElement>(null)

  const make = async () => {
    const answer = await makeVisitLink()
    if (!answer.ok) return setTold(t.refusals[answer.reason])
    setMade(location.origin + answer.path)
    setUntil(answer.until)
    setTold(t.linkOnce)
  }
  const end = async () => {
    const answer = await endVisitLink(link)
    if (!answer.ok) return setTold(t.refusals[answer.reason])
    setMade('')
    setUntil(null)
    setTold(t.linkEnded)
  }
  const copy = async () => setTold((await copyText(made, field.current)) ? t.copied : t.copyYourself)
  return (
    <section className="page-frame__card" aria-label={t.link}>
      <h2>{t.link}</h2>
      <p>{t.linkText}</p>
      {until !== null && <p>{t.linkStands(day(until))}</p>}
      {made && <LinkField label={t.linkLabel} link={made} field={field} />}
      <div className="button-row">
        {made && (
          <Button kinds={['main']} onClick={() => void copy()}>
            {t.copy}
          </Button>
        )}
        {!visit.byLink && <Button onClick={() => void make()}>{until === null ? t.makeLink : t.newLink}</Button>}
        {until !== null && <Button onClick={() => void end()}>{t.endLink}</Button>}
        {remembers && (
          <Button
            onClick={() => {
              forgetCard()
              setRemembers(false)
              setTold(t.forgotten)
            }}
          >
            {t.forget}
          </Button>
        )}
      </div>
      <p role="status">{told}</p>
    </section>
  )
}
