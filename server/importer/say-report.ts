import { type Bilingual, type Language, say } from '../../shared/exhibition/text.ts'
import type { ImportReport } from '../../shared/importer/import-report.ts'
import type { Plan } from '../../shared/importer/merge.ts'
import type { Preview } from '../../shared/importer/plan-import.ts'
import { type Problem, severityOf } from '../../shared/importer/problem.ts'
import { sayProblem } from '../../shared/importer/problem-words.ts'
import type { FieldChange } from '../../shared/importer/update-project.ts'
import { type Paint, paint } from './paint.ts'

/** How many lines of one kind are printed before the rest is only counted. */
const LINES = 40

/** A report as the terminal shows it. `colours`: whether the terminal can. */
export function sayReport(report: ImportReport, language: Language, colours: boolean): string {
  const brush = paint(colours)
  if (!report.ok) return `${sayProblemLine(report.problem, language, brush)}\n`
  const { preview } = report
  const name = (text: Bilingual) => say(text, language)
  const lines = [
    '',
    `  ${brush.bold(name(preview.exhibition.title))}  ${brush.dim(`/e/${preview.exhibition.slug}${preview.exhibition.isNew ? ', a new exhibition' : ''}`)}`,
    `  ${preview.source}: ${count(preview.rows, 'row')}, ${count(preview.projects, 'project')}`,
    '',
    ...columnLines(preview, brush),
    ...problemLines(preview.problems, language, brush),
    ...planLines(preview.plan, preview.exhibition.titleBefore, name, brush),
  ]
  return `${lines.join('\n')}\n`
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

function columnLines({ columns }: Preview, brush: Paint): string[] {
  const rows = columns.map(({ header, field, language, confidence, examples }) => [
    header,
    `${field}${LANGUAGE_FIELDS.has(field) ? `.${language}` : ''}${confidence === 'unsure' && field !== 'fact' ? ' ?' : ''}`,
    examples[0]?.replace(/\s+/g, ' ') ?? '',
  ])
  const wide = Math.min(28, Math.max(...rows.map(([header = '']) => width(header))))
  return [
    brush.dim('  Columns (correct one with --map "column=field")'),
    ...rows.map(
      ([header = '', field = '', example = '']) =>
        `  ${pad(clip(header, wide), wide)}  ${brush.brass(pad(field, 13))}  ${brush.dim(clip(example, 44))}`,
    ),
    '',
  ]
}
const LANGUAGE_FIELDS: ReadonlySet<string> = new Set(['project', 'team', 'category', 'award', 'summary', 'fact'])

export function sayProblemLine(problem: Problem, language: Language, brush: Paint): string {
  const { what, wouldDo } = sayProblem(problem, language)
  const at = [
    problem.row === null ? '' : `row ${problem.row}`,
    problem.column && problem.row !== null ? `"${problem.column}"` : '',
  ]
    .filter(Boolean)
    .join(', ')
  const mark = severityOf(problem) === 'notice' ? brush.brass('·') : brush.red('✗')
  return `  ${mark} ${at ? `${brush.bold(at)}: ` : ''}${what} ${brush.dim(wouldDo)}`
}

function problemLines(problems: readonly Problem[], language: Language, brush: Paint): string[] {
  if (problems.length === 0) return []
  const wrong = problems.filter((one) => severityOf(one) !== 'notice')
  const notices = problems.filter((one) => severityOf(one) === 'notice')
  // All mistakes are told, however many; only what stops nothing is cut short.
  return [
    ...(wrong.length > 0
      ? [
          brush.red(`  ${count(wrong.length, 'mistake')}`),
          ...wrong.map((one) => sayProblemLine(one, language, brush)),
          '',
        ]
      : []),
    ...(notices.length > 0
      ? [brush.dim('  Worth knowing'), ...cut(notices.map((one) => sayProblemLine(one, language, brush))), '']
      : []),
  ]
}

function planLines(
  plan: Plan,
  titleBefore: Bilingual | null,
  name: (text: Bilingual) => string,
  brush: Paint,
): string[] {
  const named = ({ title, team }: { title: Bilingual; team: Bilingual }) =>
    [brush.bold(name(title)), name(team)].filter(Boolean).join(', ')
  const changeLines = (changes: readonly FieldChange[]) =>
    changes.flatMap(({ field, before, after }) => [
      `      ${field}: ${brush.red(clip(before || '(nothing)', 90))}`,
      `      ${' '.repeat(field.length)}→ ${brush.green(clip(after || '(nothing)', 90))}`,
    ])
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [brush.dim(`  ${title}`), ...cut(lines), ''] : []
  return [
    ...section('Title', titleBefore ? [`    was ${name(titleBefore)}`] : []),
    ...section(
      'New categories',
      plan.newCategories.map((text) => `  ${brush.green('+')} ${name(text)}`),
    ),
    ...section(
      'Categories renamed',
      plan.renamedCategories.map(
        ({ before, after }) =>
          `  ${brush.brass('~')} ${name(before)} → ${[after.en, after.zh].filter(Boolean).join(' / ')}`,
      ),
    ),
    ...section(
      count(plan.create.length, 'new booth'),
      plan.create.map(
        (one) =>
          `  ${brush.green('+')} ${named(one)}  ${brush.dim([name(one.category), one.awards].filter(Boolean).join(' · '))}`,
      ),
    ),
    ...section(
      `${count(plan.update.length, 'booth')} changed`,
      plan.update.flatMap((one) => [
        `  ${brush.brass('~')} ${named(one)}  ${brush.dim(one.booth)}`,
        ...changeLines(one.changes),
      ]),
    ),
    ...section(
      "Kept as somebody edited it since (--overwrite takes the file's word)",
      plan.keep.flatMap((one) => [`  = ${named(one)}  ${brush.dim(one.booth)}`, ...changeLines(one.changes)]),
    ),
    ...section(
      'Is this the same? Answer each with --answer <row>=<booth id> or --answer <row>=new',
      plan.near.flatMap((one) => [
        `  ${brush.brass('?')} row ${one.row}: ${named(one)}`,
        ...one.candidates.map((candidate) => `      --answer ${one.row}=${candidate.booth}   ${named(candidate)}`),
        `      --answer ${one.row}=new`,
      ]),
    ),
    ...section(
      plan.prune
        ? `${count(plan.gone.length, 'booth')} removed: no longer in the list`
        : `${count(plan.gone.length, 'booth')} no longer in the list; they stay (--prune removes them)`,
      plan.gone.map(
        (one) => `  ${plan.prune ? brush.red('-') : brush.brass('!')} ${named(one)}  ${brush.dim(one.booth)}`,
      ),
    ),
    ...(plan.unchanged > 0 ? [brush.dim(`  ${count(plan.unchanged, 'booth')} as in the file.`), ''] : []),
  ]
}

const cut = (lines: readonly string[]): string[] =>
  lines.length > LINES
    ? [...lines.slice(0, LINES), `    and ${lines.length - LINES} more lines (--json has all)`]
    : [...lines]

/** Columns of a terminal: Chinese letters take two. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  )
const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))
function clip(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (width(line) <= columns) return line
  let out = ''
  for (const letter of line) {
    if (width(out + letter) > columns - 1) break
    out += letter
  }
  return `${out}…`
}
