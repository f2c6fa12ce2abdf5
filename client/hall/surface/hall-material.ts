import { DoubleSide, type Material, MeshDepthMaterial, MeshStandardMaterial } from 'three'
import type { HallUniforms, LightPreset } from '../light/daylight.ts'
import { addFog } from '../light/fog.ts'
import {
  FRAGMENT_BOUNCE,
  FRAGMENT_EMISSION,
  FRAGMENT_HEAD,
  FRAGMENT_NORMAL,
  FRAGMENT_SPECULAR,
  tableConstants,
  VERTEX_BREATH,
  VERTEX_COLOUR,
  VERTEX_FADE,
  VERTEX_HEAD,
  VERTEX_PLACE,
} from './hall-shader.ts'
import type { SurfaceTable } from './surface-table.ts'

/** What everything that stands is made of, and how it hears of another light than three's own. */
export interface HallSurface {
  material: Material
  light?: (preset: LightPreset) => void
  /** An environment map is drawn for each light, for what is reflected; without one the hemisphere brings the sky's light. */
  mirrors: boolean
}

/** The hall as a graphics card draws it. */
export const hallSurface = (table: SurfaceTable, uniforms: HallUniforms): HallSurface => ({
  material: hallMaterial(table, uniforms),
  mirrors: true,
})

/** The one material of the hall: each vertex names its surface by number, the table gives colour, roughness, metal, light. */
const hallMaterial = (table: SurfaceTable, uniforms: HallUniforms): MeshStandardMaterial => {
  const material = new MeshStandardMaterial({ side: DoubleSide })
  material.name = 'hall'
  material.onBeforeCompile = (shader) => {
    addFog(shader, uniforms)
    shader.uniforms.evening = uniforms.evening
    shader.uniforms.wreathLight = uniforms.wreath
    shader.uniforms.hallTime = uniforms.time
    shader.uniforms.nearBooth = uniforms.near
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${tableConstants(table)}${VERTEX_HEAD}`)
      .replace('#include <color_vertex>', VERTEX_COLOUR)
      .replace('#include <begin_vertex>', VERTEX_PLACE + VERTEX_BREATH)
      .replace('#include <project_vertex>', VERTEX_FADE)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${FRAGMENT_HEAD}`)
      .replace('#include <color_fragment>', 'diffuseColor.rgb *= vTint;')
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = vSurface.x;')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = vSurface.y;')
      .replace('#include <normal_fragment_begin>', FRAGMENT_NORMAL)
      .replace('#include <emissivemap_fragment>', FRAGMENT_EMISSION)
      .replace('#include <lights_physical_fragment>', FRAGMENT_SPECULAR)
      .replace('#include <aomap_fragment>', FRAGMENT_BOUNCE)
  }
  return material
}

/** The booths' shadow: the same heights and objects as the picture. */
export const boothShadowMaterial = (): MeshDepthMaterial => {
  const material = new MeshDepthMaterial({ side: DoubleSide })
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        '#include <common>\nattribute vec4 look; attribute vec3 lift; attribute vec4 booth;',
      )
      .replace('#include <begin_vertex>', VERTEX_PLACE)
  }
  return material
}
