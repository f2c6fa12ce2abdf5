import type { Bilingual } from '../exhibition/text.ts'
import type { Opened } from '../seals/envelope.ts'
import type { Lights, Reaction } from './ceremony-words.ts'
import type { CeremonyAward, Cue } from './run-of-show.ts'
import type { CeremonyState } from './state.ts'

/** What everybody may know of a ceremony beforehand: GET /api/exhibitions/<slug>/ceremony. */
export interface Programme {
  id: string
  title: Bilingual
  startsAt: number | null
  zone: string
  /** Planned length of all cues, in seconds. */
  seconds: number
  phase: CeremonyState['phase']
  awards: readonly ShownAward[]
  /** Who stands on the golden leaf until a grand award of this run is read out: the grand winners of the nights before. */
  golden: readonly Bilingual[]
}

/** An award with those who may get it. */
export type ShownAward = CeremonyAward & {
  /** Of its standing envelope; null while nothing is sealed. */
  commitment: { sha256: string; sealedAt: number } | null
  /** Of envelopes that another took the place of, oldest first: when, and why. */
  replaced: readonly { sha256: string; sealedAt: number; at: number; reason: string }[]
}

/** A cue as the audience has it: without the presenter's notes. Only the one that plays is sent. */
type WithoutNotes<Of> = Of extends unknown ? Omit<Of, 'notes' | 'auto'> : never
export type ShownCue = WithoutNotes<Cue>

/** The ceremony at a moment, as every client has it. Everything that moves is a function of this and of the server's time. */
export interface Show {
  ceremony: string
  /** 'night', or the id of a rehearsal. */
  run: string
  /** Counts the changes; an older one than what is known is late and ignored. */
  seq: number
  phase: CeremonyState['phase']
  cue: ShownCue | null
  /** Number of the cue from 0, and of how many. */
  index: number
  of: number
  played: number
  /** Award whose winners stand on the podium, or empty: who they are is in `opened`. */
  podium: string
  startedAt: number
  heldAt: number | null
  lights: Lights
  music: number
  banner: Bilingual | null
  caption: { text: Bilingual; at: number } | null
  gatheredAt: number | null
  /** When it was over, or null: what was read out later was read out without a reveal. */
  endedAt: number | null
  polls: CeremonyState['polls']
  /** What was read out so far; in a change only what is new. */
  opened: readonly Opened[]
}

/** What the audience does, counted over all instances since the cue began. */
export interface Applause {
  ceremony: string
  run: string
  played: number
  counts: Readonly<Record<Reaction, number>>
  /** How many people took part. */
  people: number
  /** 0 to 1: the reactions of the last seconds by what so many people could do at most. */
  level: number
}

/** The public part of a cue. */
export function shownCue(cue: Cue): ShownCue {
  const { notes: _, auto: __, ...shown } = cue
  return shown as ShownCue // Omit does not follow the union
}

/** What of the machine's state everybody may see. Pure. */
export const publicState = (state: Omit<CeremonyState, 'podium' | 'begun'>) => {
  const { phase, index, played, startedAt, heldAt, lights, music, banner, caption, gatheredAt, endedAt, polls } = state
  return { phase, index, played, startedAt, heldAt, lights, music, banner, caption, gatheredAt, endedAt, polls }
}

/** The show as everybody may see it. `opened` are the envelopes that were read out: nothing of the others is in here. */
export function showOf(
  { ceremony, run, seq, cues }: { ceremony: string; run: string; seq: number; cues: readonly Cue[] },
  state: CeremonyState,
  opened: readonly Opened[],
): Show {
  const cue = state.phase === 'running' ? cues[state.index] : undefined
  return {
    ceremony,
    run,
    seq,
    cue: cue ? shownCue(cue) : null,
    of: cues.length,
    podium: cue ? state.podium : '',
    ...publicState(state),
    opened,
  }
}

/** Milliseconds since the cue began, at the server's time `now`. */
export const elapsedOf = ({ startedAt, heldAt }: Pick<Show, 'startedAt' | 'heldAt'>, now: number): number =>
  Math.max(0, Math.min(heldAt ?? now, now) - startedAt)

/** Whether something that was read out at `at` was read out after the show. */
export const isAfterEnd = (show: Pick<Show, 'endedAt'> | null, at: number): boolean =>
  show?.endedAt != null && at > show.endedAt

/** Whether a change tells of a result that is read out after the show: it is news, and no event of a show that goes on. */
export const isReadLater = (change: Pick<Show, 'endedAt' | 'opened'>): boolean =>
  change.opened.some(({ at }) => isAfterEnd(change, at))

/** What is said at this moment: what the presenter typed, else the cue's own words. */
export function captionAt({ cue, caption, startedAt, heldAt }: Show, now: number): Bilingual | null {
  if (caption) return caption.text
  const elapsed = elapsedOf({ startedAt, heldAt }, now)
  return cue?.captions.findLast(({ at }) => at <= elapsed)?.text ?? null
}
