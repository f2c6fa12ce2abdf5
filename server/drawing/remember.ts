/** Bytes of whatever buffers and texts an answer holds at its top level; the rest is small. */
const sizeOf = (value: unknown): number => {
  if (Buffer.isBuffer(value) || typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce(
    (sum: number, part) => sum + (Buffer.isBuffer(part) || typeof part === 'string' ? part.length : 0),
    0,
  )
}

/** Keeps the answers last asked for, up to `most` bytes. One that failed is forgotten, so that the next asks again. */
export function remember(most: number) {
  const kept = new Map<string, { answer: Promise<unknown>; bytes: number }>()
  let bytes = 0
  const forget = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return <Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(key)
    if (known) {
      kept.delete(key) // set again, so that the first of the map is the one that was not asked for longest
      kept.set(key, known)
      return known.answer as Promise<Answer>
    }
    const entry = { answer: ask(), bytes: 0 }
    kept.set(key, entry)
    entry.answer.then(
      (value) => {
        if (kept.get(key) !== entry) return
        entry.bytes = sizeOf(value)
        bytes += entry.bytes
        for (const oldest of kept.keys()) {
          if (bytes <= most || oldest === key) break
          forget(oldest)
        }
      },
      () => kept.get(key) === entry && forget(key),
    )
    return entry.answer
  }
}
