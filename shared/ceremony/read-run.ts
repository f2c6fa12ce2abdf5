import type { Exhibition } from '../exhibition/exhibition.ts'
import { checkRun, isRunError, type RunNote } from './check-run.ts'
import { NoJson, readJsonLines } from './json-lines.ts'
import { RunOfShow } from './run-of-show.ts'

/** Why a file is no run of show, in a closed list; client/i18n/ceremony-import.ts says each in words. */
export const READ_PROBLEMS = [
  'no-json',
  'missing',
  'wrong-type',
  'unknown-field',
  'unknown-word',
  'too-much',
  'too-little',
  'wrong-form',
  'same-id',
  'unknown-award',
  'unknown-booth',
  'unknown-category',
  'unknown-demo',
] as const
export type ReadProblem = (typeof READ_PROBLEMS)[number]

export interface ReadNote {
  problem: ReadProblem
  /** Line of the file, from 1. */
  line: number
  /** The part, as one would write it: cues[3].seconds */
  part: string
  /** What is expected, allowed at most, or what it says. */
  detail: string
}

/** `left`: what this exhibition does not have and was therefore left out. */
export type ReadRun = { ok: true; show: RunOfShow; left: ReadNote[] } | { ok: false; notes: ReadNote[] }

/** More than these help nobody. */
const MOST_NOTES = 50

/** The text of a run of show to give away; `readRun` reads it back as it was. */
export const writeRun = (show: RunOfShow): string => `${JSON.stringify(show, null, 2)}\n`

/**
 * Reads a run of show out of a file, for an exhibition, or says line by line what is the matter with it. A file of another
 * exhibition is read too, without the booths, categories and demos that are not in this one. Pure.
 */
export function readRun(text: string, exhibition: Pick<Exhibition, 'booths' | 'categories'>): ReadRun {
  const plain = text.replace(/^\uFEFF/, '')
  try {
    const lines = readJsonLines(plain)
    const whole: unknown = JSON.parse(plain)
    const note = (problem: ReadProblem, path: readonly PropertyKey[], detail = ''): ReadNote => ({
      problem,
      line: lines.lineOf(path),
      part: partOf(path),
      detail,
    })
    const read = RunOfShow.safeParse(whole)
    if (!read.success) {
      const notes = read.error.issues.flatMap((issue) => notesOf(issue as Issue, whole, note))
      return { ok: false, notes: notes.slice(0, MOST_NOTES) }
    }
    const show = read.data
    const strange = checkRun(show, exhibition).filter(isRunError)
    const left = strange.map(({ check, cue, award, detail }) => {
      const [list, id] = cue ? [show.cues, cue] : [show.awards, award]
      const path = [cue ? 'cues' : 'awards', list.findIndex((one) => one.id === id)]
      return note(check as ReadProblem, path, detail)
    })
    return { ok: true, show: withoutStrange(show, strange, exhibition), left }
  } catch (cause) {
    if (cause instanceof NoJson || cause instanceof SyntaxError)
      return {
        ok: false,
        notes: [{ problem: 'no-json', line: cause instanceof NoJson ? cause.line : 1, part: '', detail: '' }],
      }
    throw cause
  }
}

/** An award keeps those nominees that are here and loses a category that is not; a cue about what is not here goes. */
function withoutStrange(
  show: RunOfShow,
  strange: readonly Pick<RunNote, 'cue'>[],
  { booths, categories }: Pick<Exhibition, 'booths' | 'categories'>,
): RunOfShow {
  const known = new Set([...booths, ...categories].map(({ id }) => id))
  const gone = new Set(strange.map(({ cue }) => cue))
  return {
    ...show,
    awards: show.awards.map((award) => ({
      ...award,
      category: known.has(award.category) ? award.category : '',
      nominees: award.nominees.filter((booth) => known.has(booth)),
    })),
    cues: show.cues.filter(({ id }) => !gone.has(id)),
  }
}

/** What of zod's issues is read here. */
interface Issue {
  code: string
  path: PropertyKey[]
  expected?: string
  keys?: string[]
  values?: unknown[]
  maximum?: number | bigint
  minimum?: number | bigint
  note?: string
  discriminator?: string
}
type Note = (problem: ReadProblem, path: readonly PropertyKey[], detail?: string) => ReadNote

function notesOf(issue: Issue, whole: unknown, note: Note): ReadNote[] {
  const { path } = issue
  switch (issue.code) {
    case 'invalid_type':
      return [valueAt(whole, path) === undefined ? note('missing', path) : note('wrong-type', path, issue.expected)]
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => note('unknown-field', [...path, key], key))
    case 'invalid_value':
      return [note(valueAt(whole, path) === undefined ? 'missing' : 'unknown-word', path, issue.values?.join(', '))]
    case 'invalid_union':
      return [note('unknown-word', path, String(valueAt(whole, path) ?? ''))]
    case 'too_big':
      return [note('too-much', path, String(issue.maximum))]
    case 'too_small':
      return [note('too-little', path, String(issue.minimum))]
    case 'custom':
      return path.length > 0 ? [note('same-id', path)] : strangeAwards(whole, note)
    default:
      return [note('wrong-form', path, String(valueAt(whole, path) ?? ''))]
  }
}

function strangeAwards(whole: unknown, note: Note): ReadNote[] {
  const { cues, awards } = whole as { cues: { award?: string }[]; awards: { id: string }[] }
  return cues.flatMap(({ award }, at) =>
    award === undefined || awards.some(({ id }) => id === award)
      ? []
      : [note('unknown-award', ['cues', at, 'award'], award)],
  )
}

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], whole)

const partOf = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`)).join('')
