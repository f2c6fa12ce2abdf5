import { DRAFT_LIMITS } from '../../shared/studio/booth-draft.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { BothLanguages } from '../ui/both-languages.tsx'
import { useDraft } from './desk-context.ts'

/** What the project is called, who made it and what it is. */
export function WordsSection() {
  const t = useWords(studioWords)
  const [title, setTitle] = useDraft('title')
  const [team, setTeam] = useDraft('team')
  const [summary, setSummary] = useDraft('summary')
  return (
    <section className="studio__card">
      <p className="studio__hint">{t.wordsHint}</p>
      <BothLanguages label={t.title} value={title} most={DRAFT_LIMITS.title} onChange={setTitle} />
      <BothLanguages label={t.team} value={team} most={DRAFT_LIMITS.team} onChange={setTeam} />
      <BothLanguages
        label={t.summary}
        hint={t.summaryHint}
        value={summary}
        most={DRAFT_LIMITS.summary}
        lines={7}
        onChange={setSummary}
      />
    </section>
  )
}
