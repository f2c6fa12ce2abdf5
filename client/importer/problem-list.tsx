import { useState } from 'react'
import { type Problem, severityOf } from '../../shared/importer/problem.ts'
import { sayProblem } from '../../shared/importer/problem-words.ts'
import { importerWords } from '../i18n/importer.ts'
import { useLanguage } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'

/** Problems that are shown before a button shows the others; a browser is slow with thousands. */
const FIRST = 40

/** Every problem with its row and column, what was found and what would do. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useWords(importerWords)
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const shown = all ? problems : problems.slice(0, FIRST)
  return (
    <>
      <ul className="problems">
        {shown.map((problem, i) => {
          const { what, wouldDo } = sayProblem(problem, language, 'page')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report is never reordered, and two problems may be alike
            <li key={i} className="problems__one" data-severity={severityOf(problem)}>
              {problem.row !== null && (
                <span className="problems__place">
                  {t.row(problem.row)}
                  {problem.column && <b>{problem.column}</b>}
                </span>
              )}
              <span>
                {what} <span className="problems__mend">{wouldDo}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length < problems.length && (
        <Button kinds={['bare']} onClick={() => setAll(true)}>
          {t.more(problems.length - shown.length)}
        </Button>
      )}
    </>
  )
}
