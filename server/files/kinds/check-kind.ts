import type { FileMeta } from '../../../shared/files/files.ts'
import type { Blobs } from '../blobs.ts'
import type { Format } from '../sniff.ts'

/** A file that came in whole, still under a name of ours outside of the blobs. */
export interface Incoming {
  path: string
  bytes: number
  format: Format
}

/** What a kind made of it: how it is named, what is known of it, and how to put it where it stays. */
export interface Checked {
  hash: string
  url: string
  /** As it is kept, all its parts. */
  bytes: number
  meta: FileMeta
  /** Under the keys of `keysOf`. */
  put(blobs: Blobs): Promise<void>
}

/** Looks into a file of a kind. @throws RefusedFile */
export type CheckKind = (file: Incoming) => Promise<Checked>
