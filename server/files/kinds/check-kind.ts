import type { FileMeta } from '../../../shared/files/files.ts'
import type { Format } from '../sniff.ts'

/** A file that came in whole, still under a name of ours outside of the blobs. */
export interface Incoming {
  path: string
  bytes: number
  format: Format
  /** A folder of this file's own for what a kind makes of it; it goes when the blobs are put. */
  scratch: string
}

/** What a kind made of a file. Plain data: it comes from a thread of its own. */
export interface Checked {
  hash: string
  url: string
  /** As it is kept, all its parts. */
  bytes: number
  meta: FileMeta
  /** Where each blob's content lies now; the keys are those of `keysOf`, or under them. */
  parts: { key: string; path: string }[]
}

/** Looks into a file of a kind. @throws RefusedFile */
export type CheckKind = (file: Incoming) => Promise<Checked>
