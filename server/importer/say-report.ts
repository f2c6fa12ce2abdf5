import { type Bilingual, type Language, say } from '../../shared/exhibition/text.ts'
import { SPOKEN_FIELDS } from '../../shared/importer/fields.ts'
import type { ImportReport } from '../../shared/importer/import-report.ts'
import type { Preview } from '../../shared/importer/plan-import.ts'
import { type Problem, rowsWithMistakes, severityOf } from '../../shared/importer/problem.ts'
import { sayProblem } from '../../shared/importer/problem-words.ts'
import { type Paint, paint } from './paint.ts'
import { type ReportWords, reportWords } from './report-words.ts'
import { cut, planLines } from './say-plan.ts'
import { clip, pad, width } from './terminal-text.ts'

/** A report as the terminal shows it. `colours`: whether the terminal can. */
export function sayReport(report: ImportReport, language: Language, colours: boolean): string {
  const brush = paint(colours)
  const t = reportWords(language)
  if (!report.ok) return `${problemLine(report.problem, language, brush)}\n`
  const { preview } = report
  const { title, slug, isNew, titleBefore } = preview.exhibition
  const name = (text: Bilingual) => say(text, language)
  const lines = [
    '',
    `  ${brush.bold(name(title))}  ${brush.dim(`/e/${slug}${isNew ? t.isNew : ''}`)}`,
    `  ${t.source(preview.source, preview.rows, preview.projects)}`,
    '',
    ...columnLines(preview, t, brush),
    ...problemLines(preview.problems, language, brush),
    ...leftOutLines(preview, t, brush),
    ...planLines(preview.plan, titleBefore, name, t, brush),
  ]
  return `${lines.join('\n')}\n`
}

/** The table of what each column was taken for, with its first cell. */
function columnLines({ columns }: Preview, t: ReportWords, brush: Paint): string[] {
  const wide = Math.min(28, Math.max(0, ...columns.map(({ header }) => width(header))))
  const rows = columns.map(({ header, field, language, examples }) => {
    const meaning = SPOKEN_FIELDS.has(field) ? `${field}.${language}` : field
    return `  ${pad(clip(header, wide), wide)}  ${brush.brass(pad(meaning, 13))}  ${brush.dim(clip(examples[0] ?? '', 44))}`
  })
  return [brush.dim(`  ${t.columns}`), ...rows, '']
}

function problemLine(problem: Problem, language: Language, brush: Paint): string {
  const { what, wouldDo } = sayProblem(problem, language)
  const row = problem.row === null ? '' : reportWords(language).row(problem.row)
  const at = row && problem.column ? `${row}, "${problem.column}"` : row
  const mark = severityOf(problem) === 'notice' ? brush.brass('·') : brush.red('✗')
  return `  ${mark} ${at ? `${brush.bold(at)}: ` : ''}${what} ${brush.dim(wouldDo)}`
}

function problemLines(problems: readonly Problem[], language: Language, brush: Paint): string[] {
  const t = reportWords(language)
  const lines = (of: readonly Problem[]) => of.map((one) => problemLine(one, language, brush))
  const wrong = problems.filter((one) => severityOf(one) !== 'notice')
  const notices = problems.filter((one) => severityOf(one) === 'notice')
  // All mistakes are told, however many; only what stops nothing is cut short.
  return [
    ...(wrong.length > 0 ? [brush.red(`  ${t.mistakes(wrong.length)}`), ...lines(wrong), ''] : []),
    ...(notices.length > 0 ? [brush.dim(`  ${t.notices}`), ...cut(lines(notices), t), ''] : []),
  ]
}

/** Said when the rows with mistakes are left out, so that nobody takes the list for whole. */
function leftOutLines({ blocked, problems }: Preview, t: ReportWords, brush: Paint): string[] {
  const rows = rowsWithMistakes(problems)
  return blocked || rows === 0 ? [] : [brush.red(`  ${t.leftOut(rows)}`), '']
}
