/** What can be wrong with a file as a whole: nothing of it is stored. */
export const REFUSALS = [
  'too-big',
  'not-a-list',
  'old-excel',
  'unknown-encoding',
  'bad-json',
  'bad-xlsx',
  'zip-bomb',
  'took-too-long',
  'empty',
  'too-many-columns',
  'too-many-rows',
  'no-project-column',
  'too-many-categories',
  'too-many-projects',
  'no-such-column',
  'no-such-field',
  'nothing-left',
  'sealed-award',
] as const

/** What can be wrong with a row: it is stored without that row only when somebody said so. */
export const MISTAKES = [
  'no-name',
  'no-category',
  'no-award',
  'bad-link',
  'bad-flag',
  'too-long',
  'too-many-cells',
  'unclosed-quote',
  'broken-text',
  'formula',
  'id-reused',
] as const

/** What is worth knowing and stops nothing. */
export const NOTICES = [
  'second-category',
  'differs',
  'same-award-twice',
  'private-column',
  'counter-column',
  'result-column',
  'far-picture',
] as const

export type Refusal = (typeof REFUSALS)[number]
export type Mistake = (typeof MISTAKES)[number]
export type Notice = (typeof NOTICES)[number]
export type ProblemCode = Refusal | Mistake | Notice

/** One thing that is wrong, with the place and what was found there. `problem-words.ts` says it. */
export interface Problem {
  code: ProblemCode
  /** Row number as in `TableRow`, or null when it is about the file or a column. */
  row: number | null
  /** The column's header, or empty. */
  column: string
  found: string
  /** What the sentence needs beside: a limit, another row, a suggestion. */
  detail: string
}

export type Severity = 'refusal' | 'mistake' | 'notice'

const refusals: ReadonlySet<string> = new Set(REFUSALS)
const mistakes: ReadonlySet<string> = new Set(MISTAKES)
export const severityOf = ({ code }: Problem): Severity =>
  refusals.has(code) ? 'refusal' : mistakes.has(code) ? 'mistake' : 'notice'

/** How many rows go when those with mistakes are left out. */
export const rowsWithMistakes = (problems: readonly Problem[]): number =>
  new Set(problems.filter((one) => severityOf(one) === 'mistake').map(({ row }) => row)).size

/** A cell's text as a message may show it. */
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

export const problem = (
  code: ProblemCode,
  at: { row?: number | null; column?: string; found?: string; detail?: string | number } = {},
): Problem => ({
  code,
  row: at.row ?? null,
  column: shorten(at.column ?? ''),
  found: shorten(at.found ?? ''),
  detail: String(at.detail ?? ''),
})
