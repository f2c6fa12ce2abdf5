import { type FormEvent, useState } from 'react'
import { CEREMONY_LIMITS } from '../../shared/ceremony/ceremony-words.ts'
import type { SealLine } from '../../shared/seals/seal-messages.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { BothLanguages } from '../ui/both-languages.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { NomineePicks } from './nominee-picks.tsx'
import { ReasonField } from './reason-field.tsx'
import type { SealsApi, SealTrouble } from './seals-api.ts'

/** Who wins an award, what the jury says, and the button that seals it. */
export function SealForm({
  api,
  line,
  onDone,
  onBack,
}: {
  api: SealsApi
  line: SealLine
  onDone: () => void
  onBack: () => void
}) {
  const t = useWords(sealPanelWords)
  const say = useSay()
  const [winners, setWinners] = useState<readonly string[]>([])
  const [citation, setCitation] = useState({ en: '', zh: '' })
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const replaces = line.sealed !== null
  const names = winners
    .map((booth) => line.nominees.find((one) => one.booth === booth))
    .map((nominee) => (nominee ? say(nominee.title) : ''))
    .join(', ')

  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (winners.length === 0) return setTold(t.choose)
    if (replaces && reason.trim() === '') return setTold(t.writeReason)
    setTold('')
    setSure(true)
  }
  const seal = async () => {
    setBusy(true)
    const answer = await api.seal({ award: line.award, winners: [...winners], citation, person, reason })
    setBusy(false)
    if (answer.ok) return onDone()
    setSure(false)
    setTold(t.refusals[answer.reason satisfies SealTrouble])
  }
  return (
    <form
      className="seals__form"
      onSubmit={ask}
      aria-label={replaces ? t.changeOf(say(line.name)) : t.enterOf(say(line.name))}
    >
      <NomineePicks nominees={line.nominees} winners={winners} onPick={setWinners} />
      <BothLanguages
        label={t.citation}
        hint={t.citationHint}
        value={citation}
        most={CEREMONY_LIMITS.citation}
        lines={3}
        onChange={setCitation}
      />
      <TextField
        label={t.person}
        hint={t.personHint}
        autoComplete="off"
        most={CEREMONY_LIMITS.name}
        value={person}
        onChange={setPerson}
      />
      {replaces && <ReasonField value={reason} onChange={setReason} />}
      {told && (
        <p className="field__error" role="alert">
          {told}
        </p>
      )}
      {sure ? (
        <div className="seals__sure" role="alert">
          <p>
            <strong>{t.sealThese(names)}</strong> {t.sealSure}
          </p>
          <p className="seals__buttons">
            <Button kinds={['main']} disabled={busy} onClick={() => void seal()}>
              {t.yes}
            </Button>
            <Button disabled={busy} onClick={() => setSure(false)}>
              {t.back}
            </Button>
          </p>
        </div>
      ) : (
        <p className="seals__buttons">
          <Button type="submit" kinds={['main']}>
            {t.seal}
          </Button>
          <Button onClick={onBack}>{t.back}</Button>
        </p>
      )}
    </form>
  )
}
