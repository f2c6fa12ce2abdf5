import { BufferAttribute, BufferGeometry } from 'three'
import type { KitPart } from '../kit/read-kit.ts'
import type { Solid } from './solid.ts'

const indexed = (index: ArrayLike<number>, vertices: number): BufferAttribute =>
  new BufferAttribute(vertices > 65535 ? Uint32Array.from(index) : Uint16Array.from(index), 1)

/** A solid as a geometry of the hall material: 24 bytes a vertex. */
export const solidGeometry = (solid: Solid): BufferGeometry => {
  const count = solid.position.length / 3
  const normal = new Int8Array(count * 4)
  const look = new Uint8Array(count * 4)
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) normal[i * 4 + k] = Math.round((solid.normal[i * 3 + k] ?? 0) * 127)
    look[i * 4] = solid.look[i * 2] ?? 255
    look[i * 4 + 1] = solid.look[i * 2 + 1] ?? 0
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(solid.position), 3))
  geometry.setAttribute('normal', new BufferAttribute(normal, 4, true))
  geometry.setAttribute('look', new BufferAttribute(look, 4))
  geometry.setIndex(indexed(solid.index, count))
  return geometry
}

/** A kit part as a geometry of the hall material, to be instanced. */
export const kitGeometry = (part: KitPart): BufferGeometry => {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(part.position, 3))
  geometry.setAttribute('normal', new BufferAttribute(part.normal, 4, true))
  geometry.setAttribute('look', new BufferAttribute(part.look, 4))
  if (part.lift) geometry.setAttribute('lift', new BufferAttribute(part.lift, 3))
  if (part.uv) geometry.setAttribute('uv', new BufferAttribute(part.uv, 2))
  geometry.setIndex(new BufferAttribute(part.index, 1))
  return geometry
}
