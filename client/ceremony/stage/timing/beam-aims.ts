import { mix, smooth } from './ease.ts'
import { REVEAL } from './moments.ts'
import type { StageNow } from './stage-at.ts'

/** A place in the hall and a strength, as three's Vector4 has them. */
export interface Aim {
  x: number
  y: number
  z: number
  w: number
}

/** Where each beam rests on the stage, metres. */
const REST = [
  [1.5, 1.2],
  [-0.9, 1.4],
  [0.4, 2.2],
  [-2.8, 1],
  [2.8, 1],
] as const
const STAGE_TOP = 0.95
const PODIUM_Z = 3.1

/** Writes where the beams end. Pure but for `aims`. `still`: prefers-reduced-motion, they do not wander. */
export function aimBeams(stage: StageNow, aims: readonly Aim[], still: boolean): void {
  const t = still ? 0 : stage.elapsed / 1000
  for (let k = 0; k < aims.length; k++) {
    const aim = aims[k]
    if (!aim) continue
    const rest = REST[k % REST.length] ?? REST[0]
    const restX = rest[0]
    const restZ = rest[1]
    const side = k % 2 ? -1 : 1
    // where it wanders: over the seats and the stage, no two alike
    const farX = side * (3.5 + 5.5 * Math.sin(t * (0.55 + 0.07 * k) + k * 2.1))
    const farZ = 5.5 + 5 * Math.sin(t * (0.43 + 0.05 * k) + k * 1.3 + 1)
    const podiumX = (k - 2) * 0.55
    let x: number = restX
    let z: number = restZ
    if (stage.beams === 'search' && !still) {
      x = farX
      z = farZ
    } else if (stage.beams === 'podium') {
      x = podiumX
      z = PODIUM_Z
    } else if (stage.beams === 'find') {
      const found = still ? 1 : smooth(REVEAL.beams, REVEAL.envelope - 200, stage.elapsed)
      x = mix(farX, podiumX, found)
      z = mix(farZ, PODIUM_Z, found)
    } else if (stage.beams === 'sway') {
      x = restX + 4 * Math.sin(t * 0.4 + k * 1.7)
      z = restZ + 2.5 * Math.sin(t * 0.31 + k)
    }
    aim.x = x
    aim.z = z
    aim.y = Math.hypot(x, z) < 6 ? STAGE_TOP : 0.1
    aim.w = stage.beam
  }
}
