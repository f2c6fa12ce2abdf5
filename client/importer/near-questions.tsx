import type { NearMatch } from '../../shared/importer/match-projects.ts'
import { importerWords } from '../i18n/importer.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import type { Choices } from './use-import.ts'

/** Near matches, asked one by one; an answer is sent at once and the question goes. */
export function NearQuestions({
  near,
  answers,
  onAnswer,
}: {
  near: readonly NearMatch[]
  answers: Choices['answers']
  onAnswer: (answers: Choices['answers']) => void
}) {
  const t = useWords(importerWords)
  const say = useSay()
  return (
    <section className="import__part import__part--asks">
      <h3>{t.near}</h3>
      <p>{t.nearHint}</p>
      {near.map(({ key, row, title, team, candidates }) => (
        <fieldset key={key} className="near">
          <legend>{t.nearQuestion(row, say(title), say(team))}</legend>
          {candidates.map((one) => (
            <button
              key={one.booth}
              type="button"
              className="button"
              onClick={() => onAnswer({ ...answers, [key]: one.booth })}
            >
              {t.nearSame(say(one.title), say(one.team))}
            </button>
          ))}
          <button type="button" className="button" onClick={() => onAnswer({ ...answers, [key]: 'new' })}>
            {t.nearNew}
          </button>
        </fieldset>
      ))}
    </section>
  )
}
