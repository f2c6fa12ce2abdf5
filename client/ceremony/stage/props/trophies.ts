import { type BufferGeometry, DoubleSide, Mesh, MeshStandardMaterial } from 'three'
import { TIER_COLOURS } from '../../../../shared/exhibition/palette.ts'
import { TIERS, type Tier } from '../../../../shared/plan/types.ts'
import type { HallUniforms } from '../../../hall/light/daylight.ts'
import { addFog } from '../../../hall/light/fog.ts'
import { blade, branches, leafRing, Shape, turned } from './leaf-shapes.ts'

const STONE = '#3A2E2A'

/** Metres from the plinth to the highest point: the tier is seen by height and form, not by its metal alone. */
export const TROPHY_HEIGHT: Readonly<Record<Tier, number>> = { grand: 1.06, first: 0.86, second: 0.66, third: 0.48 }

/** The trophy of a tier, drawn from laurel leaves; it stands on (0, 0, 0). */
export function trophyShape(tier: Tier): Shape {
  const shape = new Shape()
  const colour = TIER_COLOURS[tier]
  const high = TROPHY_HEIGHT[tier]
  const foot = tier === 'grand' ? 0.2 : tier === 'first' ? 0.17 : 0.15
  turned(
    shape,
    [
      [foot, 0],
      [foot, 0.07],
      [foot * 0.92, 0.08],
      [0, 0.08],
    ],
    STONE,
  )
  turned(
    shape,
    [
      [foot * 0.62, 0.08],
      [foot * 0.4, 0.11],
      [0.03, 0.15],
      [0.022, 0.2],
      [0, 0.2],
    ],
    colour,
  )
  const upright = { x: 0, z: 0, lean: 0 }
  switch (tier) {
    case 'grand':
      // the golden leaf of the hall under the wreath of the hall
      blade(shape, { ...upright, y: 0.16, length: high - 0.16, width: 0.3, bend: 0.05, colour })
      leafRing(shape, { y: 0.66, radius: 0.25, pairs: 14, length: 0.14, tilt: 0.4, colour })
      break
    case 'first':
      branches(shape, { y: 0.16, radius: 0.27, leaves: 11, length: 0.19, colour })
      blade(shape, { ...upright, y: 0.17, length: high - 0.17, width: 0.17, bend: 0.03, colour })
      break
    case 'second':
      for (const hand of [1, -1])
        blade(shape, {
          x: hand * 0.012,
          y: 0.17,
          z: 0,
          length: (high - 0.17) / Math.cos(0.3),
          width: 0.19,
          lean: hand * 0.3,
          bend: 0.04,
          colour,
        })
      break
    case 'third':
      blade(shape, {
        ...upright,
        y: 0.16,
        length: (high - 0.16) / Math.cos(0.16),
        width: 0.2,
        lean: 0.16,
        bend: 0.06,
        colour,
      })
      break
  }
  return shape
}

export interface Trophies {
  mesh: Mesh<BufferGeometry, MeshStandardMaterial>
  /** Shows the trophy of a tier, or none. */
  show: (tier: Tier | null) => void
  dispose: () => void
}

/** The trophy on the plinth: one draw call, whatever the tier. */
export function trophies(uniforms: HallUniforms): Trophies {
  const shapes = new Map<Tier, BufferGeometry>(TIERS.map((tier) => [tier, trophyShape(tier).geometry()]))
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 0.3, metalness: 0.8, side: DoubleSide })
  material.name = 'trophies'
  material.onBeforeCompile = (shader) => {
    addFog(shader, uniforms)
    // metal shows what is round it, and in the evening that is night: some of its colour glows in the key light
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <emissivemap_fragment>',
      'totalEmissiveRadiance += diffuseColor.rgb * 0.4;',
    )
  }
  const mesh = new Mesh(shapes.get('grand'), material)
  mesh.name = 'trophy'
  mesh.visible = false
  mesh.frustumCulled = false
  return {
    mesh,
    show: (tier) => {
      mesh.visible = tier !== null
      const shape = tier && shapes.get(tier)
      if (shape) mesh.geometry = shape
    },
    dispose: () => {
      for (const shape of shapes.values()) shape.dispose()
      material.dispose()
    },
  }
}
