import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { standBooths } from '../../../client/hall/booths/stand-booths.ts'
import { buildGrounds } from '../../../client/hall/build-grounds.ts'
import { readKit } from '../../../client/hall/kit/read-kit.ts'
import { CATEGORY_ZONES } from '../../../client/hall/kit/zones.ts'
import { QUALITY } from '../../../client/hall/quality.ts'
import { type Solid, triangles } from '../../../client/hall/solid/solid.ts'
import { parsePack } from '../../../client/world/load-pack.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { type FloorPlan, TIERS } from '../../../shared/plan/types.ts'

const bytes = readFileSync(new URL('../../../assets/hall/kit.pack', import.meta.url))
const kit = readKit(parsePack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)))

const hall = (...sizes: number[]): FloorPlan =>
  layoutHall({
    categories: sizes.map((size, c) => ({
      id: `c${c}`,
      booths: Array.from({ length: size }, (_, i) => ({ id: `b${c}x${i}`, tier: TIERS[i % 4] ?? 'third' })),
    })),
  })

const part = (name: string) => kit.part(name).index.length / 3

/** Faces that look up must be wound so that they are seen from above: the material is two-sided, a wrong one is lit from below. */
const wrongWay = ({ position, normal, index }: Solid): number => {
  let wrong = 0
  const at = (i: number, k: number) => position[i * 3 + k] ?? 0
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [index[t] ?? 0, index[t + 1] ?? 0, index[t + 2] ?? 0]
    if ((normal[a * 3 + 1] ?? 0) < 0.99) continue
    const [ux, uz] = [at(b, 0) - at(a, 0), at(b, 2) - at(a, 2)]
    const [vx, vz] = [at(c, 0) - at(a, 0), at(c, 2) - at(a, 2)]
    if (uz * vx - ux * vz < -1e-4) wrong++
  }
  return wrong
}

describe('the grounds of a hall', () => {
  it.each([[[1]], [[12, 12, 11]], [[25, 25, 25, 25, 25, 25, 25, 25]], [[60]]])(
    '%j booths: finite, known zones, wound upward',
    (sizes) => {
      const solid = buildGrounds(kit, hall(...sizes))
      expect(solid.position.every(Number.isFinite)).toBe(true)
      expect(solid.normal.every(Number.isFinite)).toBe(true)
      const count = solid.position.length / 3
      expect(solid.index.every((i) => i < count)).toBe(true)
      expect(solid.look.every((value, i) => i % 2 === 0 || value < CATEGORY_ZONES + 24)).toBe(true)
      expect(wrongWay(solid)).toBe(0)
    },
  )

  it('stays within the triangles of the frame, with 35 booths and with 200', () => {
    const { wholeBooths, wholePlants } = QUALITY.medium
    for (const sizes of [
      [12, 12, 11],
      [25, 25, 25, 25, 25, 25, 25, 25],
    ]) {
      const plan = hall(...sizes)
      const from = plan.branches[0]?.mouth ?? { x: 0, z: 0 }
      const near = (at: { x: number; z: number }, within: number) => Math.hypot(at.x - from.x, at.z - from.z) < within
      const sum = (list: readonly { x: number; z: number }[], within: number, whole: string, simple: string) =>
        list.reduce((all, at) => all + part(near(at, within) ? whole : simple), 0)
      const total =
        triangles(buildGrounds(kit, plan)) +
        sum(plan.booths, wholeBooths, 'booth', 'booth-far') +
        sum(plan.garden.tubs, wholePlants, 'tub', 'tub-far') +
        sum(plan.garden.trees, wholePlants, 'tree', 'tree-far') +
        sum(plan.garden.shrubs.slice(0, QUALITY.medium.plants), wholePlants, 'shrub', 'shrub-far')
      expect(total).toBeLessThan(plan.booths.length > 40 ? 230_000 : 115_000)
    }
  })

  it('mirrors the booths of the left hand and stands each with its front to the avenue', () => {
    const plan = hall(4)
    standBooths(plan, kit.fin).forEach(({ matrix, traits }, i) => {
      const slot = plan.booths[i]
      expect(Math.sign(matrix.determinant())).toBe(slot?.side === 'right' ? 1 : -1)
      expect(matrix.elements[8]).toBeCloseTo(Math.sin(slot?.heading ?? 0))
      expect(matrix.elements[10]).toBeCloseTo(Math.cos(slot?.heading ?? 0))
      expect(traits[3]).toBe(i)
    })
  })
})
