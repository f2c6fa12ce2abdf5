import {
  BufferAttribute,
  DataTexture,
  DynamicDrawUsage,
  FloatType,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  NearestFilter,
  RGBAFormat,
} from 'three'
import type { HallUniforms } from '../hall/light/daylight.ts'
import { type AvatarTextures, createAvatarMaterial } from './avatar-material.ts'
import { type AvatarShape, TEXTURE_VERTICES } from './avatar-pack.ts'

/** Numbers for each drawn avatar: place (4), clips (4), who (4). */
export const INSTANCE_STRIDE = 12

/** One draw call: everybody of one level of detail. */
export interface AvatarMesh {
  mesh: Mesh
  /** To be filled `INSTANCE_STRIDE` numbers a person. */
  data: Float32Array
  /** Says how many people `data` holds, and sends them. */
  show(count: number): void
  dispose(): void
}

export function createAvatarMesh(
  shape: AvatarShape,
  textures: Omit<AvatarTextures, 'body'>,
  light: HallUniforms,
  most: number,
): AvatarMesh {
  const geometry = new InstancedBufferGeometry()
  const vertices = shape.outfitVertices + shape.hairVertices
  geometry.setAttribute(
    'aVertex',
    new BufferAttribute(
      Float32Array.from({ length: vertices }, (_, i) => i),
      1,
    ),
  )
  // three shades flat what has no normals; the real ones are in the texture
  geometry.setAttribute('normal', new BufferAttribute(new Int8Array(vertices * 3), 3))
  geometry.setIndex(new BufferAttribute(shape.index, 1))
  const data = new Float32Array(most * INSTANCE_STRIDE)
  const buffer = new InstancedInterleavedBuffer(data, INSTANCE_STRIDE).setUsage(DynamicDrawUsage)
  geometry.setAttribute('aPlace', new InterleavedBufferAttribute(buffer, 4, 0))
  geometry.setAttribute('aClip', new InterleavedBufferAttribute(buffer, 4, 4))
  geometry.setAttribute('aWho', new InterleavedBufferAttribute(buffer, 4, 8))
  geometry.instanceCount = 0

  const body = floatTexture(shape.texels, TEXTURE_VERTICES * 3, shape.texelRows)
  const material = createAvatarMaterial(shape, { ...textures, body }, light)
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.receiveShadow = true
  mesh.visible = false
  return {
    mesh,
    data,
    show(count) {
      geometry.instanceCount = count
      mesh.visible = count > 0
      if (count === 0) return
      buffer.clearUpdateRanges()
      buffer.addUpdateRange(0, count * INSTANCE_STRIDE)
      buffer.needsUpdate = true
    },
    dispose() {
      geometry.dispose()
      material.dispose()
      body.dispose()
    },
  }
}

/** Numbers for shaders to fetch by texel: no filter, no mipmaps. */
export function floatTexture(texels: Float32Array, width: number, height: number): DataTexture {
  const texture = new DataTexture(texels as Float32Array<ArrayBuffer>, width, height, RGBAFormat, FloatType)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}
