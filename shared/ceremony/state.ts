import type { Bilingual } from '../exhibition/text.ts'
import type { Lights } from './ceremony-words.ts'

/**
 * Where a ceremony stands. Made by machine.ts out of its events and nothing else, so that the log of the events is the
 * ceremony. Times are server ms.
 */
export interface CeremonyState {
  phase: 'before' | 'running' | 'over'
  /** Index of the cue that plays, -1 before the first. */
  index: number
  /** Index of the cue that "go" plays; the number of cues when there is none left. */
  next: number
  /** Counts up with every cue that begins. */
  played: number
  /** Ids of the cues that began so far: "back" goes to no other. */
  begun: readonly string[]
  /** Award whose winners stand on the podium, or empty. Kept, so that the log tells it whatever becomes of the run of show. */
  podium: string
  /** When the cue began, moved on by what it was held: `now - startedAt` is how far it is. */
  startedAt: number
  /** Since when it is held, or null. Still to come where a reveal is held before it has said its name. */
  heldAt: number | null
  /** When the first cue began, and when all was over; null before. */
  beganAt: number | null
  endedAt: number | null
  lights: Lights
  /** 0 to 100. */
  music: number
  banner: Bilingual | null
  /** Typed by the presenter; stands over the cue's own captions until the next cue. */
  caption: { text: Bilingual; at: number } | null
  /** When everybody was brought to the stage last, or null. */
  gatheredAt: number | null
  /** When each award was said, by award. */
  opened: Readonly<Record<string, number>>
  polls: Readonly<Record<string, Poll>>
  /** What "undo" goes back to; or why it may not: something was said, or counted, and stays so. Null: nothing happened. */
  undo: Undo | SkipUndo | 'said' | 'counted' | null
}

export interface Poll {
  openedAt: number
  closedAt: number | null
}
export interface Undo extends Pick<CeremonyState, 'index' | 'next' | 'startedAt' | 'heldAt'> {
  /** When that cue was left. Logs that were written before do not have it. */
  leftAt?: number
}
/** A cue was left out: undo puts it back as the next one, and what could be undone before can be then. */
export interface SkipUndo {
  skipped: CeremonyState['next']
  before: CeremonyState['undo']
}

/** Where a run stood for who asks for something: what is meant for another moment does not happen in this one. */
export type Seen = Partial<Pick<CeremonyState, 'played' | 'next'>>

export const BEFORE: CeremonyState = {
  phase: 'before',
  index: -1,
  next: 0,
  played: 0,
  begun: [],
  podium: '',
  startedAt: 0,
  heldAt: null,
  beganAt: null,
  endedAt: null,
  lights: 'cue',
  music: 60,
  banner: null,
  caption: null,
  gatheredAt: null,
  opened: {},
  polls: {},
  undo: null,
}
