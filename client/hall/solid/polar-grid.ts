import { ZONE, type Zone } from '../kit/zones.ts'
import type { Solid } from './solid.ts'

/** A circle of a round floor: what lies outside it up to the next circle, and how shaded the floor is here. */
export interface Circle {
  radius: number
  zone: Zone
  shade?: (angle: number) => number
}

/**
 * A flat round floor cut into rings and sectors. Lines are rings and sectors of their own in the same plane, so nothing
 * lies on top of anything and nothing flickers at a distance. `joints` are the narrow sectors (by index of their first
 * angle) that become stone joints in `jointed` rings.
 */
export const polarGrid = (
  solid: Solid,
  circles: readonly Circle[],
  angles: readonly number[],
  y: number,
  joints: ReadonlySet<number> = new Set(),
  jointed: (radius: number) => boolean = () => false,
): void => {
  for (let r = 0; r + 1 < circles.length; r++) {
    const inner = circles[r]
    const outer = circles[r + 1]
    if (!inner || !outer) continue
    for (let i = 0; i < angles.length; i++) {
      const a = angles[i] ?? 0
      const b = angles[(i + 1) % angles.length] ?? 0
      const zone = ZONE[joints.has(i) && jointed(inner.radius) ? 'stone3' : inner.zone]
      const at = (circle: Circle, angle: number) =>
        solid.vertex(
          Math.sin(angle) * circle.radius,
          y,
          Math.cos(angle) * circle.radius,
          0,
          1,
          0,
          zone,
          circle.shade?.(angle) ?? 1,
        )
      const p = at(inner, a)
      const q = at(outer, a)
      const s = at(outer, b)
      const t = at(inner, b)
      if (inner.radius === 0) solid.triangle(p, q, s)
      else solid.quad(p, q, s, t)
    }
  }
}

/** Evenly spaced angles of a circle. */
export const turns = (count: number): number[] => Array.from({ length: count }, (_, i) => (i / count) * 2 * Math.PI)

/** A round wall of one profile of (radius, height) points from the outside foot upward. */
export const lathe = (
  solid: Solid,
  profile: readonly (readonly [radius: number, height: number])[],
  zone: Zone,
  angles: readonly number[],
  closed = true,
  centre = { x: 0, z: 0 },
  shades: readonly number[] = [],
): void => {
  const spans = closed ? angles.length : angles.length - 1
  for (let j = 0; j + 1 < profile.length; j++) {
    const low = profile[j]
    const high = profile[j + 1]
    if (!low || !high) continue
    const slope = Math.hypot(high[0] - low[0], high[1] - low[1]) || 1
    const out = (high[1] - low[1]) / slope
    const up = (low[0] - high[0]) / slope
    for (let i = 0; i < spans; i++) {
      const corner = (angle: number, [radius, height]: readonly [number, number], shade: number) =>
        solid.vertex(
          centre.x + Math.sin(angle) * radius,
          height,
          centre.z + Math.cos(angle) * radius,
          Math.sin(angle) * out,
          up,
          Math.cos(angle) * out,
          ZONE[zone],
          shade,
        )
      const a = angles[i] ?? 0
      const b = angles[(i + 1) % angles.length] ?? 0
      const s0 = shades[j] ?? 1
      const s1 = shades[j + 1] ?? 1
      solid.quad(corner(a, low, s0), corner(b, low, s0), corner(b, high, s1), corner(a, high, s1))
    }
  }
}
