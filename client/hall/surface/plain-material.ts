import { Color, DoubleSide, ShaderMaterial, UniformsLib, UniformsUtils } from 'three'
import type { HallUniforms } from '../light/daylight.ts'
import { FOG } from '../light/fog.ts'
import type { HallSurface } from './hall-material.ts'
import { plainFragment, plainVertex, tableUniforms } from './plain-shader.ts'
import type { SurfaceTable } from './surface-table.ts'

/**
 * The hall's material where the processor draws. Measured there, in the sample hall: the standard one's light for each
 * fragment is three quarters of a frame.
 */
export const plainSurface = (table: SurfaceTable, shared: HallUniforms): HallSurface => {
  const colour = () => ({ value: new Color() })
  const sky = { skyAbove: colour(), skyLevel: colour(), skyBelow: colour(), skyOpen: colour() }
  const material = new ShaderMaterial({
    name: 'hall-plain',
    side: DoubleSide,
    lights: true,
    vertexShader: plainVertex(tableUniforms(table)),
    fragmentShader: plainFragment(FOG),
    uniforms: {
      ...UniformsUtils.clone(UniformsLib.lights),
      ...sky,
      surfaceBase: { value: table.base },
      surfaceLight: { value: table.light },
      categoryColours: { value: table.categories },
      metals: { value: table.metals },
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
    mirrors: false, // 5 s of a processor's time, again and again while the light turns
    light: ({ sky: colours, environment }) => {
      const strength = colours.strength * environment
      sky.skyAbove.value.set(colours.zenith).multiplyScalar(strength)
      sky.skyLevel.value.set(colours.horizon).multiplyScalar(strength)
      sky.skyBelow.value.set(colours.ground).multiplyScalar(strength)
      sky.skyOpen.value.lerpColors(sky.skyLevel.value, sky.skyAbove.value, 0.84)
    },
  }
}
