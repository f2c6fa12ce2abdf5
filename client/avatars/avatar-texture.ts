import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import { type AvatarPack, TEXTURE_VERTICES } from './avatar-pack.ts'

/** Texels in a line; a vertex takes three, so a line holds 512. */
const WIDTH = TEXTURE_VERTICES * 3

/** All that never changes of the avatars, in one texture: near bodies, far bodies, and the bones of every clip. */
export interface AvatarTexture {
  texture: DataTexture
  /** Where the far bodies begin, in vertices. */
  farBase: number
  /** The first line of bones, and how many rows of bones lie beside each other in a line. */
  boneLine: number
  bonesPerLine: number
}

export function createAvatarTexture({ near, far, bones, boneCount, boneRows }: AvatarPack): AvatarTexture {
  const boneTexels = boneCount * 3
  const bonesPerLine = Math.floor(WIDTH / boneTexels)
  const boneLine = near.texelRows + far.texelRows
  const lines = boneLine + Math.ceil(boneRows / bonesPerLine)
  const texels = new Float32Array(lines * WIDTH * 4)
  texels.set(near.texels)
  texels.set(far.texels, near.texelRows * WIDTH * 4)
  for (let row = 0; row < boneRows; row++) {
    const line = boneLine + Math.floor(row / bonesPerLine)
    const at = (line * WIDTH + (row % bonesPerLine) * boneTexels) * 4
    texels.set(bones.subarray(row * boneTexels * 4, (row + 1) * boneTexels * 4), at)
  }
  const texture = new DataTexture(texels, WIDTH, lines, RGBAFormat, FloatType)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return { texture, farBase: near.texelRows * TEXTURE_VERTICES, boneLine, bonesPerLine }
}
