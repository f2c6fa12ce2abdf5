import { type FormEvent, useEffect, useState } from 'react'
import type { Booth, Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { BoothStaff, InvitesOfExhibition } from '../../shared/studio/studio-messages.ts'
import { copyText } from '../booths/copy-text.ts'
import { askJson } from '../http/ask-json.ts'
import { inviteWords } from '../i18n/invites.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { studioApi } from '../studio/studio-api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import './booth-invites.css'

/** Who looks after which booth, and the links that make somebody do so. */
export function BoothInvites({ exhibition }: { exhibition: Exhibition }) {
  const t = useWords(inviteWords)
  const [staff, setStaff] = useState<ReadonlyMap<string, BoothStaff> | null>(null)
  const [told, setTold] = useState('')
  const path = `/api/exhibitions/${encodeURIComponent(exhibition.slug)}/invites`
  const load = async (signal?: AbortSignal) => {
    const answer = await askJson<InvitesOfExhibition>(path, signal ? { signal } : {})
    if (signal?.aborted) return
    if (answer.ok) setStaff(new Map(answer.body.booths.map((one) => [one.booth, one])))
    else setTold(t.unreachable)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, and after every change by hand
  useEffect(() => {
    const stop = new AbortController()
    void load(stop.signal)
    return () => stop.abort()
  }, [])
  const inviteAll = async () => {
    const answer = await askJson<{ made: number }>(path, { post: {} })
    setTold(answer.ok ? t.made(answer.body.made) : t.unreachable)
    await load()
  }
  return (
    <section className="desk__card">
      <h2>{t.heading}</h2>
      <p>{t.text}</p>
      <p className="desk__links">
        <Button kinds={['main']} onClick={() => void inviteAll()}>
          {t.all}
        </Button>
        <a className="button" href={`${path}.csv`} download title={t.csvHint}>
          {t.csv}
        </a>
      </p>
      <p role="status">{told}</p>
      <ul className="invites">
        {exhibition.booths.map((booth) => (
          <BoothRow
            key={booth.id}
            booth={booth}
            colour={exhibition.categories.find(({ id }) => id === booth.category)?.colour}
            staff={staff?.get(booth.id)}
            onChange={() => void load()}
          />
        ))}
      </ul>
    </section>
  )
}

function BoothRow({
  booth,
  colour,
  staff,
  onChange,
}: {
  booth: Booth
  colour: number | undefined
  staff: BoothStaff | undefined
  onChange: () => void
}) {
  const t = useWords(inviteWords)
  const { label } = booth.place
  const [asking, setAsking] = useState(false)
  const api = studioApi(booth.id)
  const after = async (act: Promise<unknown>) => {
    await act
    onChange()
  }
  return (
    <li className="invites__booth">
      <span className="letter" data-colour={colour}>
        {label}
      </span>
      <p className="invites__title">
        <strong>
          <Says of={booth.title} />
        </strong>
        <Says of={booth.team} />
      </p>
      <p className="invites__acts">
        <a className="button button--bare" href={`/studio/${booth.id}`} aria-label={t.editOf(label)}>
          {t.edit}
        </a>
        <Button aria-expanded={asking} aria-label={t.inviteTo(label)} onClick={() => setAsking(!asking)}>
          {t.invite}
        </Button>
      </p>
      {asking && (
        <NewInvite
          label={label}
          onMake={async (meantFor) => {
            const answer = await api.invite(meantFor)
            if (!answer.ok) return toast(answer.status === 409 ? t.tooMany : t.unreachable)
            setAsking(false)
            onChange()
          }}
        />
      )}
      {staff && (
        <ul className="invites__people">
          {staff.staff.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Button
                kinds={['bare']}
                aria-label={t.withdrawStaff(label, name)}
                onClick={() => void after(api.withdrawStaff(id))}
              >
                {t.withdraw}
              </Button>
            </li>
          ))}
          {staff.invites
            .filter(({ state }) => state === 'open')
            .map(({ id, path, meantFor }) => (
              <li key={id} className="invites__open">
                <span>{meantFor || t.anybody}</span>
                <CopyButton link={location.origin + path} label={t.inviteOf(label, meantFor || t.anybody)} />
                <Button
                  kinds={['bare']}
                  aria-label={t.withdrawOf(label, meantFor || t.anybody)}
                  onClick={() => void after(api.withdrawInvite(id))}
                >
                  {t.withdraw}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </li>
  )
}

function CopyButton({ link, label }: { link: string; label: string }) {
  const t = useWords(inviteWords)
  const [byHand, setByHand] = useState(false)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const done = await copyText(link, null)
    setCopied(done)
    setByHand(!done) // over plain http: the link is shown, and copied from its field
  }
  if (byHand)
    return (
      <input
        className="input invites__link"
        readOnly
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        value={link}
        aria-label={t.copyYourself}
        onFocus={(event) => event.target.select()}
      />
    )
  return (
    <Button aria-label={`${copied ? t.copied : t.copy}, ${label}`} onClick={() => void copy()}>
      {copied ? t.copied : t.copy}
    </Button>
  )
}

function NewInvite({ label, onMake }: { label: string; onMake: (meantFor: string) => Promise<void> }) {
  const t = useWords(inviteWords)
  const [meantFor, setMeantFor] = useState('')
  const make = (event: FormEvent) => {
    event.preventDefault()
    void onMake(meantFor)
  }
  return (
    <form className="invites__new" onSubmit={make} aria-label={t.inviteTo(label)}>
      <TextField label={t.meantFor} most={120} value={meantFor} onChange={setMeantFor} />
      <Button type="submit" kinds={['main']}>
        {t.make}
      </Button>
    </form>
  )
}
