import { Group, InstancedMesh, Mesh, type Scene, type WebGLRenderer } from 'three'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { beside } from '../../shared/plan/compass.ts'
import { inBooth } from '../../shared/plan/leaf-outline.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { boothField } from './booths/booth-instances.ts'
import { buildGrounds } from './build-grounds.ts'
import { placePlants } from './greenery/place-plants.ts'
import type { HallKit } from './kit/hall-kit.ts'
import { type Blob, blobs } from './light/blobs.ts'
import { applyPreset, type Daylight, hallUniforms, LIGHT } from './light/daylight.ts'
import { environmentMap } from './light/environment.ts'
import { hallLights } from './light/hall-lights.ts'
import { paintSky, skyMesh } from './light/sky.ts'
import type { PlaceFocus } from './place-focus.ts'
import { QUALITY, type Quality } from './quality.ts'
import { solidGeometry } from './solid/solid-geometry.ts'
import { boothShadowMaterial, hallMaterial } from './surface/hall-material.ts'
import { surfaceTable } from './surface/surface-table.ts'

export interface PlaceInput {
  kit: HallKit
  exhibition: Exhibition
  plan: FloorPlan
  quality: Quality
  renderer: WebGLRenderer
  scene: Scene
}

export interface Place {
  group: Group
  setDaylight: (daylight: Daylight) => void
  /** Once a frame: `dt` in seconds since the last one. */
  update: (dt: number, focus: PlaceFocus) => void
  dispose: () => void
}

const blobsOf = (plan: FloorPlan): Blob[] => [
  ...plan.booths.map((slot) => ({ ...inBooth(slot, 0, 2.1), y: 0.052, width: 7.2, depth: 7.6, turn: slot.heading })),
  ...plan.garden.tubs.map((at) => ({ x: at.x, y: -0.07, z: at.z, width: 1.9, depth: 1.9 })),
  ...plan.garden.trees.map((at) => ({ x: at.x, y: -0.07, z: at.z, width: 1.5, depth: 1.5 })),
  ...plan.garden.shrubs.map((at) => ({ x: at.x, y: -0.06, z: at.z, width: 2 * at.scale, depth: 2 * at.scale })),
]

/** Makes the whole place. It is plain three.js: the component only mounts it. */
export const createPlace = ({ kit, plan, quality, renderer, scene }: PlaceInput): Place => {
  const traits = QUALITY[quality]
  const uniforms = hallUniforms()
  const table = surfaceTable(kit)
  const group = new Group()
  group.name = 'place'
  const sky = skyMesh()
  const materials = (['grounds', 'booth', 'plant'] as const).map((kind) => hallMaterial(kind, table, uniforms))
  const [groundMaterial, boothMaterial, plantMaterial] = materials as [
    (typeof materials)[0],
    (typeof materials)[0],
    (typeof materials)[0],
  ]
  const grounds = new Mesh(solidGeometry(buildGrounds(kit, plan)), groundMaterial)
  grounds.name = 'grounds'
  grounds.castShadow = true
  grounds.receiveShadow = true
  grounds.frustumCulled = false
  const shadow = boothShadowMaterial()
  const field = boothField(kit, plan, boothMaterial, shadow)
  const { trees, tubs, shrubs } = plan.garden
  const plants = [
    placePlants(kit, 'tub', tubs, -0.09, plantMaterial),
    placePlants(kit, 'tree', trees.slice(0, traits.plants), -0.1, plantMaterial),
    placePlants(kit, 'shrub', shrubs.slice(0, traits.plants), -0.05, plantMaterial),
  ]
  const lights = hallLights(traits.shadows)
  const shade = blobs(blobsOf(plan))
  group.add(sky, grounds, ...field.meshes, ...plants, shade, lights.group)
  for (const child of group.children) child.matrixAutoUpdate = false
  let environment: ReturnType<typeof environmentMap> | undefined
  const sorted = { x: Number.NaN, z: Number.NaN }

  return {
    group,
    setDaylight: (daylight) => {
      const preset = LIGHT[daylight]
      applyPreset(uniforms, preset)
      paintSky(sky, preset)
      lights.apply(preset)
      environment?.dispose()
      environment = environmentMap(renderer, preset)
      scene.environment = environment.texture
      scene.environmentIntensity = preset.environment
      renderer.toneMappingExposure = preset.exposure
    },
    update: (dt, focus) => {
      uniforms.time.value += dt
      const ahead = beside({ x: focus.x, z: focus.z, heading: Math.atan2(focus.ahead.x, focus.ahead.z) }, 16, 0)
      lights.follow(ahead)
      if (!(Math.hypot(focus.x - sorted.x, focus.z - sorted.z) < 3)) {
        sorted.x = focus.x
        sorted.z = focus.z
        field.sort(focus)
      }
    },
    dispose: () => {
      environment?.dispose()
      scene.environment = null
      field.dispose()
      lights.dispose()
      for (const mesh of [sky, grounds, shade, ...plants]) {
        mesh.geometry.dispose()
        if (mesh instanceof InstancedMesh) mesh.dispose()
      }
      for (const material of [...materials, shadow, sky.material, shade.material].flat()) material.dispose()
    },
  }
}
