import {
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
} from 'three'
import type { AvatarShape } from './avatar-pack.ts'

/** Numbers for each drawn person: place (4), clips (4), who (4). */
export const STRIDE = 12

/** Flags beside outfit (3 bits), hair (3 bits) and glasses in `who`. */
export const IS_SELF = 128
export const NO_DISC = 256

/**
 * What is drawn of everybody, in one buffer that is sent once a frame: first a fixed stretch for those near, then those
 * far. Bodies read their stretch, the marks on the floor read both.
 */
export class CrowdBuffer {
  readonly data: Float32Array
  readonly nearMost: number
  readonly #buffer: InstancedInterleavedBuffer

  constructor(nearMost: number, farMost: number) {
    this.nearMost = nearMost
    this.data = new Float32Array((nearMost + farMost) * STRIDE)
    this.#buffer = new InstancedInterleavedBuffer(this.data, STRIDE).setUsage(DynamicDrawUsage)
  }

  /** Gives a geometry the three attributes of its people, from the first or from the far ones on. */
  join(geometry: InstancedBufferGeometry, from: 'near' | 'far'): void {
    const start = from === 'near' ? 0 : this.nearMost * STRIDE
    geometry.setAttribute('aPlace', new InterleavedBufferAttribute(this.#buffer, 4, start))
    geometry.setAttribute('aClip', new InterleavedBufferAttribute(this.#buffer, 4, start + 4))
    geometry.setAttribute('aWho', new InterleavedBufferAttribute(this.#buffer, 4, start + 8))
    geometry.instanceCount = 0
  }

  /** Blanks what is left of the near stretch and says that `people` (the stretch included) are to be sent. */
  send(nearCount: number, people: number): void {
    for (let i = nearCount; i < this.nearMost; i++) this.data[i * STRIDE + 11] = 0
    this.#buffer.clearUpdateRanges()
    this.#buffer.addUpdateRange(0, people * STRIDE)
    this.#buffer.needsUpdate = true
  }
}

/** The faces of one level of detail; each vertex knows its first texture entry, the entries of a row, and if it is hair. */
export function bodyGeometry(shape: AvatarShape, base: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  const { outfitVertices, hairVertices, hairBase } = shape
  const count = outfitVertices + hairVertices
  const vertices = new Float32Array(count * 3)
  for (let v = 0; v < count; v++) {
    const hair = v - outfitVertices
    if (hair < 0) vertices.set([base + v, outfitVertices, 0], v * 3)
    else vertices.set([base + hairBase + hair, hairVertices, 1], v * 3)
  }
  geometry.setAttribute('aVertex', new BufferAttribute(vertices, 3))
  // three shades flat what has no normals; the real ones are in the texture
  geometry.setAttribute('normal', new BufferAttribute(new Int8Array(count * 3), 3))
  geometry.setIndex(new BufferAttribute(shape.index, 1))
  return geometry
}
