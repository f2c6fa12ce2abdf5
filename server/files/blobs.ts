import type { Readable } from 'node:stream'

/**
 * The port under which uploaded content is kept: whole blobs under a key, never changed. A folder of this machine now
 * (`file-blobs.ts`); an object store could take its place. One contract suite (tests/contract) runs on every
 * implementation.
 *
 * A key is a content hash with an extension (`<hash>.webp`), or a path under a hash (`<hash>/index.html`).
 */
export interface Blobs {
  /** On disk, whole, when it resolves; nobody ever reads half of it. The same key twice holds what came last. */
  put(key: string, content: Uint8Array | Readable): Promise<void>
  has(key: string): Promise<boolean>
  /** Bytes, or undefined when there is none. */
  size(key: string): Promise<number | undefined>
  /** `range`: first and last byte, both included, within the size. Undefined when there is none. */
  read(key: string, range?: ByteRange): Promise<Readable | undefined>
  /** Removes a blob; a bare hash removes every path under it. What is not there is no error. */
  remove(key: string): Promise<void>
}
export interface ByteRange {
  start: number
  end: number
}

const KEY = /^[0-9a-f]{32}(?:(?:\.[a-z0-9]+)+|(?:\/[^/\\\0]+)+)?$/

/** @throws on a key that our own code cannot have made. */
export function checkKey(key: string): string {
  if (!KEY.test(key) || key.split('/').some((part) => part === '.' || part === '..'))
    throw new Error(`Not the key of a blob: ${key}`)
  return key
}
