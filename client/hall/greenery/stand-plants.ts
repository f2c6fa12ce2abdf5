import { Matrix4 } from 'three'
import type { Spot } from '../../../shared/plan/types.ts'
import type { Standing } from '../solid/level-field.ts'
import { PLANT } from '../surface/hall-shader.ts'

export type Plant = Spot & { scale: number }

/** Plants in their places, their feet at the height y; their leaves breathe in the shader. */
export const standPlants = (plants: readonly Plant[], y: number): Standing[] =>
  plants.map(({ x, z, heading, scale }) => {
    const c = Math.cos(heading) * scale
    const s = Math.sin(heading) * scale
    const matrix = new Matrix4().set(c, 0, s, x, 0, scale, 0, y, -s, 0, c, z, 0, 0, 0, 1)
    return { x, z, matrix, traits: [0, 0, 0, PLANT] }
  })
