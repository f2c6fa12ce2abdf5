import type { CeremonyEvent } from '../../shared/ceremony/machine.ts'
import type { Cue, RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { CeremonyState } from '../../shared/ceremony/state.ts'
import type { Opened } from '../../shared/seals/envelope.ts'

export interface StoredCeremony {
  id: string
  /** Slug. */
  exhibition: string
  show: RunOfShow
  /** Whether visitors know of it: it stands in the programme, and its votes open at their times. */
  announced: boolean
  /** Length when it was announced, s; null while it is not, and where that was before this was kept. */
  toldSeconds: number | null
  /** Counts up with every change; nobody overwrites what they have not seen. */
  revision: number
  madeAt: number
  changedAt: number
  changedBy: string
}

/** One line of a ceremony's log: what happened, written down before it is told. */
export interface StoredCeremonyEvent {
  ceremony: string
  run: string
  /** From 1, without a gap. */
  seq: number
  at: number
  event: CeremonyEvent
  /** Where the ceremony stood after it, and the cue that began with it, so that the log needs no run of show to be read. */
  state: CeremonyState
  cue: Cue | null
  /** Visitor id of who did it, or empty for what was due. */
  by: string
}

export interface CeremonyStore {
  ofExhibition(exhibition: string): Promise<StoredCeremony[]>
  /** All that are announced, for the start of a server. */
  announced(): Promise<StoredCeremony[]>
  load(id: string): Promise<StoredCeremony | undefined>
  /** Refused when `expectedRevision` is not the stored one (0 for a new one). */
  save(ceremony: StoredCeremony, expectedRevision: number): Promise<boolean>
  /** Visitors no longer know of it. */
  withdraw(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** The same for what is nobody's record yet: not announced, held (as the run `night`) or sealed. Else why it stays. */
  removeDraft(id: string, night: string): Promise<'removed' | 'held' | 'sealed'>
  /**
   * Writes a line and, in the same transaction, that these envelopes are open. False when the line is there already:
   * another process was first.
   */
  append(entry: StoredCeremonyEvent, opened: readonly Opened[]): Promise<boolean>
  /** The log of one run, in order. */
  events(ceremony: string, run: string): Promise<StoredCeremonyEvent[]>
  /** Runs that have a log, with when they began. */
  runs(ceremony: string): Promise<{ run: string; at: number; events: number }[]>
}
