import {
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
} from 'three'
import type { AvatarShape } from './avatar-pack.ts'
import { DETAIL_MOST, type Detail } from './crowd-pick.ts'

/** Numbers for each drawn person: place (4), clips (4), who (4). */
export const STRIDE = 12

/** Flags beside outfit (3 bits), hair (3 bits) and glasses in `who`. */
export const IS_SELF = 128
export const NO_DISC = 256

/** Where the stretch of each detail begins, in people. */
export const STRETCH: Readonly<Record<Detail, number>> = {
  near: 0,
  middle: DETAIL_MOST.near,
  far: DETAIL_MOST.near + DETAIL_MOST.middle,
}
const PEOPLE = STRETCH.far + DETAIL_MOST.far

/**
 * What is drawn of everybody, in one buffer that is sent once a frame: a stretch for each detail. Bodies read their
 * stretch, the marks on the floor read all of it.
 */
export class CrowdBuffer {
  readonly data = new Float32Array(PEOPLE * STRIDE)
  readonly #buffer = new InstancedInterleavedBuffer(this.data, STRIDE).setUsage(DynamicDrawUsage)

  /** Gives a geometry the three attributes of its people, from a detail on. */
  join(geometry: InstancedBufferGeometry, from: Detail): void {
    const start = STRETCH[from] * STRIDE
    geometry.setAttribute('aPlace', new InterleavedBufferAttribute(this.#buffer, 4, start))
    geometry.setAttribute('aClip', new InterleavedBufferAttribute(this.#buffer, 4, start + 4))
    geometry.setAttribute('aWho', new InterleavedBufferAttribute(this.#buffer, 4, start + 8))
    geometry.instanceCount = 0
  }

  /** Blanks what is not used of a stretch, up to the next one. */
  blank(from: number, to: number): void {
    for (let i = from; i < to; i++) this.data[i * STRIDE + 11] = 0
  }

  /** Says that the first `people` are to be sent. */
  send(people: number): void {
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
