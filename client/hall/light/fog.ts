import type { WebGLProgramParametersWithUniforms } from 'three'
import type { HallUniforms } from './daylight.ts'

/**
 * The hall's own fog, mixed in linear light before tone mapping: three's comes after it and would not meet the sky.
 * Call it in `onBeforeCompile`; `scene.fog` stays empty.
 */
export const addFog = (shader: WebGLProgramParametersWithUniforms, uniforms: HallUniforms): void => {
  shader.uniforms.hallFogColour = uniforms.fogColour
  shader.uniforms.hallFogDensity = uniforms.fogDensity
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nvarying float vHallDistance;')
    .replace('#include <project_vertex>', '#include <project_vertex>\nvHallDistance = -mvPosition.z;')
  shader.fragmentShader = shader.fragmentShader
    .replace(
      '#include <common>',
      '#include <common>\nuniform vec3 hallFogColour;\nuniform float hallFogDensity;\nvarying float vHallDistance;',
    )
    .replace('#include <tonemapping_fragment>', `${FOG}\n#include <tonemapping_fragment>`)
}

export const FOG = `{
  float amount = 1.0 - exp(-pow(max(vHallDistance - 12.0, 0.0) * hallFogDensity, 1.4));
  gl_FragColor.rgb = mix(gl_FragColor.rgb, hallFogColour, min(amount, 0.92));
}`
