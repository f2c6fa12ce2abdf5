import { Color, type DataTexture, MeshStandardMaterial, Vector3 } from 'three'
import type { AvatarShape } from './avatar-pack.ts'
import {
  FRAGMENT_COLOUR,
  FRAGMENT_FOG,
  FRAGMENT_HEAD,
  FRAGMENT_RIM,
  VERTEX_HEAD,
  VERTEX_NORMAL,
  VERTEX_PLACE,
} from './avatar-shader.ts'

/** What day and evening change, shared by all materials of the crowd. */
export interface CrowdLight {
  uFogColour: { value: Color }
  uFogDensity: { value: number }
  /** 0 by day, 1 in the evening: the warm rim. */
  uEvening: { value: number }
  /** Where the warm light stands: the screen over the stage. */
  uRimFrom: { value: Vector3 }
}

export function createCrowdLight(): CrowdLight {
  return {
    uFogColour: { value: new Color('#F3E9DA') },
    uFogDensity: { value: 0.0042 },
    uEvening: { value: 0 },
    uRimFrom: { value: new Vector3(0, 3.2, -3) },
  }
}

export interface CrowdTextures {
  body: DataTexture
  bones: DataTexture
  palette: DataTexture
}

/** The one material of people: MeshStandardMaterial whose vertices come from textures. */
export function createAvatarMaterial(
  shape: AvatarShape,
  textures: CrowdTextures,
  light: CrowdLight,
): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ roughness: 0.62 })
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, light, {
      tBody: { value: textures.body },
      tBone: { value: textures.bones },
      tPalette: { value: textures.palette },
      uShape: { value: new Vector3(shape.outfitVertices, shape.hairVertices, shape.hairBase) },
    })
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${VERTEX_HEAD}`)
      .replace('#include <beginnormal_vertex>', VERTEX_NORMAL)
      .replace('#include <begin_vertex>', VERTEX_PLACE)
      .replace('#include <project_vertex>', '#include <project_vertex>\nvFogDepth = -mvPosition.z;')
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${FRAGMENT_HEAD}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${FRAGMENT_COLOUR}`)
      .replace('#include <emissivemap_fragment>', `#include <emissivemap_fragment>\n${FRAGMENT_RIM}`)
      .replace('#include <tonemapping_fragment>', `${FRAGMENT_FOG}\n#include <tonemapping_fragment>`)
  }
  return material
}
