import { useState } from 'react'
import type { PhraseState } from '../../shared/seals/seal-words.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import type { SealsApi } from './seals-api.ts'

/** The recovery phrase, to the one organizer who asks first. In memory of this page only, and gone once it is kept. */
export function PhraseCard({
  api,
  phrase: state,
  onChange,
}: {
  api: SealsApi
  phrase: Exclude<PhraseState, 'shown'>
  onChange: () => void
}) {
  const t = useWords(sealPanelWords)
  const [phrase, setPhrase] = useState<string | null>(null)
  const [sure, setSure] = useState(false)
  const [told, setTold] = useState('')
  const show = async () => {
    const answer = await api.phrase()
    if (answer.ok) setPhrase(answer.phrase)
    else setTold(t.refusals[answer.reason])
  }
  const kept = async () => {
    const answer = await api.phraseKept()
    if (!answer.ok) return setTold(t.refusals[answer.reason])
    setPhrase(null)
    onChange()
  }
  return (
    <section className="seals__card" data-kind={state}>
      <h3>{t.key.heading}</h3>
      <p>{phrase ? t.key.phrase : t.key.waiting}</p>
      {told && (
        <p className="field__error" role="alert">
          {told}
        </p>
      )}
      {phrase === null && (
        <p className="seals__buttons">
          <Button kinds={['main']} onClick={() => void show()}>
            {t.key.showPhrase}
          </Button>
        </p>
      )}
      {phrase !== null && (
        <ol className="seals__phrase" lang="en" translate="no">
          {phrase.split(' ').map((word, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a word is known by, and a word may come twice
            <li key={at}>{word}</li>
          ))}
        </ol>
      )}
      {phrase !== null && !sure && (
        <p className="seals__buttons">
          <Button kinds={['main']} onClick={() => setSure(true)}>
            {t.key.kept}
          </Button>
        </p>
      )}
      {phrase !== null && sure && (
        <div role="alert">
          <p>{t.key.keptSure}</p>
          <p className="seals__buttons">
            <Button kinds={['main']} onClick={() => void kept()}>
              {t.key.keptYes}
            </Button>
            <Button onClick={() => setSure(false)}>{t.back}</Button>
          </p>
        </div>
      )}
    </section>
  )
}
