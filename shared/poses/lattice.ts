/**
 * Poses live on one lattice of 1/64 m (1.6 cm), the same for uploads, relays and drawing, so that nothing is rounded twice.
 * A grid cell is 1024 steps wide: the cell of a place is its high bits and the place in the cell its low ten bits, whatever
 * the plan, and a plan that grows under the visitors moves nobody.
 */

/** Lattice steps in a metre. */
export const STEPS = 64
/** Lattice steps and metres in a grid cell. */
export const CELL_STEPS = 1024
export const CELL_METRES = CELL_STEPS / STEPS
/** Metres from the origin that poses can tell: 16 bits of lattice. */
export const REACH_METRES = 32767 / STEPS

/** One heading step is 1.4 degrees. */
export const HEADING_STEPS = 256
const TAU = Math.PI * 2

/** Metres to the nearest lattice step, held inside the reach. */
export function toLattice(metres: number): number {
  const steps = Math.round(metres * STEPS)
  return Math.min(Math.max(steps, -32768), 32767)
}

export function toMetres(steps: number): number {
  return steps / STEPS
}

/** Radians, of any turn count, to the nearest of 256 steps. */
export function toHeadingStep(radians: number): number {
  return Math.round((radians / TAU) * HEADING_STEPS) & (HEADING_STEPS - 1)
}

/** Radians from -PI up to PI. */
export function toRadians(headingStep: number): number {
  return ((headingStep >= HEADING_STEPS / 2 ? headingStep - HEADING_STEPS : headingStep) / HEADING_STEPS) * TAU
}

/** Grid coordinate of a lattice coordinate, -32 to 31. */
export function cellOf(steps: number): number {
  return steps >> 10
}

/** The turn from one heading to another by the shorter way, radians, -PI to PI. */
export function shortestTurn(from: number, to: number): number {
  const turn = (to - from) % TAU
  return turn > Math.PI ? turn - TAU : turn < -Math.PI ? turn + TAU : turn
}
