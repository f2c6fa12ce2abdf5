import { beside } from '../../../shared/plan/compass.ts'
import { DOOR_BEYOND, DOOR_FOOT, GOLDEN_LEAF_NORTH } from '../../../shared/plan/plan-numbers.ts'
import { SEAT_BLOCKS } from '../../../shared/plan/seat-rings.ts'
import type { FloorPlan } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/read-kit.ts'
import { zoneOfCategory } from '../kit/zones.ts'
import { lathe } from '../solid/polar-grid.ts'
import type { Solid } from '../solid/solid.ts'

/** Where a branch's two banners stand: at its mouth, one on each hand, facing the plaza. */
export const bannerSpots = (plan: FloorPlan) =>
  plan.branches.flatMap((branch, index) => {
    const half = (branch.avenues[0]?.halfWidth ?? 3.5) + 0.25
    return ([1, -1] as const).map((hand) => {
      const at = beside(branch.mouth, 0.9, hand * half)
      return { branch: index, hand, ...at, turn: Math.atan2(-at.x, -at.z) }
    })
  })

/** The benches: stone with a cushion, in the blocks that the plan seats people in. */
const benches = (solid: Solid): void => {
  for (const { radius, from, to } of SEAT_BLOCKS) {
    const count = Math.max(5, Math.ceil(((to - from) * radius) / 1.4))
    const angles = Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count)
    const [near, far] = [radius - 0.24, radius + 0.24]
    lathe(
      solid,
      [
        [far, 0],
        [far, 0.4],
      ],
      'seat',
      angles,
      false,
      undefined,
      [0.62, 1],
    )
    lathe(
      solid,
      [
        [far, 0.4],
        [far - 0.02, 0.46],
        [near + 0.02, 0.46],
        [near, 0.4],
      ],
      'cushion',
      angles,
      false,
    )
    lathe(
      solid,
      [
        [near, 0.4],
        [near, 0],
      ],
      'seat',
      angles,
      false,
      undefined,
      [1, 0.62],
    )
    for (const [angle, side] of [
      [from, -1],
      [to, 1],
    ] as const) {
      const [s, c] = [Math.sin(angle), Math.cos(angle)]
      const corner = (r: number, y: number) =>
        solid.vertex(s * r, y, c * r, c * side, 0, -s * side, 16, y > 0.1 ? 1 : 0.65)
      const [a, b, d, e] = [corner(near, 0), corner(far, 0), corner(far, 0.44), corner(near, 0.44)]
      if (side > 0) solid.quad(a, e, d, b)
      else solid.quad(a, b, d, e)
    }
  }
}

/** Everything that stands once: stage, benches, wreath on its columns, golden leaf, door, and the branches' banners. */
export const raiseMonuments = (solid: Solid, kit: HallKit, plan: FloorPlan): void => {
  solid.kit(kit.part('stage'), {})
  benches(solid)
  solid.kit(kit.part('wreath'), {})
  solid.kit(kit.part('columns'), {})
  solid.kit(kit.part('golden-leaf'), { z: -GOLDEN_LEAF_NORTH })
  const door = kit.part('door-leaf')
  for (const mirror of [false, true])
    solid.kit(door, { x: mirror ? -DOOR_FOOT : DOOR_FOOT, y: -0.1, z: plan.plazaRadius + DOOR_BEYOND, mirror })
  const banner = kit.part('banner')
  for (const { branch, hand, x, z, turn } of bannerSpots(plan)) {
    const colour = plan.branches[branch]?.colour ?? 0
    solid.kit(banner, { x, z, turn, mirror: hand < 0 }, (zone) => zoneOfCategory(zone, colour))
  }
}
