import { Color, DoubleSide, ShaderMaterial, UniformsLib, UniformsUtils } from 'three'
import type { HallUniforms } from '../light/daylight.ts'
import { FOG } from '../light/fog.ts'
import type { HallSurface } from './hall-material.ts'
import { tableConstants } from './hall-shader.ts'
import { plainFragment, plainVertex } from './plain-shader.ts'
import type { SurfaceTable } from './surface-table.ts'

/**
 * The hall's material where the processor draws. Measured there, in the sample hall: the standard one's light for each
 * fragment is three quarters of a frame.
 */
export const plainSurface = (table: SurfaceTable, shared: HallUniforms): HallSurface => {
  const sky = { skyAbove: { value: new Color() }, skyLevel: { value: new Color() }, skyBelow: { value: new Color() } }
  const material = new ShaderMaterial({
    name: 'hall-plain',
    side: DoubleSide,
    lights: true,
    vertexShader: plainVertex(tableConstants(table)),
    fragmentShader: plainFragment(FOG),
    uniforms: {
      ...UniformsUtils.clone(UniformsLib.lights),
      ...sky,
      hallFogColour: shared.fogColour,
      hallFogDensity: shared.fogDensity,
      evening: shared.evening,
      wreathLight: shared.wreath,
      hallTime: shared.time,
      nearBooth: shared.near,
    },
  })
  return {
    material,
    mirrors: false, // 3 s of a processor's time, again and again while the light turns
    light: ({ sky: colours, environment }) => {
      const strength = colours.strength * environment
      sky.skyAbove.value.set(colours.zenith).multiplyScalar(strength)
      sky.skyLevel.value.set(colours.horizon).multiplyScalar(strength)
      sky.skyBelow.value.set(colours.ground).multiplyScalar(strength)
    },
  }
}
