import type { ImportReport } from '../../shared/importer/import-report.ts'
import { rowsWithMistakes, severityOf } from '../../shared/importer/problem.ts'
import { importerWords } from '../i18n/importer.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { ColumnTable } from './column-table.tsx'
import { NearQuestions } from './near-questions.tsx'
import { PlanView } from './plan-view.tsx'
import { ProblemList } from './problem-list.tsx'
import type { Choices } from './use-import.ts'

/** A list that was read: its columns, its mistakes, its questions, its changes, and the button that stores it. */
export function ImportPreview({
  report,
  choices,
  busy,
  onChoose,
  onStore,
}: {
  report: Extract<ImportReport, { ok: true }>
  choices: Choices
  busy: boolean
  onChoose: (choices: Partial<Choices>) => void
  onStore: () => void
}) {
  const t = useWords(importerWords)
  const { preview } = report
  const wrong = preview.problems.filter((one) => severityOf(one) !== 'notice')
  const notices = preview.problems.filter((one) => severityOf(one) === 'notice')
  const { plan } = preview
  const check = (name: 'partial' | 'nominees' | 'overwrite' | 'prune', label: string) => (
    <label className="import__check">
      <input type="checkbox" checked={choices[name]} onChange={(event) => onChoose({ [name]: event.target.checked })} />
      {label}
    </label>
  )
  return (
    <>
      {report.outcome === 'changed' && <p role="alert">{t.changedMeanwhile}</p>}
      <p className="import__source">{t.source(preview.source, preview.rows, preview.projects)}</p>

      <section className="import__part">
        <h3>{wrong.length > 0 ? t.mistakes(wrong.length) : t.noMistakes}</h3>
        {wrong.length > 0 && (
          <>
            <p>{t.mistakesHint}</p>
            <ProblemList problems={wrong} />
          </>
        )}
        {(wrong.some((one) => severityOf(one) === 'mistake') || choices.partial) &&
          check('partial', t.partial(rowsWithMistakes(wrong)))}
        {notices.length > 0 && (
          <>
            <h4>{t.notices}</h4>
            <ProblemList problems={notices} />
          </>
        )}
      </section>

      {plan.near.length > 0 && (
        <NearQuestions near={plan.near} answers={choices.answers} onAnswer={(answers) => onChoose({ answers })} />
      )}

      <section className="import__part">
        <h3>{t.columns}</h3>
        <p>{t.columnsHint}</p>
        <ColumnTable columns={preview.columns} chosen={choices.columns} onChoose={(columns) => onChoose({ columns })} />
        {check('nominees', t.nominees)}
      </section>

      <section className="import__part">
        <h3>{t.changes}</h3>
        {preview.same && preview.ready && <p>{t.nothing}</p>}
        <PlanView plan={plan} />
        {(plan.keep.length > 0 || choices.overwrite) && check('overwrite', t.overwrite)}
        {(plan.gone.length > 0 || choices.prune) && check('prune', t.prune)}
      </section>

      <div className="import__store">
        <Button kinds={['main', 'big']} disabled={busy || !preview.ready || preview.same} onClick={onStore}>
          {t.store}
        </Button>
        <p>
          {preview.blocked
            ? t.firstMend
            : preview.ready
              ? preview.same
                ? t.nothing
                : t.storeHint
              : t.firstAnswer(plan.near.length)}
        </p>
      </div>
    </>
  )
}
