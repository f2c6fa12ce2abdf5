import { PLACES, SIGHT } from '../../shared/poses/down-frame.ts'

/** The five by five cells that somebody sees, by place: row by row from the north west, themselves in the middle. */
export const WIDTH = 2 * SIGHT + 1
export const MIDDLE = (PLACES - 1) / 2

/** Each cell of the outermost ring is told of in every fifth tick, 2 Hz, and about as many of them in each tick. */
const RING_EVERY = 5

/** What a place is to a viewer in a tick: near (the middle too), of the ring and in turn, or of the ring and not. */
export const NEAR = 0
export const RING = 1
export const RING_LATER = 2
/** By tick modulo RING_EVERY and place. Steps of one in x and of two in z meet each fifth of the ring once. */
const RING_TURNS = Array.from({ length: RING_EVERY }, (_, now) =>
  Uint8Array.from({ length: PLACES }, (__, place) => {
    if (distanceOf(place) < SIGHT) return NEAR
    const turn = ((place % WIDTH) + 2 * Math.floor(place / WIDTH)) % RING_EVERY
    return turn === now ? RING : RING_LATER
  }),
)

/** What each place is in this tick. */
export function ringTurn(tick: number): Uint8Array {
  return RING_TURNS[tick % RING_EVERY] as Uint8Array
}

/** All places, the middle first and the ring last. */
export const NEAREST_FIRST = Array.from({ length: PLACES }, (_, place) => place).sort(
  (a, b) => distanceOf(a) - distanceOf(b),
)

/** Cells from the middle, the longer way of the two axes. */
function distanceOf(place: number): number {
  return Math.max(Math.abs((place % WIDTH) - SIGHT), Math.abs(Math.floor(place / WIDTH) - SIGHT))
}

/** Place of `other` round `middle`, -1 when it is out of sight. */
export function placeIn(middle: { x: number; z: number }, other: { x: number; z: number } | undefined): number {
  if (other === undefined) return -1
  const x = other.x - middle.x + SIGHT
  const z = other.z - middle.z + SIGHT
  return x < 0 || z < 0 || x >= WIDTH || z >= WIDTH ? -1 : z * WIDTH + x
}
