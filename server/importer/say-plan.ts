import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Plan } from '../../shared/importer/merge.ts'
import type { FieldChange } from '../../shared/importer/update-project.ts'
import type { Paint } from './paint.ts'
import type { ReportWords } from './report-words.ts'
import { clip } from './terminal-text.ts'

/** How many lines of one kind are printed before the rest is only counted. */
const LINES = 40
/** Columns for a field's text. */
const WIDE = 90

/** What an import would do, kind by kind. */
export function planLines(
  plan: Plan,
  titleBefore: Bilingual | null,
  name: (text: Bilingual) => string,
  t: ReportWords,
  brush: Paint,
): string[] {
  const named = ({ title, team }: { title: Bilingual; team: Bilingual }) =>
    [brush.bold(name(title)), name(team)].filter(Boolean).join(', ')
  const changed = (mark: string, one: Plan['update'][number]) => [
    `  ${mark} ${named(one)}  ${brush.dim(one.booth)}`,
    ...one.changes.flatMap((change) => changeLines(change, t, brush)),
  ]
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [brush.dim(`  ${title}`), ...cut(lines, t), ''] : []
  const [plus, tilde] = [brush.green('+'), brush.brass('~')]
  return [
    ...section(t.title, titleBefore ? [`    ${t.was(name(titleBefore))}`] : []),
    ...section(
      t.newCategories,
      plan.newCategories.map(({ en, zh }) => `  ${plus} ${[en, zh].filter(Boolean).join(' / ')}`),
    ),
    ...section(
      t.renamedCategories,
      plan.renamedCategories.map(
        ({ before, after }) => `  ${tilde} ${name(before)} → ${[after.en, after.zh].filter(Boolean).join(' / ')}`,
      ),
    ),
    ...section(
      t.create(plan.create.length),
      plan.create.map((one) => {
        const aside = [name(one.category), one.awards].filter(Boolean).join(' · ')
        return `  ${plus} ${named(one)}  ${brush.dim(aside)}`
      }),
    ),
    ...section(
      t.update(plan.update.length),
      plan.update.flatMap((one) => changed(tilde, one)),
    ),
    ...section(
      t.keep,
      plan.keep.flatMap((one) => changed('=', one)),
    ),
    ...section(
      t.near,
      plan.near.flatMap((one) => [
        `  ${brush.brass('?')} ${t.row(one.row)}: ${named(one)}`,
        ...one.candidates.map((candidate) => `      --answer ${one.row}=${candidate.booth}   ${named(candidate)}`),
        `      --answer ${one.row}=new`,
      ]),
    ),
    ...section(
      plan.prune ? t.removed(plan.gone.length) : t.gone(plan.gone.length),
      plan.gone.map(
        (one) => `  ${plan.prune ? brush.red('-') : brush.brass('!')} ${named(one)}  ${brush.dim(one.booth)}`,
      ),
    ),
    ...(plan.unchanged > 0 ? [brush.dim(`  ${t.unchanged(plan.unchanged)}`), ''] : []),
  ]
}

const changeLines = ({ field, before, after }: FieldChange, t: ReportWords, brush: Paint): string[] => [
  `      ${field}: ${brush.red(clip(before || t.nothing, WIDE))}`,
  `      ${' '.repeat(field.length)}→ ${brush.green(clip(after || t.nothing, WIDE))}`,
]

/** The first lines, and how many there are besides. */
export const cut = (lines: readonly string[], t: ReportWords): string[] =>
  lines.length > LINES ? [...lines.slice(0, LINES), `    ${t.more(lines.length - LINES)}`] : [...lines]
