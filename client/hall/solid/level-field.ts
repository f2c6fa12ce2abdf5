import type { InstancedMesh, Material, Matrix4 } from 'three'
import type { Point } from '../../../shared/plan/types.ts'
import type { HallKit } from '../kit/read-kit.ts'
import { instances, type Traits } from './instances.ts'
import { kitGeometry } from './solid-geometry.ts'

/** One thing that stands in the hall and never moves. */
export interface Standing extends Point {
  matrix: Matrix4
  traits: Traits
}

export interface LevelField {
  meshes: readonly InstancedMesh[]
  /** Sorts what stands into near and far as seen from here; cheap, but not for every frame. */
  sort: (from: Point) => void
  dispose: () => void
}

/** Many of a kind in two draw calls: whole within so many metres, and as a simple shape beyond. */
export const levelField = (
  kit: HallKit,
  [whole, simple]: readonly [string, string],
  all: readonly Standing[],
  within: number,
  material: Material,
  shadow?: Material,
): LevelField => {
  const near = instances(kitGeometry(kit.part(whole)), all.length, material, whole)
  const far = instances(kitGeometry(kit.part(simple)), all.length, material, simple)
  const meshes = [near.mesh, far.mesh]
  for (const mesh of meshes) if (shadow) mesh.customDepthMaterial = shadow
  return {
    meshes,
    sort: (from) => {
      for (const mesh of meshes) mesh.count = 0
      for (const one of all) {
        const into = Math.hypot(one.x - from.x, one.z - from.z) < within ? near : far
        into.put(into.mesh.count, one.matrix, one.traits)
      }
      for (const mesh of meshes) mesh.visible = mesh.count > 0
    },
    dispose: () => {
      for (const mesh of meshes) {
        mesh.geometry.dispose()
        mesh.dispose()
      }
    },
  }
}
