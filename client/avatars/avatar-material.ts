import { type DataTexture, MeshStandardMaterial, Vector3 } from 'three'
import type { HallUniforms } from '../hall/light/daylight.ts'
import { addFog } from '../hall/light/fog.ts'
import {
  FRAGMENT_COLOUR,
  FRAGMENT_HEAD,
  FRAGMENT_RIM,
  VERTEX_HEAD,
  VERTEX_NORMAL,
  VERTEX_PLACE,
} from './avatar-shader.ts'
import type { AvatarTexture } from './avatar-texture.ts'

/** Where the warm light of the evening stands: the screen over the stage, metres. */
const RIM_FROM = new Vector3(0, 3.2, -3)

/** The one material of people, near and far: MeshStandardMaterial whose vertices come from a texture. */
export function createAvatarMaterial(
  bodies: AvatarTexture,
  palette: DataTexture,
  light: HallUniforms,
): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ roughness: 0.62 })
  material.name = 'avatars'
  material.defines = { ...material.defines, BONE_LINE: bodies.boneLine, BONES_PER_LINE: bodies.bonesPerLine }
  material.onBeforeCompile = (shader) => {
    addFog(shader, light)
    Object.assign(shader.uniforms, {
      uEvening: light.evening,
      uRimFrom: { value: RIM_FROM },
      tBodies: { value: bodies.texture },
      tPalette: { value: palette },
    })
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${VERTEX_HEAD}`)
      .replace('#include <beginnormal_vertex>', VERTEX_NORMAL)
      .replace('#include <begin_vertex>', VERTEX_PLACE)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${FRAGMENT_HEAD}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${FRAGMENT_COLOUR}`)
      .replace('#include <emissivemap_fragment>', `#include <emissivemap_fragment>\n${FRAGMENT_RIM}`)
  }
  material.customProgramCacheKey = () => 'avatars'
  return material
}
