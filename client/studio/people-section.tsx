import { type FormEvent, useState } from 'react'
import { useAnswer } from '../http/use-answer.ts'
import { studioWords } from '../i18n/studio.ts'
import { useDay } from '../i18n/use-day.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CopyLink } from './copy-link.tsx'
import { useDesk, useStudio } from './desk-context.ts'

/** Who may edit this booth, and invites for more. */
export function PeopleSection() {
  const t = useWords(studioWords)
  const day = useDay()
  const { api } = useStudio()
  const you = useDesk((state) => state.you)
  const { got, again } = useAnswer(api, api.staff)
  const staff = got?.body
  const [meantFor, setMeantFor] = useState('')
  const [made, setMade] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const invite = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await api.invite(meantFor)
    setFault(answer.ok ? null : answer.status === 409 ? t.tooManyInvites : t.unreachable)
    if (!answer.ok) return
    setMade(answer.body.invite.id)
    setMeantFor('')
    again()
  }
  const after = async (act: Promise<unknown>) => {
    await act
    again()
  }
  return (
    <>
      <section className="studio__card">
        <h2>{t.staff}</h2>
        <p className="studio__hint">{t.staffHint}</p>
        {staff?.staff.length === 0 && <p className="studio__nothing">{t.noStaff}</p>}
        <ul className="studio__people">
          {staff?.staff.map(({ id, name, visitor }) => (
            <li key={id}>
              <strong>
                {name}
                {visitor === you && ` (${t.you})`}
              </strong>
              {visitor !== you && (
                <Button
                  kinds={['bare']}
                  aria-label={t.withdrawAccess(name)}
                  onClick={() => void after(api.withdrawStaff(id))}
                >
                  {t.withdraw}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="studio__card">
        <h2>{t.invite}</h2>
        <form className="studio__invite" onSubmit={(event) => void invite(event)}>
          <TextField
            label={t.meantFor}
            hint={t.meantForHint}
            error={fault}
            most={120}
            value={meantFor}
            onChange={setMeantFor}
          />
          <Button type="submit" kinds={['main']}>
            {t.makeInvite}
          </Button>
        </form>
        {staff && staff.invites.length > 0 && <h3>{t.invites}</h3>}
        <ul className="studio__people">
          {staff?.invites.map(({ id, meantFor: name, until, state, path }) => (
            <li key={id}>
              <div className="studio__invite-line">
                <span>
                  {t.inviteFor(name || t.anybody, day(new Date(until).toISOString().slice(0, 10)))}
                  {state === 'expired' && ` · ${t.inviteExpired}`}
                </span>
                {id === made && <span role="status">{t.inviteReady}</span>}
                {path && <CopyLink path={path} name={name || t.anybody} />}
              </div>
              {state === 'open' && (
                <Button
                  kinds={['bare']}
                  aria-label={t.withdrawInvite(name || t.anybody)}
                  onClick={() => void after(api.withdrawInvite(id))}
                >
                  {t.withdraw}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
