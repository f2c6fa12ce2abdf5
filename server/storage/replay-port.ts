/** A piece of a recorded track: shared/replay/chunk.ts with its header. Times are server ms. */
export interface StoredTrackChunk {
  /** Instance, or REACTIONS_TRACK. */
  track: string
  from: number
  to: number
  key: boolean
  bytes: Uint8Array
}

/** Somebody who was at a run. */
export interface StoredReplayPerson {
  number: number
  /** Public id; empty for who asked to be forgotten. */
  visitor: string
  name: string
  look: number
  role: number
  stripe: number
}

export interface ReplayStore {
  /** Writes pieces and people of a run, all or none; somebody who is known under the number is written anew. */
  append(
    ceremony: string,
    run: string,
    written: { chunks: readonly StoredTrackChunk[]; people: readonly StoredReplayPerson[] },
  ): Promise<void>
  /** Everybody of a run, in the order of their numbers. */
  people(ceremony: string, run: string): Promise<StoredReplayPerson[]>
  /** Numbers of those who are banned from the exhibition, or were removed from it. */
  sentAway(ceremony: string, run: string, exhibition: string): Promise<number[]>
  /** Where the pieces lie, by track and time, without their bytes; and how many bytes all have. */
  ranges(ceremony: string, run: string): Promise<Omit<StoredTrackChunk, 'bytes'>[]>
  size(ceremony: string, run: string): Promise<number>
  /** The pieces of a track that begin in [from, to), in order. */
  chunks(ceremony: string, run: string, track: string, from: number, to: number): Promise<Uint8Array[]>
  /** Somebody is not to be known any more in a run; false when they are not. */
  forget(ceremony: string, run: string, visitor: string): Promise<boolean>
}
