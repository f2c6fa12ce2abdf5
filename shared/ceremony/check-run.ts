import type { Exhibition } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { totalSeconds } from './cue-times.ts'
import type { FixedAwards } from './desk.ts'
import type { RunCheck, RunNote } from './run-checks.ts'
import type { CeremonyAward, Cue, RunOfShow } from './run-of-show.ts'

export * from './run-checks.ts'

type Of = Pick<Exhibition, 'booths' | 'categories'>

/**
 * What an organizer should look at before the night, in the order of the show. `toldSeconds`: the length that people were
 * told of, where they were. Sealed and voted awards stay as they
 * are, whoever has left the exhibition. Pure.
 */
export function checkRun(
  show: RunOfShow,
  exhibition: Of,
  toldSeconds?: number,
  { sealed, voted }: FixedAwards = { sealed: [], voted: [] },
): RunNote[] {
  const notes: RunNote[] = []
  const note = (check: RunCheck, cue = '', award = '', detail = '') => notes.push({ check, cue, award, detail })
  const { cues, awards } = show
  if (cues.length === 0) note('no-cues')
  const total = totalSeconds(cues)
  if (toldSeconds !== undefined && total > toldSeconds)
    note('longer-than-told', '', '', String(Math.ceil((total - toldSeconds) / 60)))
  for (const award of awards) {
    const left = sealed.includes(award.id) ? 'nominee-left' : voted.includes(award.id) ? 'voted-nominee-left' : null
    checkAward(award, left, cues, exhibition, note)
  }
  cues.forEach((cue, at) => {
    checkCue(cue, exhibition, note)
    if ('award' in cue) checkOrder(cue, at, show, note)
    if (!NAME_BOOTHS.has(cue.kind)) {
      const named = namedIn(cue, show, exhibition)
      if (named) note('names-nominee', cue.id, '', named)
    }
  })
  return notes
}

/** Cues that are about booths by what they are. */
const NAME_BOOTHS: ReadonlySet<Cue['kind']> = new Set(['nominees', 'vote', 'demo'])

type Note = (check: RunCheck, cue?: string, award?: string, detail?: string) => void

function checkAward(
  award: CeremonyAward,
  /** What is said of nominees that have left, where the award stays as it is. */
  fixedNote: RunCheck | null,
  cues: readonly Cue[],
  { booths, categories }: Of,
  note: Note,
): void {
  const { id, nominees, category, ballot, name } = award
  const known = new Set(booths.map((booth) => booth.id))
  const left = nominees.filter((booth) => !known.has(booth))
  if (fixedNote && left.length > 0) note(fixedNote, '', id, String(left.length))
  if (!fixedNote) for (const booth of left) note('unknown-booth', '', id, booth)
  if (!fixedNote && category !== '' && !categories.some((one) => one.id === category))
    note('unknown-category', '', id, category)
  if (nominees.length === 0) note('no-nominees', '', id)
  if (nominees.length === 1) note('one-nominee', '', id)
  if (isHalf(name)) note('one-language', '', id, name.en || name.zh)
  if (!cues.some((cue) => cue.kind === 'reveal' && cue.award === id)) note('never-revealed', '', id)
  if (ballot && ballot.opensAt === null && !cues.some((cue) => cue.kind === 'vote' && cue.award === id))
    note('ballot-without-vote', '', id)
}

function checkCue(cue: Cue, { booths, categories }: Of, note: Note): void {
  const { id, captions, seconds } = cue
  if (cue.kind === 'category' && !categories.some((one) => one.id === cue.category))
    note('unknown-category', id, '', cue.category)
  if (cue.kind === 'demo') {
    const booth = booths.find((one) => one.id === cue.booth)
    if (!booth) note('unknown-booth', id, '', cue.booth)
    else if (!booth.demos.some((demo) => demo.id === cue.demo)) note('unknown-demo', id, '', cue.demo)
  }
  for (const text of textsOf(cue)) if (isHalf(text)) note('one-language', id, '', text.en || text.zh)
  if ((cue.kind === 'speech' || cue.kind === 'recording') && !(cue.speaker.en || cue.speaker.zh)) note('no-speaker', id)
  if (cue.kind === 'recording' && !(cue.media.en || cue.media.zh)) note('no-media', id)
  if (captions.some(({ at }) => at >= seconds * 1000)) note('caption-late', id)
  if (captions.some(({ at }, index) => at < (captions[index - 1]?.at ?? 0))) note('caption-order', id)
}

function checkOrder(cue: Cue & { award: string }, at: number, { cues, awards }: RunOfShow, note: Note): void {
  const { id, award } = cue
  const is = (kind: Cue['kind']) => (one: Cue) => one.kind === kind && 'award' in one && one.award === award
  const before = cues.slice(0, at)
  const told = before.some(is('reveal'))
  if (cue.kind === 'reveal') {
    if (told) note('revealed-twice', id, award)
    else if (!before.some(is('nominees'))) note('reveal-without-nominees', id, award)
    if (cues.slice(at).some(is('drumroll')) && !before.some(is('drumroll'))) note('reveal-before-drumroll', id, award)
    const [last] = before.slice(-1)
    if (last && is('vote')(last)) note('vote-then-reveal', id, award)
  }
  if (cue.kind === 'walk-on' && !told) note('walk-on-before-reveal', id, award)
  if (cue.kind === 'vote') {
    if (told) note('vote-after-reveal', id, award)
    if (awards.some((one) => one.id === award && one.ballot === null)) note('vote-without-ballot', id, award)
  }
}

/** What the audience reads of a cue. */
export const textsOf = (cue: Cue): Bilingual[] => [
  cue.title,
  ...('text' in cue ? [cue.text] : []),
  ...('speaker' in cue ? [cue.speaker] : []),
  ...cue.captions.map(({ text }) => text),
]

const isHalf = ({ en, zh }: Bilingual): boolean => (en === '') !== (zh === '')

/**
 * The nominee whom the texts of a cue name, for everybody at a desk reads them before the envelopes are opened: who is to
 * be thanked by name has won, whatever the cue is about.
 */
function namedIn(cue: Cue, { awards }: RunOfShow, { booths }: Of): string | undefined {
  const nominees = new Set(awards.flatMap((award) => award.nominees))
  const written = [...textsOf(cue).flatMap(({ en, zh }) => [en, zh]), cue.notes].join('\n').toLowerCase()
  if (written.trim() === '') return undefined
  return booths
    .filter(({ id }) => nominees.has(id))
    .flatMap(({ title, team }) => [title.en, title.zh, team.en, team.zh])
    .find((name) => name.length > 1 && isSaid(name.toLowerCase(), written))
}

/** Whether a name stands in a text by itself, and not in the middle of a longer word of the same script. */
function isSaid(name: string, text: string): boolean {
  const letter = /[\p{Script=Latin}\p{N}]/u
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + name.length]]
    const [first = '', last = ''] = [name[0], name.at(-1)]
    if (!(letter.test(first) && letter.test(before)) && !(letter.test(last) && letter.test(after))) return true
  }
  return false
}
