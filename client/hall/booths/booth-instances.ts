import {
  type BufferGeometry,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  type Material,
  Matrix4,
} from 'three'
import type { BoothSlot, FloorPlan, Point, Tier } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/hall-kit.ts'
import { kitGeometry } from '../solid/solid-geometry.ts'

/** Height of the fin in metres: rank is seen without colour. */
export const FIN_TOP: Readonly<Record<Tier, number>> = { grand: 4, first: 3.75, second: 3.5, third: 3.25 }
const METAL: Readonly<Record<Tier, number>> = { grand: 0, first: 1, second: 2, third: 3 }

/** Booths nearer than this are drawn whole, the others as a shape. */
const WHOLE_WITHIN = 42

export interface BoothField {
  meshes: readonly InstancedMesh[]
  /** Sorts the booths into near and far as seen from here; cheap, but not for every frame. */
  sort: (from: Point) => void
  /** All of them whole: for the shadow. */
  sortAllNear: () => void
  dispose: () => void
}

/** The booth's own matrix; a booth on the left hand is the mirror image of one on the right. */
export const boothMatrix = (slot: BoothSlot, matrix = new Matrix4()): Matrix4 => {
  const c = Math.cos(slot.heading)
  const s = Math.sin(slot.heading)
  const hand = slot.side === 'right' ? 1 : -1
  return matrix.set(c * hand, 0, s, slot.x, 0, 1, 0, 0, -s * hand, 0, c, slot.z, 0, 0, 0, 1)
}

/** What the shader knows of a booth: category and metal, height of the fin from 0 to 1, object on the plinth, index. */
const traits = (
  plan: FloorPlan,
  slot: BoothSlot,
  index: number,
  fin: HallKit['fin'],
): [number, number, number, number] => {
  const colour = plan.branches[slot.branch]?.colour ?? 0
  const height = (FIN_TOP[slot.tier] - fin.low) / (fin.high - fin.low)
  return [(colour % 8) + 8 * METAL[slot.tier], height, 1 + (index % 4), index]
}

const instances = (geometry: BufferGeometry, count: number, material: Material, shadow: Material, name: string) => {
  const mesh = new InstancedMesh(geometry, material, count)
  const booth = new InstancedBufferAttribute(new Float32Array(count * 4), 4)
  booth.setUsage(DynamicDrawUsage)
  mesh.instanceMatrix.setUsage(DynamicDrawUsage)
  geometry.setAttribute('booth', booth)
  mesh.name = name
  mesh.castShadow = true
  mesh.receiveShadow = true
  mesh.matrixAutoUpdate = false
  mesh.frustumCulled = false
  mesh.customDepthMaterial = shadow
  return { mesh, booth }
}

/** All booths in two draw calls: those near, whole, and those far, simple. */
export const boothField = (kit: HallKit, plan: FloorPlan, material: Material, shadow: Material): BoothField => {
  const count = Math.max(1, plan.booths.length)
  const near = instances(kitGeometry(kit.part('booth')), count, material, shadow, 'booths')
  const far = instances(kitGeometry(kit.part('booth-far')), count, material, shadow, 'booths-far')
  const matrices = plan.booths.map((slot) => boothMatrix(slot))
  const all = plan.booths.map((slot, i) => traits(plan, slot, i, kit.fin))
  const fill = (isNear: (slot: BoothSlot) => boolean) => {
    near.mesh.count = 0
    far.mesh.count = 0
    plan.booths.forEach((slot, i) => {
      const into = isNear(slot) ? near : far
      const [a, b, c, d] = all[i] ?? [0, 0, 0, 0]
      into.booth.setXYZW(into.mesh.count, a, b, c, d)
      into.mesh.setMatrixAt(into.mesh.count, matrices[i] ?? new Matrix4())
      into.mesh.count += 1
    })
    for (const { mesh, booth } of [near, far]) {
      mesh.visible = mesh.count > 0
      mesh.instanceMatrix.needsUpdate = true
      booth.needsUpdate = true
    }
  }
  return {
    meshes: [near.mesh, far.mesh],
    sort: (from) => fill((slot) => Math.hypot(slot.x - from.x, slot.z - from.z) < WHOLE_WITHIN),
    sortAllNear: () => fill(() => true),
    dispose: () => {
      for (const { mesh } of [near, far]) {
        mesh.geometry.dispose()
        mesh.dispose()
      }
    },
  }
}
