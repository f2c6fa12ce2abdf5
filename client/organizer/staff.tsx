import { useRef, useState } from 'react'
import { copyText } from '../booths/copy-text.ts'
import { useVisitor } from '../entry/visitor-store.ts'
import { useAnswer } from '../http/use-answer.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { LinkField } from '../ui/link-field.tsx'
import { toast } from '../ui/toast.tsx'
import { makeLink, readStaff, withdrawGrant } from './organizer-api.ts'

/** Who runs this Laurel, and links that add somebody. */
export function Staff() {
  const words = useWords(organizerWords)
  const { known } = useVisitor()
  const { got, again } = useAnswer('', readStaff)
  const [link, setLink] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const make = async (role: 'organizer' | 'moderator') => {
    const answer = await makeLink(role)
    if (answer.ok) setLink(location.origin + answer.body.path)
  }
  const withdraw = async (id: string) => {
    const answer = await withdrawGrant(id)
    if (!answer.ok && answer.status === 409) toast(words.lastOrganizer)
    again()
  }
  return (
    <section className="desk__card">
      <p>{words.staffText}</p>
      <p>{words.linkSelf}</p>
      <p className="desk__links">
        <Button onClick={() => void make('organizer')}>{words.linkOrganizer}</Button>
        <Button onClick={() => void make('moderator')}>{words.linkModerator}</Button>
      </p>
      {link && (
        <div className="desk__link">
          <p role="status">{words.linkReady}</p>
          <LinkField label={words.linkReady} link={link} field={field} />
          <Button
            kinds={['main']}
            onClick={() => void copyText(link, field.current).then((done) => done && toast(words.copied))}
          >
            {words.copy}
          </Button>
        </div>
      )}
      <ul className="desk__staff">
        {got?.body.grants.map((grant) => (
          <li key={grant.id}>
            <span>
              <strong>{grant.name}</strong>
              {known?.grants.some(({ id }) => id === grant.id) && ` (${words.you})`} · {words.roles[grant.role]}
            </span>
            <Button kinds={['bare']} onClick={() => void withdraw(grant.id)}>
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
