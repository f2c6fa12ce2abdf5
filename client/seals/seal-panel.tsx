import { loadFontsFor } from '../fonts/load-fonts.ts'
import { useAnswer } from '../http/use-answer.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { AwardEnvelope } from './award-envelope.tsx'
import { ImportResultsCard } from './import-results-card.tsx'
import { KeyCard } from './key-card.tsx'
import { sealsApi } from './seals-api.ts'
import './seals.css'

/** The tab "Results" of a ceremony: the organizer seals them here. `ceremony`: its id. */
export function SealPanel({ ceremony }: { ceremony: string }) {
  const t = useWords(sealPanelWords)
  const api = sealsApi(ceremony)
  const {
    answer,
    got: desk,
    again,
  } = useAnswer(ceremony, api.read, ({ awards }) => loadFontsFor(JSON.stringify(awards)))
  const trouble = answer && !answer.ok ? answer.reason : null
  const failed = trouble && (
    <div className="seals__trouble" role="alert">
      <p>{t.refusals[trouble]}</p>
      <Button onClick={again}>{t.again}</Button>
    </div>
  )
  if (!desk) return failed ?? <p role="status">{t.loading}</p>
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
