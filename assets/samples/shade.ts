import type { Surface } from './write-glb.ts'

/**
 * Darkens vertices where little sky is seen, within `reach`: what a small model needs to look as if it stood there.
 * Plain arithmetic over all triangles; some seconds, once.
 */
export function shade(surfaces: readonly Surface[], reach: number, strength: number): void {
  const triangles = Float64Array.from(surfaces.flatMap(({ positions }) => positions))
  const rays = directions(14)
  for (const { positions, normals, colours } of surfaces) {
    const known = new Map<string, number>()
    for (let i = 0; i < positions.length; i += 3) {
      const at = [0, 1, 2].map((axis) => (positions[i + axis] ?? 0) + (normals[i + axis] ?? 0) * 0.02)
      const key = [...at, ...normals.slice(i, i + 3)].map((n) => n.toFixed(3)).join()
      const open = known.get(key) ?? seen(triangles, at, normals.slice(i, i + 3), rays, reach)
      known.set(key, open)
      const light = 1 - strength * (1 - open)
      // Shade is warm: what is dark still takes light from the stone beside it.
      for (const [axis, tint] of [1, 0.95, 0.9].entries())
        colours[i + axis] = (colours[i + axis] ?? 1) * light ** (1 / tint)
    }
  }
}

/** Share of the half-space over a vertex in which nothing stands near. */
function seen(triangles: Float64Array, at: number[], normal: number[], rays: number[][], reach: number): number {
  const [nx = 0, ny = 0, nz = 0] = normal
  const [ox = 0, oy = 0, oz = 0] = at
  const near: number[] = []
  for (let t = 0; t < triangles.length; t += 9) {
    let away = 0
    for (let axis = 0; axis < 3; axis++) {
      const [a = 0, b = 0, c = 0] = [triangles[t + axis], triangles[t + 3 + axis], triangles[t + 6 + axis]]
      const here = at[axis] ?? 0
      const gap = Math.max(0, Math.min(a, b, c) - here, here - Math.max(a, b, c))
      away += gap * gap
    }
    if (away < reach * reach) near.push(t)
  }
  let open = 0
  let all = 0
  for (const [x = 0, y = 0, z = 0] of rays) {
    const facing = x * nx + y * ny + z * nz
    if (facing < 0.1) continue
    all += facing
    if (!near.some((t) => hits(triangles, t, ox, oy, oz, x, y, z, reach))) open += facing
  }
  return all === 0 ? 1 : open / all
}

/** Möller and Trumbore. */
function hits(
  p: Float64Array,
  t: number,
  ox: number,
  oy: number,
  oz: number,
  x: number,
  y: number,
  z: number,
  reach: number,
) {
  const g = (i: number) => p[t + i] as number
  const [ax, ay, az] = [g(0), g(1), g(2)]
  const [bx, by, bz] = [g(3) - ax, g(4) - ay, g(5) - az]
  const [cx, cy, cz] = [g(6) - ax, g(7) - ay, g(8) - az]
  const [px, py, pz] = [y * cz - z * cy, z * cx - x * cz, x * cy - y * cx]
  const turn = bx * px + by * py + bz * pz
  if (Math.abs(turn) < 1e-9) return false
  const [sx, sy, sz] = [ox - ax, oy - ay, oz - az]
  const u = (sx * px + sy * py + sz * pz) / turn
  if (u < 0 || u > 1) return false
  const [qx, qy, qz] = [sy * bz - sz * by, sz * bx - sx * bz, sx * by - sy * bx]
  const v = (x * qx + y * qy + z * qz) / turn
  if (v < 0 || u + v > 1) return false
  const away = (cx * qx + cy * qy + cz * qz) / turn
  return away > 1e-3 && away < reach
}

/** Directions spread evenly over the ball. */
function directions(count: number): number[][] {
  return Array.from({ length: count * 2 }, (_, i) => {
    const y = 1 - (2 * (i + 0.5)) / (count * 2)
    const round = i * Math.PI * (3 - Math.sqrt(5))
    const level = Math.sqrt(1 - y * y)
    return [Math.cos(round) * level, y, Math.sin(round) * level]
  })
}
