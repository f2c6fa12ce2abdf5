import type { Programme, Show, ShownCue } from '../ceremony/show.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { Opened } from '../seals/envelope.ts'

/** The ceremony as it stood from `at` on. `cue` is an index into the manifest's cues, -1 for none. */
export type ReplayStep = { at: number; cue: number } & Omit<Show, 'ceremony' | 'run' | 'of' | 'cue' | 'opened'>

/** Somebody who was there, as they were called in the hall; without a name when they are not to be named any more. */
export interface ReplayPerson {
  number: number
  name: string
  look: number
  /** Indices as in the roster of a hall. */
  role: number
  stripe: number
}

/** Where a part of a track lies: GET .../replay/<run>/tracks/<track>/<from>/<to>. */
export interface TrackRange {
  from: number
  to: number
}

export interface ReplayHall {
  /** Label of the instance. */
  instance: string
  /** In order; each can be read alone. Where there is none, nothing was recorded. */
  reels: readonly TrackRange[]
  /** What its people held up; null when nobody did. */
  signs: TrackRange | null
}

/** Everything of a run that is over but the tracks: GET /api/ceremonies/<id>/replay/<run>. Times are server ms. */
export interface ReplayManifest {
  ceremony: string
  run: string
  /** Slug. */
  exhibition: string
  title: Bilingual
  from: number
  to: number
  programme: Programme
  /** How many cues the run of show has, and those that were played, each once. */
  of: number
  cues: readonly ShownCue[]
  steps: readonly ReplayStep[]
  /** What was read out, in that order: of other envelopes nothing is known here. */
  opened: readonly Opened[]
  people: readonly ReplayPerson[]
  halls: readonly ReplayHall[]
  reactions: TrackRange | null
  /** Whether the hall has been laid out anew since: its people walk and sit where they did in the old one. */
  moved: boolean
  /** Number of the visitor who asks, when they were there under their name. */
  me: number | null
}

/** A cue that began, for a bar of marks. */
export interface CueMark {
  at: number
  cue: ShownCue
}

/** What lasted less was gone through on the way to another cue. */
const SEEN_MS = 500

/** When each cue began that anybody saw, in order. */
export function marksOf({ steps, cues }: Pick<ReplayManifest, 'steps' | 'cues'>): CueMark[] {
  const marks: CueMark[] = []
  let played = -1
  for (const { at, cue: index, played: now } of steps) {
    const cue = cues[index]
    const last = marks.at(-1)
    if (now !== played && last && at - last.at < SEEN_MS) marks.pop()
    if (cue && now !== played) marks.push({ at, cue })
    played = now
  }
  return marks
}
