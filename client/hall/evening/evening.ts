import { PMREMGenerator, type WebGLRenderer } from 'three'
import type { HallUniforms } from '../light/daylight.ts'
import { beams } from './beams.ts'
import { glows } from './glows.ts'

export { turnLight } from './turn-light.ts'

/** What only the evening draws, and what only a change of light needs: loaded when the first evening comes. */
export const eveningLights = (renderer: WebGLRenderer, uniforms: HallUniforms) => {
  const { mesh, aims } = beams(uniforms)
  const meshes = [glows(uniforms), mesh] as const
  const mirror = new PMREMGenerator(renderer)
  return {
    meshes,
    mirror,
    /** Where each beam ends, and how strong it is. */
    aims,
    dispose: () => {
      mirror.dispose()
      meshes[0].dispose()
      for (const mesh of meshes) {
        mesh.removeFromParent()
        mesh.geometry.dispose()
        mesh.material.dispose()
      }
    },
  }
}
