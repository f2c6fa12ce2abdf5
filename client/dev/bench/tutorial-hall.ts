import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Color,
  DirectionalLight,
  DoubleSide,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three'
import { categoryColours } from '../../../shared/exhibition/palette.ts'
import type { BoothSlot, FloorPlan, Spot } from '../../../shared/plan/types.ts'
import { buildGrounds } from '../../hall/build-grounds.ts'
import { type HallKit, loadKit } from '../../hall/kit/hall-kit.ts'
import { CATEGORY_ZONES, ZONE, ZONES } from '../../hall/kit/zones.ts'
import { LIGHT } from '../../hall/light/daylight.ts'
import { environmentMap } from '../../hall/light/environment.ts'
import { paintSky, skyMesh } from '../../hall/light/sky.ts'
import type { BenchScene } from './side.ts'

/**
 * The same hall with one mesh for each part of each booth (geometries and materials are shared, matrices are still),
 * one mesh for each plant, and a texture of its own for each card. Ground and monuments are one mesh, as they are ours.
 */
export async function tutorialHall({ scene, renderer, plan }: BenchScene): Promise<void> {
  const kit = await loadKit()
  const parts = splitByZone(kit, 'booth')
  const materials = new Map<string, MeshStandardMaterial>()
  for (const slot of plan.booths) {
    const booth = new Group()
    const colour = plan.branches[slot.branch]?.colour ?? 0
    for (const [zone, geometry] of parts) {
      const key = zone >= ZONE.fin && zone <= ZONE.tint ? `${zone}:${colour}` : `${zone}`
      const material = materials.get(key) ?? partMaterial(kit, zone, colour)
      materials.set(key, material)
      booth.add(new Mesh(geometry, material))
    }
    addCards(booth, slot)
    booth.position.set(slot.x, 0, slot.z)
    booth.rotation.y = slot.heading
    booth.scale.x = slot.side === 'right' ? 1 : -1
    scene.add(booth)
  }
  addPlants(kit, scene, 'tub', plan.garden.tubs)
  addPlants(kit, scene, 'tree', plan.garden.trees)
  addPlants(kit, scene, 'shrub', plan.garden.shrubs)
  scene.add(new Mesh(groundGeometry(kit, plan), new MeshStandardMaterial({ vertexColors: true, side: DoubleSide })))
  const sky = skyMesh()
  paintSky(sky, LIGHT.day)
  scene.add(sky)
  scene.environment = environmentMap(renderer, LIGHT.day).texture
  scene.environmentIntensity = LIGHT.day.environment
  const { hemisphere, sun } = LIGHT.day
  scene.add(new HemisphereLight(hemisphere.sky, hemisphere.ground, hemisphere.strength))
  const light = new DirectionalLight(sun.colour, sun.strength)
  light.position.set(...sun.from)
  scene.add(light)
}

/** A kit part cut into a geometry for each surface, as a modelling program exports a mesh for each material. */
function splitByZone(kit: HallKit, name: string): Map<number, BufferGeometry> {
  const part = kit.part(name)
  const faces = new Map<number, number[]>()
  for (let at = 0; at < part.index.length; at += 3) {
    const corners = [part.index[at] ?? 0, part.index[at + 1] ?? 0, part.index[at + 2] ?? 0]
    const first = (corners[0] ?? 0) * 4
    const alternative = part.look[first + 2] ?? 0
    if (alternative > 1) continue
    const zone = part.look[first + 1] ?? 0
    const list = faces.get(zone) ?? []
    list.push(...corners)
    faces.set(zone, list)
  }
  return new Map([...faces].map(([zone, index]) => [zone, subset(part.position, part.normal, index)]))
}

function subset(position: Float32Array, normal: Int8Array, index: readonly number[]): BufferGeometry {
  const used = [...new Set(index)]
  const place = new Map(used.map((vertex, at) => [vertex, at]))
  const geometry = new BufferGeometry()
  const points = Float32Array.from(used.flatMap((v) => [...position.subarray(v * 3, v * 3 + 3)]))
  const normals = Float32Array.from(
    used.flatMap((v) => [...normal.subarray(v * 4, v * 4 + 3)]),
    (n) => n / 127,
  )
  geometry.setAttribute('position', new BufferAttribute(points, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setIndex(index.map((vertex) => place.get(vertex) ?? 0))
  return geometry
}

/** Ground and monuments with plain vertex colours. */
function groundGeometry(kit: HallKit, plan: FloorPlan): BufferGeometry {
  const solid = buildGrounds(kit, plan)
  const count = solid.position.length / 3
  const colours = new Float32Array(count * 3)
  const colour = new Color()
  for (let v = 0; v < count; v++) {
    const zone = solid.look[v * 2 + 1] ?? 0
    const category = Math.floor((zone - CATEGORY_ZONES) / 3)
    colour.set(zone < CATEGORY_ZONES ? (kit.surfaces[zone]?.colour ?? '#FFFFFF') : categoryColours(category).colour)
    colour.multiplyScalar((solid.look[v * 2] ?? 255) / 255)
    colours.set([colour.r, colour.g, colour.b], v * 3)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(solid.position), 3))
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(solid.normal), 3))
  geometry.setAttribute('color', new BufferAttribute(colours, 3))
  geometry.setIndex(new BufferAttribute(Uint32Array.from(solid.index), 1))
  return geometry
}

function partMaterial(kit: HallKit, zone: number, colour: number): MeshStandardMaterial {
  const surface = kit.surfaces[zone]
  const { colour: main, light } = categoryColours(colour)
  const own = zone === ZONE.tint ? light : zone === ZONE.fin || zone === ZONE.rim ? main : surface?.colour
  return new MeshStandardMaterial({
    name: ZONES[zone] ?? '',
    color: own ?? '#FFFFFF',
    roughness: surface?.roughness ?? 0.7,
    metalness: surface?.metalness ?? 0,
    side: DoubleSide,
  })
}

/** Poster, screen, totem and name: a plane and a canvas texture each. */
function addCards(booth: Group, slot: BoothSlot): void {
  for (const [width, height, x, y, z] of [
    [1.36, 1.8, 0.8, 1.52, -1.9],
    [1.36, 0.77, -0.8, 1.62, -1.9],
    [0.5, 2, 1.9, 1.1, 0.3],
    [2.24, 0.35, 0, 2.75, -1.95],
  ] as const) {
    const canvas = document.createElement('canvas')
    canvas.width = 256
    canvas.height = 256
    const context = canvas.getContext('2d')
    if (context) {
      context.fillStyle = '#F6F1E7'
      context.fillRect(0, 0, 256, 256)
      context.fillStyle = '#1E2430'
      context.font = '48px serif'
      context.fillText(slot.label, 40, 140)
    }
    const map = new CanvasTexture(canvas)
    map.colorSpace = SRGBColorSpace
    const card = new Mesh(new PlaneGeometry(width, height), new MeshBasicMaterial({ map, side: DoubleSide }))
    card.position.set(x, y, z)
    booth.add(card)
  }
}

function addPlants(
  kit: HallKit,
  scene: BenchScene['scene'],
  name: string,
  plants: readonly (Spot & { scale: number })[],
): void {
  const parts = splitByZone(kit, name)
  const materials = new Map([...parts.keys()].map((zone) => [zone, partMaterial(kit, zone, 0)]))
  for (const plant of plants) {
    const group = new Group()
    for (const [zone, geometry] of parts) group.add(new Mesh(geometry, materials.get(zone)))
    group.position.set(plant.x, -0.1, plant.z)
    group.rotation.y = plant.heading
    group.scale.setScalar(plant.scale)
    scene.add(group)
  }
}
