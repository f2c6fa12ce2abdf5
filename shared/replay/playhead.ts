/**
 * Where a replay is: at `ms` of it when the own clock said `wall`, and since then at `speed`. What changes how it goes takes
 * hold where it is, so that no change moves it.
 */
export interface Playhead {
  readonly ms: number
  readonly wall: number
  readonly runs: boolean
  readonly speed: number
}

export const STILL: Playhead = { ms: 0, wall: 0, runs: false, speed: 1 }

/** Milliseconds of the replay, from 0 to its `length`, when the own clock says `wall`. */
export const playedAt = ({ ms, wall: since, runs, speed }: Playhead, wall: number, length: number): number =>
  Math.min(length, Math.max(0, runs ? ms + (wall - since) * speed : ms))

/** The playhead after a change at `wall`. */
export function change(
  head: Playhead,
  wall: number,
  length: number,
  { ms = playedAt(head, wall, length), runs = head.runs, speed = head.speed }: Partial<Omit<Playhead, 'wall'>>,
): Playhead {
  return { ms: Math.min(length, Math.max(0, ms)), wall, runs, speed }
}
