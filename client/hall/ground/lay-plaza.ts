import { wrapAngle } from '../../../shared/plan/compass.ts'
import { STEP_RADIUS, WATER_FROM, WATER_TO } from '../../../shared/plan/plan-numbers.ts'
import { SEAT_BLOCKS } from '../../../shared/plan/seat-rings.ts'
import { type Circle, lathe, polarGrid, turns } from '../solid/polar-grid.ts'
import type { Solid } from '../solid/solid.ts'

const JOINTS = 24
const HALF_JOINT = 0.0013
const LINE = 0.035
const SECTORS = 96
const COARSE_SECTORS = 48

/** Angles of the plaza's sectors: each joint is a sector of its own, five plain ones between two joints; coarse, it has none. */
const sectors = (coarse: boolean): { angles: number[]; joints: Set<number> } => {
  if (coarse) return { angles: turns(COARSE_SECTORS), joints: new Set() }
  const angles: number[] = []
  const joints = new Set<number>()
  for (let k = 0; k < JOINTS; k++) {
    const at = (k / JOINTS) * 2 * Math.PI
    joints.add(angles.length)
    angles.push(at - HALF_JOINT, at + HALF_JOINT)
    for (let i = 1; i < 5; i++) angles.push(at + ((i / 5) * 2 * Math.PI) / JOINTS)
  }
  return { angles, joints }
}

const onBench = (ring: number) => (angle: number) => {
  const bearing = wrapAngle(angle)
  return SEAT_BLOCKS.some((block) => block.ring === ring && bearing > block.from - 0.02 && bearing < block.to + 0.02)
    ? 0.6
    : 1
}

/** The round stone floor with its brass rings, shaded where the stage and the benches stand on it. */
const floor = (solid: Solid, plaza: number, coarse: boolean): void => {
  const { angles, joints } = sectors(coarse)
  const under = () => 0.55
  const circles: Circle[] = [
    { radius: STEP_RADIUS - 0.1, zone: 'stone', shade: under },
    { radius: STEP_RADIUS + 0.12, zone: 'stone', shade: () => 0.66 },
    { radius: 7.35, zone: 'stone' },
  ]
  const brass = (radius: number, before: Circle['zone'], after: Circle['zone']) => {
    const last = circles.at(-1)
    if (last) last.zone = before
    circles.push({ radius: radius - LINE, zone: 'line' }, { radius: radius + LINE, zone: after })
  }
  brass(7.6, 'stone', 'stone2')
  brass(9.2, 'stone2', 'stone')
  SEAT_BLOCKS.filter((block) => block.from > 0.5).forEach(({ ring, radius }) => {
    const shade = onBench(ring)
    circles.push({ radius: radius - 0.55, zone: 'stone' })
    circles.push({ radius: radius - 0.24, zone: 'stone', shade }, { radius: radius + 0.24, zone: 'stone', shade })
    circles.push({ radius: radius + 0.55, zone: 'stone' })
  })
  brass(plaza - 2.8, 'stone', 'stone2')
  brass(plaza - 1.6, 'stone2', 'stone')
  brass(plaza - 0.08, 'stone', 'stone')
  circles.push({ radius: plaza, zone: 'stone' })
  polarGrid(solid, circles, angles, 0, joints, (radius) => radius > 9 && radius < plaza - 2.9)
}

/** The plaza and the ring of water round it. Avenues and the walk cross the water as bridges. */
export const layPlaza = (solid: Solid, plaza: number, coarse = false): void => {
  floor(solid, plaza, coarse)
  const round = turns(coarse ? COARSE_SECTORS : SECTORS)
  const inner = plaza + WATER_FROM
  const outer = plaza + WATER_TO
  polarGrid(
    solid,
    [
      { radius: inner, zone: 'water', shade: () => 0.72 },
      { radius: inner + 0.35, zone: 'water' },
      { radius: outer - 0.35, zone: 'water' },
      { radius: outer, zone: 'water', shade: () => 0.72 },
    ],
    round,
    -0.06,
  )
  const kerb = (from: number, to: number, foot: number) =>
    lathe(
      solid,
      [
        [to, -0.1],
        [to, 0.03],
        [from, 0.03],
        [from, foot],
      ],
      'stone2',
      round,
    )
  kerb(plaza, inner, 0)
  kerb(outer, outer + 0.5, -0.1)
}
