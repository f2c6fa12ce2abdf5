import { type FormEvent, useState } from 'react'
import type { SealKeyStatus } from '../../shared/seals/seal-messages.ts'
import { SEAL_LIMITS } from '../../shared/seals/seal-words.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useMoment } from '../i18n/use-moment.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { announce } from '../ui/live-region.tsx'
import { PhraseCard } from './phrase-card.tsx'
import type { SealsApi } from './seals-api.ts'

/** How the key stands: what is to be done about it, the recovery phrase once, and the way back from the phrase. */
export function KeyCard({ api, status, onChange }: { api: SealsApi; status: SealKeyStatus; onChange: () => void }) {
  const t = useWords(sealPanelWords)
  const moment = useMoment('minute')
  const { state, file, phrase, shown } = status
  const holder = shown && <p className="field__hint">{t.key.holder(shown.to, moment(shown.at))}</p>
  if (state === 'ready' || state === 'none')
    return (
      <>
        {phrase === 'shown' ? holder : <PhraseCard api={api} phrase={phrase} onChange={onChange} />}
        <p className="field__hint seals__place">{t.key.place(file)}</p>
      </>
    )
  return (
    <section className="seals__card" data-kind="trouble">
      <h3>{t.key.heading}</h3>
      <p role="alert">{t.key.states[state](file)}</p>
      {holder}
      <RestoreKey api={api} onChange={onChange} />
    </section>
  )
}

function RestoreKey({ api, onChange }: { api: SealsApi; onChange: () => void }) {
  const t = useWords(sealPanelWords)
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState<string | null>(null)
  const restore = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await api.restore(typed)
    if (!answer.ok) return setTold(t.refusals[answer.reason])
    setTyped('')
    announce(t.key.restored)
    onChange()
  }
  return (
    <form className="seals__form" onSubmit={(event) => void restore(event)}>
      <Field label={t.key.restore} hint={t.key.restoreHint} error={told}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            lang="en"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={SEAL_LIMITS.phrase}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p className="seals__buttons">
        <Button type="submit" kinds={['main']} disabled={typed.trim() === ''}>
          {t.key.restoreDo}
        </Button>
      </p>
    </form>
  )
}
