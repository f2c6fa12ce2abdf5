import type { Reaction } from '../../shared/ceremony/ceremony-words.ts'
import type { CertificateLook } from '../../shared/certificates/certificates.ts'

/** How many people were in the halls of a night in one minute, at most. */
export interface StoredMinute {
  /** Minutes since 1970. */
  minute: number
  people: number
}

/** What was clapped while one cue played, until `at`. */
export interface StoredApplause {
  /** Which cue of the night it was, counted from 1 as they were played. */
  played: number
  cue: string
  /** Award that the cue was about, or empty. */
  award: string
  /** When it was looked at last: in the end, when the next one began. */
  at: number
  counts: Readonly<Record<Reaction, number>>
  people: number
}

/** What there is of a night when it is over: how its certificates look, and what was counted without anybody's name. */
export interface NightStore {
  look(ceremony: string): Promise<CertificateLook | undefined>
  saveLook(ceremony: string, look: CertificateLook, by: string, now: number): Promise<void>
  /** The larger number of a minute stays. */
  addMinute(ceremony: string, minute: StoredMinute): Promise<void>
  /** Said again of the same cue, the sum of it that was said last stays. */
  keepApplause(ceremony: string, applause: StoredApplause): Promise<void>
  /** In the order of time. */
  minutes(ceremony: string): Promise<StoredMinute[]>
  applause(ceremony: string): Promise<StoredApplause[]>
}
