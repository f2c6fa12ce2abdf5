const KEY = 'laurel.muted'

export type Keep = Pick<Storage, 'getItem' | 'setItem'>

/** Visitors whom somebody muted for themselves, kept on this device. A device that keeps nothing forgets them with the page. */
export function readMuted(keep: Keep | undefined): ReadonlySet<string> {
  try {
    const read: unknown = JSON.parse(keep?.getItem(KEY) ?? '[]')
    return new Set(Array.isArray(read) ? read.filter((id) => typeof id === 'string') : [])
  } catch {
    return new Set() // storage is switched off, or holds something else
  }
}

export function writeMuted(keep: Keep | undefined, muted: ReadonlySet<string>): void {
  try {
    keep?.setItem(KEY, JSON.stringify([...muted].slice(-500)))
  } catch {
    // full or switched off: it counts until the page is closed
  }
}
