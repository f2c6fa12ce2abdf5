import type { CueKind } from '../../../../shared/ceremony/ceremony-words.ts'
import { REVEAL, SWELL_MS } from '../timing/moments.ts'

/** What plays a note: struck (a bar, a bell), held (a pad of strings), the swell of a drumroll, the chord of a reveal. */
export type Voice = 'bar' | 'bell' | 'pad' | 'swell' | 'chord' | 'tick'

export interface Note {
  /** Ms since the cue began. */
  at: number
  voice: Voice
  hz: number
  seconds: number
  /** 0 to 1 of what its voice may be. */
  strength: number
}

const hz = (semitonesFromA4: number): number => 440 * 2 ** (semitonesFromA4 / 12)
/** C3 is 21 semitones under A4. */
const C3 = -21
const note = (at: number, voice: Voice, semitone: number, seconds: number, strength = 1): Note => ({
  at,
  voice,
  hz: hz(C3 + semitone),
  seconds,
  strength,
})

/** The hall's theme: four chords of eight seconds each, semitones over C3. */
const CHORDS = [
  [0, 7, 14, 16, 23],
  [-3, 4, 12, 16, 19],
  [-7, 5, 9, 16, 21],
  [-5, 2, 11, 14, 21],
] as const
const BAR_MS = 8000
/** Over each chord, by steps of a second: which of its notes a bar strikes two octaves up; -1 rests. */
const FIGURE = [2, -1, 3, 4, -1, 3, 2, -1] as const

/** The bed that goes on as long as its cue does: one bar of it. `bright`: with the figure. */
function bar(index: number, strength: number, bright: boolean): Note[] {
  const chord = CHORDS[index % CHORDS.length] ?? CHORDS[0]
  const at = index * BAR_MS
  const pads = chord.map((semitone) => note(at, 'pad', semitone, 9.5, strength))
  if (!bright) return pads
  const struck = FIGURE.flatMap((which, k) =>
    which < 0 ? [] : [note(at + k * 1000, 'bar', ((chord as readonly number[])[which] ?? 0) + 12, 1.6, strength * 0.8)],
  )
  return [...pads, ...struck]
}

const CHIME: readonly Note[] = [12, 16, 19, 24].map((semitone, i) => note(i * 420, 'bell', semitone + 12, 2.4, 0.9))
const RISE: readonly Note[] = [0, 7, 12, 16, 19, 23, 26].map((semitone, i) =>
  note(i * 260, 'bar', semitone + 12, 1.8, 0.8),
)
/** Over the leaves of the wreath, up to the name. */
const LEAVES: readonly Note[] = [12, 14, 16, 19, 23, 26].map((semitone, i) =>
  note(REVEAL.wreath + i * 200, 'bar', semitone + 12, 1.2, 0.55),
)
/** Warm major ninth on C, from low to high. */
const NINTH: readonly Note[] = [-12, 0, 7, 16, 19, 23, 26].map((semitone, i) =>
  note(REVEAL.name + i * 18, 'chord', semitone, 6.5, 1),
)
/** The share of the reveal's chord that is left where an award goes to nobody. */
const HUSHED = 0.3
const SWELL: Note = { at: 0, voice: 'swell', hz: 55, seconds: SWELL_MS / 1000, strength: 1 }

/** What is heard once in a kind of cue, and how loud the bed is under it (0: none); with the figure or without. */
const SCORE: Readonly<Record<CueKind, { once: readonly Note[]; bed: number; bright: boolean }>> = {
  doors: { once: CHIME, bed: 0.55, bright: true },
  countdown: { once: [], bed: 0.6, bright: true },
  opening: { once: RISE, bed: 1, bright: true },
  speech: { once: [], bed: 0, bright: false },
  category: { once: CHIME.slice(0, 2), bed: 0.4, bright: false },
  nominees: { once: [], bed: 0.5, bright: true },
  vote: { once: CHIME.slice(0, 2), bed: 0.5, bright: true },
  drumroll: { once: [SWELL], bed: 0, bright: false },
  reveal: { once: [...LEAVES, ...NINTH], bed: 0, bright: false },
  'walk-on': { once: RISE, bed: 0.7, bright: true },
  demo: { once: [], bed: 0.15, bright: false },
  thanks: { once: [], bed: 0, bright: false },
  recording: { once: [], bed: 0, bright: false },
  applause: { once: [], bed: 0.5, bright: true },
  'group-photo': { once: [], bed: 0.5, bright: true },
  intermission: { once: CHIME, bed: 0.55, bright: true },
  closing: {
    once: [...RISE, ...NINTH.map((one) => ({ ...one, at: one.at - REVEAL.name + 2000 }))],
    bed: 1,
    bright: true,
  },
}

/** The last seconds of a countdown are heard. */
const TICKS = 5

/**
 * The notes of a cue that begin in [from, to) ms after it did, so that everybody hears the same second. Pure. `nobody`: the
 * award that it reveals goes to nobody; that is heard at the name and not before.
 */
export function notesBetween(kind: CueKind, cueSeconds: number, from: number, to: number, nobody = false): Note[] {
  const { once, bed, bright } = SCORE[kind]
  const found = once.filter(({ at }) => at >= from && at < to)
  if (bed > 0)
    for (let index = Math.max(0, Math.floor(from / BAR_MS)); index * BAR_MS < to; index++)
      found.push(...bar(index, bed, bright).filter(({ at }) => at >= from && at < to))
  if (kind === 'countdown')
    for (let k = TICKS; k >= 1; k--) {
      const at = (cueSeconds - k) * 1000
      if (at >= from && at < to) found.push(note(at, 'tick', 24, 0.4, 0.8))
    }
  return nobody ? found.map((one) => (one.voice === 'chord' ? { ...one, strength: HUSHED } : one)) : found
}

/** Notes that are still sounding at `at`, for who comes in the middle of them. */
export function notesUnderWay(kind: CueKind, cueSeconds: number, at: number, nobody = false): Note[] {
  const held = notesBetween(kind, cueSeconds, Math.max(0, at - 10_000), at, nobody)
  return held.filter((one) => one.seconds > 3 && one.at + one.seconds * 1000 > at + 500)
}
