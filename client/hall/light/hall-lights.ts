import { Color, DirectionalLight, Group, HemisphereLight, SpotLight, type WebGLRenderer } from 'three'
import type { Point } from '../../../shared/plan/types.ts'
import { direction, type LightPreset } from './daylight.ts'

/** Half of the square that the shadow covers, in metres, and how far its middle may be from the visitor. */
const SHADOW_HALF = 32
const SHADOW_STEP = 14

export interface HallLights {
  group: Group
  apply: (preset: LightPreset) => void
  /** Moves the shadow to where the visitor is; true when it has to be drawn anew (rarely). */
  follow: (at: Point) => boolean
  dispose: () => void
}

/**
 * Sun with one static shadow map, hemisphere, and the two spots of the stage, which shine in the evening. `mirrors`: the
 * light of the sky comes from an environment map; else it comes with the hemisphere's. The renderer looks after shadows only
 * when it is told here that one changed.
 */
export const hallLights = (
  { shadowMap }: Pick<WebGLRenderer, 'shadowMap'>,
  shadows: boolean,
  mirrors: boolean,
): HallLights => {
  shadowMap.autoUpdate = false
  const group = new Group()
  const sun = new DirectionalLight()
  const hemisphere = new HemisphereLight()
  const key = new SpotLight('#FFCE8F', 0, 0, (24 * Math.PI) / 180, 0.7, 2)
  key.position.set(0, 9, 12.5)
  key.target.position.set(0.2, 0.9, 0.6)
  const wash = new SpotLight('#FFC98A', 0, 0, (55 * Math.PI) / 180, 0.8, 2)
  wash.position.set(0, 4.4, -5.2)
  wash.target.position.set(0, 2.6, 12)
  group.add(sun, sun.target, hemisphere, key, key.target, wash, wash.target)
  sun.shadow.mapSize.set(2048, 2048)
  Object.assign(sun.shadow.camera, { left: -SHADOW_HALF, right: SHADOW_HALF, top: SHADOW_HALF, bottom: -SHADOW_HALF })
  Object.assign(sun.shadow.camera, { near: 10, far: 140 })
  sun.shadow.camera.updateProjectionMatrix()
  Object.assign(sun.shadow, { bias: -0.0015, normalBias: 0.1, radius: 1.4, autoUpdate: false })
  const seen = new Color()
  const centre = { x: Number.NaN, z: Number.NaN }
  const from = direction([0, 1, 0])
  const next = direction([0, 1, 0])
  const aim = () => {
    sun.target.position.set(centre.x || 0, 0, centre.z || 0)
    sun.position.copy(sun.target.position).addScaledVector(from, 70)
    group.updateMatrixWorld(true)
  }
  const redraw = () => {
    sun.shadow.needsUpdate = true
    shadowMap.needsUpdate = true
  }
  return {
    group,
    apply: (preset) => {
      const moved = !direction(preset.sun.from, next).equals(from)
      from.copy(next)
      sun.color.set(preset.sun.colour)
      sun.intensity = preset.sun.strength
      const casts = shadows && preset.glow === 0
      if (casts && (moved || !sun.castShadow)) redraw()
      sun.castShadow = casts
      const { strength } = preset.hemisphere
      hemisphere.color.set(preset.hemisphere.sky).multiplyScalar(strength)
      hemisphere.groundColor.set(preset.hemisphere.ground).multiplyScalar(strength)
      if (!mirrors) {
        const whole = Math.PI * preset.sky.strength * preset.environment
        hemisphere.color.add(seen.set(preset.sky.horizon).multiplyScalar(whole * 0.16))
        hemisphere.color.add(seen.set(preset.sky.zenith).multiplyScalar(whole * 0.84))
        hemisphere.groundColor.add(seen.set(preset.sky.ground).multiplyScalar(whole))
      }
      key.visible = preset.glow > 0
      wash.visible = preset.glow > 0
      key.intensity = 900 * preset.glow * (preset.key ?? 1)
      wash.intensity = 260 * preset.glow * (preset.wash ?? 1)
      if (moved) aim()
    },
    follow: (at) => {
      if (Math.hypot(at.x - centre.x, at.z - centre.z) < SHADOW_STEP) return false
      centre.x = at.x
      centre.z = at.z
      aim()
      if (sun.castShadow) redraw()
      return sun.castShadow
    },
    dispose: () => sun.dispose(),
  }
}
