import { type BufferGeometry, InstancedBufferAttribute, InstancedMesh, type Material, Matrix4 } from 'three'

/** What the hall material has to know of an instance: see VERTEX_HEAD. */
export type Traits = readonly [look: number, height: number, object: number, index: number]

/** Places for `capacity` copies of a geometry, in one draw call of the hall material. They stand where they are put. */
export const instances = (
  geometry: BufferGeometry,
  capacity: number,
  material: Material,
  name: string,
): { mesh: InstancedMesh; put: (index: number, matrix: Matrix4, traits: Traits) => void } => {
  const mesh = new InstancedMesh(geometry, material, Math.max(1, capacity))
  const booth = new InstancedBufferAttribute(new Float32Array(Math.max(1, capacity) * 4), 4)
  geometry.setAttribute('booth', booth)
  mesh.name = name
  mesh.count = 0
  mesh.castShadow = true
  mesh.receiveShadow = true
  mesh.matrixAutoUpdate = false
  mesh.frustumCulled = false
  return {
    mesh,
    put: (index, matrix, traits) => {
      mesh.setMatrixAt(index, matrix)
      booth.setXYZW(index, ...traits)
      mesh.count = Math.max(mesh.count, index + 1)
      mesh.instanceMatrix.needsUpdate = true
      booth.needsUpdate = true
    },
  }
}

/** Something that stands once, drawn by the same program as everything that stands often. */
export const single = (geometry: BufferGeometry, material: Material, name: string, index: number): InstancedMesh => {
  const { mesh, put } = instances(geometry, 1, material, name)
  put(0, new Matrix4(), [0, 0, 0, index])
  return mesh
}
