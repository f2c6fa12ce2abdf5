import type { Tier } from '../../../shared/plan/types.ts'

/** Height of the fin in metres: rank is seen without colour. */
export const FIN_TOP: Readonly<Record<Tier, number>> = { grand: 4, first: 3.75, second: 3.5, third: 3.25 }

/**
 * The fin of a booth as the kit builds it (assets/hall/booth_parts.py), for what is hung on it. Booth axes: x to the
 * right of somebody who looks at it, y up, z towards them; `s` runs over the fin from -1 (left) to 1 (right).
 */
export interface OnFin {
  x: number
  z: number
  /** Which way the fin faces here. */
  heading: number
}

/** A point `before` metres in front of the fin, at the height y. */
export const onFin = (s: number, y: number, before: number): OnFin => {
  const heading = Math.atan2((-2.2 * s) / 1.98, 1)
  const lean = 0.42 * Math.max(0, (y - 2.3) / 1.4) ** 2
  return {
    x: 1.98 * s + Math.sin(heading) * before,
    z: -3.05 + 1.1 * s * s + lean + Math.cos(heading) * before,
    heading,
  }
}

/** Where the tip is: off the middle, to the outer hand. */
const TIP = 0.22

/** Height of a right-hand booth's fin at s, without the little point on its tip. */
export const finHeight = (s: number, top: number): number => {
  const u = s < TIP ? (TIP - s) / (1 + TIP) : (s - TIP) / (1 - TIP)
  return 1.62 + (top - 1.62) * (1 - Math.abs(u) ** 2.3)
}

/** The stretch of a right-hand booth's fin that is at least `height` high: from and to, in s. */
export const finSpan = (height: number, top: number): { from: number; to: number } => {
  const u = Math.max(0, 1 - (height - 1.62) / (top - 1.62)) ** (1 / 2.3)
  return { from: TIP - u * (1 + TIP), to: TIP + u * (1 - TIP) }
}
