import { useEffect, useState } from 'react'
import type { SealDesk } from '../../shared/seals/seal-messages.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { AwardEnvelope } from './award-envelope.tsx'
import { ImportResultsCard } from './import-results-card.tsx'
import { KeyCard } from './key-card.tsx'
import { type SealTrouble, sealsApi } from './seals-api.ts'
import './seals.css'

/** The tab "Results" of a ceremony: the organizer seals them here. `ceremony`: its id. */
export function SealPanel({ ceremony }: { ceremony: string }) {
  const t = useWords(sealPanelWords)
  const [desk, setDesk] = useState<SealDesk | null>(null)
  const [trouble, setTrouble] = useState<SealTrouble | null>(null)
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` counts up to read again
  useEffect(() => {
    const stop = new AbortController()
    void sealsApi(ceremony)
      .read(stop.signal)
      .then((answer) => {
        if (stop.signal.aborted) return
        setTrouble(answer.ok ? null : answer.reason)
        if (!answer.ok) return
        setDesk(answer)
        loadFontsFor(JSON.stringify(answer.awards))
      })
    return () => stop.abort()
  }, [ceremony, asked])
  const again = () => setAsked((times) => times + 1)
  const failed = trouble && (
    <div className="seals__trouble" role="alert">
      <p>{t.refusals[trouble]}</p>
      <Button onClick={again}>{t.again}</Button>
    </div>
  )
  if (!desk) return failed ?? <p role="status">{t.loading}</p>
  const api = sealsApi(ceremony)
  return (
    <section className="seals" aria-label={t.title}>
      {failed}
      <div className="seals__intro">
        <p>{t.intro}</p>
        <p>{t.introPublic}</p>
        <p className="field__hint">{t.introBrowser}</p>
      </div>
      <KeyCard api={api} status={desk.key} onChange={again} />
      {desk.awards.length === 0 && <p>{t.none}</p>}
      <ul className="seals__awards">
        {desk.awards.map((line) => (
          <AwardEnvelope key={line.award} api={api} line={line} keyState={desk.key.state} onChange={again} />
        ))}
      </ul>
      {desk.awards.some(({ byVote, nominees }) => !byVote && nominees.length > 0) && (
        <ImportResultsCard api={api} onChange={again} />
      )}
    </section>
  )
}
