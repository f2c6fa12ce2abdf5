/**
 * Live pictures that this browser has, by booth: what a host shares, as this visitor or they themselves see it. For whoever
 * draws them somewhere else than in the demo's own view, such as on the booth's screen in 3D.
 */
const streams = new Map<string, MediaStream>()
const listeners = new Set<() => void>()

export const boothStream = (booth: string): MediaStream | undefined => streams.get(booth)

export function setBoothStream(booth: string, stream: MediaStream | undefined): void {
  if (streams.get(booth) === stream) return
  if (stream) streams.set(booth, stream)
  else streams.delete(booth)
  for (const listener of listeners) listener()
}

/** Told whenever a stream came or went. Returns its undo. */
export function onBoothStreams(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
