import { type FormEvent, useState } from 'react'
import type { VoteInviteLine } from '../../shared/votes/vote-desk.ts'
import { VOTE_LIMITS } from '../../shared/votes/vote-words.ts'
import { copyText } from '../booths/copy-text.ts'
import { voteDeskWords } from '../i18n/votes-desk.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { SureButton } from '../ui/sure-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { DeskTrouble, VoteDeskApi } from './vote-desk-api.ts'

/** Personal links that give the right to vote. */
export function VoteInvites(props: { api: VoteDeskApi; invites: readonly VoteInviteLine[]; onChange: () => void }) {
  const t = useWords(voteDeskWords)
  const { api, invites, onChange } = props
  const [names, setNames] = useState('')
  const [trouble, setTrouble] = useState<DeskTrouble | null>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const meantFor = names
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const result = await api.makeInvites(meantFor.length > 0 ? meantFor : [''])
    setTrouble(result.ok ? null : result.trouble)
    if (!result.ok) return
    setNames('')
    onChange()
  }
  return (
    <div className="vote-desk__part">
      <h3>{t.invites}</h3>
      <p className="vote-desk__hint">{t.invitesText}</p>
      <form className="vote-desk__form" onSubmit={(event) => void make(event)}>
        <TextField
          label={t.names}
          hint={t.namesHint}
          error={trouble && t.refusals[trouble]}
          lines={3}
          most={VOTE_LIMITS.invites * VOTE_LIMITS.meantFor}
          value={names}
          onChange={setNames}
        />
        <p className="vote-desk__row">
          <Button type="submit" kinds={['main']}>
            {t.makeInvites}
          </Button>
          {invites.some(({ path }) => path !== '') && (
            <a className="button" href={api.invitesFile} download>
              {t.invitesCsv}
            </a>
          )}
        </p>
      </form>
      <ul className="vote-desk__list">
        {invites.map((invite) => (
          <li key={invite.id}>
            <span className="vote-desk__what">
              {invite.meantFor || t.nobody} · {t.inviteStates[invite.state]}
            </span>
            {invite.path && (
              <>
                <CopyInvite link={location.origin + invite.path} name={invite.meantFor || t.nobody} />
                <SureButton
                  label={t.withdrawOf(invite.meantFor || t.nobody)}
                  text={t.withdraw}
                  sure={t.sure}
                  onSure={async () => {
                    const result = await api.withdrawInvite(invite.id)
                    setTrouble(result.ok ? null : result.trouble)
                    onChange()
                  }}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Copies; over plain http, where browsers do not let a page copy, the link is shown to be copied by hand. */
function CopyInvite({ link, name }: { link: string; name: string }) {
  const t = useWords(voteDeskWords)
  const [state, setState] = useState<'copy' | 'copied' | 'by-hand'>('copy')
  if (state === 'by-hand')
    return (
      <input
        className="input vote-desk__link"
        readOnly
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        value={link}
        aria-label={t.copyOf(name)}
        onFocus={(event) => event.target.select()}
      />
    )
  const said = state === 'copied' ? t.copied : t.copy
  return (
    <Button
      aria-label={`${said}, ${t.copyOf(name)}`}
      onClick={() => void copyText(link, null).then((done) => setState(done ? 'copied' : 'by-hand'))}
    >
      {said}
    </Button>
  )
}
