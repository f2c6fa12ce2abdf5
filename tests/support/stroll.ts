import { animIndex } from '../../shared/avatars/gestures.ts'
import { RUN_SPEED, WALK_SPEED } from '../../shared/plan/speeds.ts'
import { toHeadingStep, toLattice } from '../../shared/poses/lattice.ts'
import type { SampledPose } from '../../shared/replay/hall-writer.ts'
import { seeded } from './seeded.ts'

const [IDLE, WALK, RUN, SIT] = [animIndex('idle'), animIndex('walk'), animIndex('run'), animIndex('sit')]
const REACH = 60

/** A crowd of which every second one sits and the others are on their feet all the time: they walk, run, turn, seldom stand. */
export function createStroll(people: number, seed: number) {
  const random = seeded(seed)
  const between = (least: number, most: number) => least + random() * (most - least)
  const walkers = Array.from({ length: people }, () => ({
    x: between(-REACH, REACH),
    z: between(-REACH, REACH),
    heading: between(-Math.PI, Math.PI),
    speed: 0,
    until: 0,
  }))
  let before = 0
  return {
    /** A whole number below `most`. */
    chance: (most: number) => Math.floor(random() * most),
    /** Where everybody is at `ms`, asked in the order of time. Lattice steps. */
    at(ms: number): SampledPose[] {
      const seconds = (ms - before) / 1000
      before = ms
      return walkers.map((one, index) => {
        if (index % 2 === 0)
          return { x: toLattice(one.x) + 0, z: toLattice(one.z) + 0, heading: toHeadingStep(one.heading), anim: SIT }
        one.x += Math.sin(one.heading) * one.speed * seconds
        one.z += Math.cos(one.heading) * one.speed * seconds
        if (Math.hypot(one.x, one.z) > REACH) one.heading = Math.atan2(-one.x, -one.z)
        if (ms >= one.until) {
          one.until = ms + between(400, 4000)
          one.heading += between(-2, 2)
          one.speed = random() < 0.1 ? 0 : random() < 0.4 ? RUN_SPEED : WALK_SPEED
        }
        const anim = one.speed === 0 ? IDLE : one.speed === RUN_SPEED ? RUN : WALK
        return { x: toLattice(one.x) + 0, z: toLattice(one.z) + 0, heading: toHeadingStep(one.heading), anim }
      })
    },
  }
}
