import { ZONE } from '../kit/zones.ts'
import { type Circle, lathe, polarGrid, turns } from '../solid/polar-grid.ts'
import type { Solid } from '../solid/solid.ts'

const LAWN = -0.09
const BAND = 4

/** The mown lawn in rings of two greens, the hedge that closes the garden, and the low hills behind it. */
export const layLawn = (solid: Solid, plaza: number, radius: number, coarse = false): void => {
  const circles: Circle[] = []
  for (let r = plaza + 2.5, k = 0; r < radius + 6; r += BAND, k++)
    circles.push({ radius: r, zone: k % 2 ? 'sage' : 'sage2' })
  const edge = (circles.at(-1)?.radius ?? radius) + BAND
  circles.push({ radius: edge, zone: 'sage2' }, { radius: 420, zone: 'sage2' })
  polarGrid(solid, circles, turns(coarse ? 36 : 72), LAWN)
  const round = turns(coarse ? 48 : 96)
  const [near, far, top] = [radius, radius + 1.4, 0.92]
  lathe(
    solid,
    [
      [near + 0.12, top],
      [near, 0.8],
      [near, LAWN],
    ],
    'leaf-dark',
    round,
  )
  lathe(
    solid,
    [
      [far - 0.12, top],
      [near + 0.12, top],
    ],
    'leaf',
    round,
  )
  lathe(
    solid,
    [
      [far, LAWN],
      [far - 0.12, top],
    ],
    'leaf-dark',
    round,
  )
}

/** Nine soft domes at 300 m: the horizon is never a line. */
export const layHills = (solid: Solid): void => {
  for (let k = 0; k < 9; k++) {
    const bearing = (2 * Math.PI * k) / 9 + 0.2
    const x = Math.sin(bearing) * 300
    const z = Math.cos(bearing) * 300
    const wide = 60 + 9 * (k % 3)
    const high = 9 + 2 * (k % 4)
    const rows = [1, 0.75, 0.45, 0].map((t) => ({ r: wide * t, y: -1 + high * (1 - t * t) }))
    let before: number[] = []
    rows.forEach(({ r, y }) => {
      const ring = turns(16).map((a) => {
        const up = 0.9
        return solid.vertex(
          x + Math.sin(a) * r,
          y,
          z + Math.cos(a) * r,
          Math.sin(a) * 0.4,
          up,
          Math.cos(a) * 0.4,
          ZONE.far,
        )
      })
      ring.forEach((a, i) => {
        const next = (i + 1) % ring.length
        const p = before[i]
        const q = before[next]
        const b = ring[next]
        if (p !== undefined && q !== undefined && b !== undefined) solid.quad(p, q, b, a)
      })
      before = ring
    })
  }
}
