import { Color, Vector3, Vector4 } from 'three'
import { CATEGORY_COLOURS, TIER_COLOURS } from '../../../shared/exhibition/palette.ts'
import { TIERS } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/read-kit.ts'

/** The surfaces as the shader reads them, by zone number. */
export interface SurfaceTable {
  /** Linear colour and roughness. */
  base: Vector4[]
  /** Linear emission in the evening and metalness. */
  light: Vector4[]
  /** Main, deep and light colour of each category, linear. */
  categories: Vector3[]
  /** Grand, first, second, third. */
  metals: Vector3[]
}

const linear = (hex: string): Vector3 => {
  const c = new Color(hex)
  return new Vector3(c.r, c.g, c.b)
}

export const surfaceTable = ({ surfaces }: Pick<HallKit, 'surfaces'>): SurfaceTable => ({
  base: surfaces.map((s) => {
    const c = linear(s.colour)
    return new Vector4(c.x, c.y, c.z, s.roughness)
  }),
  light: surfaces.map((s) => {
    const c = linear(s.emission).multiplyScalar(s.glow)
    return new Vector4(c.x, c.y, c.z, s.metalness)
  }),
  categories: CATEGORY_COLOURS.flatMap((c) => [linear(c.colour), linear(c.deep), linear(c.light)]),
  metals: TIERS.map((tier) => linear(TIER_COLOURS[tier])),
})
