import { Group, InstancedMesh, type Material, type Scene, type Vector4, type WebGLRenderer } from 'three'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { inBooth } from '../../shared/plan/leaf-outline.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { boothGlow } from './booths/booth-glow.ts'
import { standBooths } from './booths/stand-booths.ts'
import { buildGrounds } from './build-grounds.ts'
import type { LightTurn } from './evening/turn-light.ts'
import { standPlants } from './greenery/stand-plants.ts'
import type { HallKit } from './kit/read-kit.ts'
import { type Blob, blobs } from './light/blobs.ts'
import {
  applyPreset,
  type Daylight,
  type HallUniforms,
  hallUniforms,
  LIGHT,
  type LightPreset,
} from './light/daylight.ts'
import { environmentMap } from './light/environment.ts'
import { hallLights } from './light/hall-lights.ts'
import { paintSky, skyMesh } from './light/sky.ts'
import type { PlaceFocus } from './place-focus.ts'
import { QUALITY, type Quality } from './quality.ts'
import { hallSigns } from './signs/hall-signs.ts'
import { type MainScreen, mainScreen } from './signs/main-screen.ts'
import { single } from './solid/instances.ts'
import { levelField } from './solid/level-field.ts'
import { solidGeometry } from './solid/solid-geometry.ts'
import { boothShadowMaterial, hallSurface } from './surface/hall-material.ts'
import { GROUNDS } from './surface/hall-shader.ts'
import { surfaceTable } from './surface/surface-table.ts'

export interface PlaceInput {
  kit: HallKit
  exhibition: Exhibition
  plan: FloorPlan
  quality: Quality
  /** Another surface than that of a graphics card. */
  surface?: typeof hallSurface
  renderer: WebGLRenderer
  scene: Scene
  /** Light that others share, as people do. */
  uniforms?: HallUniforms
  /** prefers-reduced-motion: light and pictures cut instead of fading. */
  reducedMotion?: boolean
}

/** What a ceremony takes over of the place. */
export interface PlaceStage {
  kit: HallKit
  /** Everything that stands is made of it: see hall-shader.ts. */
  material: Material
  screen: MainScreen
  /**
   * Holds the light as it is given, until null gives it back to the hour of the hall. `mirror`: what brass reflects is
   * drawn anew, which costs a few milliseconds.
   */
  hold: (light: LightPreset | null, mirror?: boolean) => void
  /** Where the beams of the evening end: x, y, z and strength of each; undefined until the evening is there. */
  aims: () => Vector4[] | undefined
}

export interface Place {
  group: Group
  setDaylight: (daylight: Daylight) => void
  /** Lets day turn into evening, or back: sky first, then the lines, then the wreath. */
  turnTo: (daylight: Daylight, seconds?: number) => void
  /** New words of the same plan: only the signs that differ are drawn anew. */
  show: (exhibition: Exhibition) => void
  /** Once a frame: `dt` in seconds since the last one. */
  update: (dt: number, focus: PlaceFocus) => void
  stage: PlaceStage
  /** Every sign is drawn; posters may still be on their way. */
  settled: () => boolean
  dispose: () => void
}

const blobsOf = (plan: FloorPlan): Blob[] => [
  ...plan.booths.map((slot) => ({ ...inBooth(slot, 0, 2.1), y: 0.052, width: 7.2, depth: 7.6, turn: slot.heading })),
  ...plan.garden.tubs.map((at) => ({ x: at.x, y: -0.07, z: at.z, width: 1.9, depth: 1.9 })),
  ...plan.garden.trees.map((at) => ({ x: at.x, y: -0.07, z: at.z, width: 1.5, depth: 1.5 })),
  ...plan.garden.shrubs.map((at) => ({ x: at.x, y: -0.06, z: at.z, width: 2 * at.scale, depth: 2 * at.scale })),
]

/** The shadow's middle is so many metres before the visitor: what they look at. */
const AHEAD = 16
/** Larger ones would grow through the fin that they stand behind. */
const WIDEST_SHRUB = 1.25
/** Day turns into evening in so many seconds. */
const DUSK_SECONDS = 6
/** Metres after which near and far are sorted anew. */
const SORT_STEP = 3

const loadEvening = () => import('./evening/evening.ts')

/** Makes the whole place. It is plain three.js: the component only mounts it. */
export const createPlace = (input: PlaceInput): Place => {
  const { kit, exhibition, plan, quality, renderer, scene, uniforms = hallUniforms(), surface = hallSurface } = input
  const reducedMotion = input.reducedMotion ?? false
  const traits = QUALITY[quality]
  const table = surfaceTable(kit)
  const group = new Group()
  group.name = 'place'
  const sky = skyMesh()
  const { material, light: lightSurface, mirrors } = surface(table, uniforms)
  const grounds = single(solidGeometry(buildGrounds(kit, plan, traits.plain)), material, 'grounds', GROUNDS)
  const shadow = boothShadowMaterial()
  const { trees, tubs, shrubs } = plan.garden
  const low = shrubs.slice(0, traits.plants).map((shrub) => ({ ...shrub, scale: Math.min(shrub.scale, WIDEST_SHRUB) }))
  const shrubbery = standPlants(low, -0.05)
  const fields = [
    levelField(kit, ['booth', 'booth-far'], standBooths(plan, kit.fin), traits.wholeBooths, material, shadow),
    levelField(kit, ['tub', 'tub-far'], standPlants(tubs, -0.09), traits.wholePlants, material),
    levelField(
      kit,
      ['tree', 'tree-far'],
      standPlants(trees.slice(0, traits.plants), -0.1),
      traits.wholePlants,
      material,
    ),
    levelField(kit, ['shrub', 'shrub-far'], shrubbery, traits.wholePlants, material),
  ]
  const lights = hallLights(renderer, traits.shadows, mirrors)
  const shade = blobs(blobsOf(plan))
  const signs = hallSigns(renderer, plan, uniforms, traits, reducedMotion)
  const screen = mainScreen(kit, uniforms, traits.atlas / 2)
  const glow = boothGlow(plan, uniforms)
  group.add(sky, grounds, ...fields.flatMap(({ meshes }) => meshes), shade, screen.mesh, ...signs.meshes, lights.group)
  for (const child of group.children) child.matrixAutoUpdate = false
  let environment: ReturnType<typeof environmentMap> | undefined
  let light: LightPreset = LIGHT.day
  let evening: ReturnType<Awaited<ReturnType<typeof loadEvening>>['eveningLights']> | undefined
  let turn: LightTurn | undefined
  /** Counts the wishes for another light, so that a late one knows that it is late; the last is the place's end. */
  let wishes = 0
  /** A ceremony has the light; what the hall itself wishes comes back after it. */
  let held = false
  let wished: Daylight = 'day'
  const sorted = { x: Number.NaN, z: Number.NaN }
  const ahead = { x: 0, z: 0 }

  const show = (words: Exhibition) => {
    signs.show(words)
    screen.show(words.title)
  }
  show(exhibition)

  const shine = (preset: LightPreset) => {
    light = preset
    applyPreset(uniforms, preset)
    paintSky(sky, preset)
    lights.apply(preset)
    lightSurface?.(preset)
    screen.light(preset.screen, preset.glow > 0.5)
    scene.environmentIntensity = preset.environment
    renderer.toneMappingExposure = preset.exposure
    for (const mesh of evening?.meshes ?? []) mesh.visible = preset.wreath > 0
  }
  const reflect = (preset: LightPreset) => {
    if (!mirrors) return
    const before = environment
    environment = environmentMap(renderer, preset, evening?.mirror)
    scene.environment = environment.texture
    before?.dispose()
  }
  /** Rejects when it cannot be loaded: the evening is then without its beams. */
  const withEvening = async () => {
    const wish = ++wishes
    const { eveningLights, turnLight } = await loadEvening()
    if (wish !== wishes) return undefined
    if (!evening) {
      evening = eveningLights(renderer, uniforms)
      group.add(...evening.meshes)
    }
    return turnLight
  }
  const setDaylight = (daylight: Daylight) => {
    wished = daylight
    if (held) return
    turn = undefined
    wishes += 1
    shine(LIGHT[daylight])
    reflect(light)
    if (daylight === 'evening' && !evening)
      withEvening().then(
        () => shine(light),
        () => undefined,
      )
  }
  const turnTo = (daylight: Daylight, seconds = DUSK_SECONDS) => {
    wished = daylight
    if (held) return
    if (reducedMotion) return setDaylight(daylight)
    withEvening().then(
      (turnLight) => {
        if (turnLight && !held) turn = turnLight(light, LIGHT[daylight], seconds)
      },
      () => setDaylight(daylight),
    )
  }

  return {
    group,
    show,
    setDaylight,
    turnTo,
    update: (dt, focus) => {
      uniforms.time.value += dt
      if (turn) {
        const { mirror, done } = turn.step(dt)
        shine(turn.light)
        if (mirror) reflect(light)
        if (done) turn = undefined
      }
      ahead.x = focus.x + focus.ahead.x * AHEAD
      ahead.z = focus.z + focus.ahead.z * AHEAD
      lights.follow(ahead)
      signs.update(dt, focus)
      glow(dt, focus.nearBooth)
      if (!(Math.hypot(focus.x - sorted.x, focus.z - sorted.z) < SORT_STEP)) {
        sorted.x = focus.x
        sorted.z = focus.z
        for (const field of fields) field.sort(focus)
      }
    },
    stage: {
      kit,
      material,
      screen,
      hold: (preset, mirror) => {
        if (preset && !held) void withEvening().catch(() => undefined) // a night without its beams then
        held = preset !== null
        if (!preset) return turnTo(wished)
        turn = undefined
        shine(preset)
        if (mirror) reflect(preset)
      },
      aims: () => evening?.aims,
    },
    settled: () => signs.settled() && !turn && (light.glow === 0 || evening !== undefined),
    dispose: () => {
      wishes += 1
      evening?.dispose()
      signs.dispose()
      screen.dispose()
      environment?.dispose()
      scene.environment = null
      for (const field of fields) field.dispose()
      lights.dispose()
      for (const mesh of [sky, grounds, shade]) {
        mesh.geometry.dispose()
        if (mesh instanceof InstancedMesh) mesh.dispose()
      }
      for (const one of [material, shadow, sky.material, shade.material].flat()) one.dispose()
    },
  }
}
