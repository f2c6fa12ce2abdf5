import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import { type AvatarPack, TEXTURE_VERTICES } from './avatar-pack.ts'
import type { Detail } from './crowd-pick.ts'

/** Texels in a line; a vertex takes three, so a line holds 512. */
const WIDTH = TEXTURE_VERTICES * 3

/** All that never changes of the avatars, in one texture: the bodies of each detail and the bones of every clip. */
export interface AvatarTexture {
  texture: DataTexture
  /** Where the bodies of each detail begin, in vertices. */
  base: Readonly<Record<Detail, number>>
  /** The first line of bones, and how many rows of bones lie beside each other in a line. */
  boneLine: number
  bonesPerLine: number
}

export function createAvatarTexture(pack: AvatarPack): AvatarTexture {
  const { bones, boneCount, boneRows } = pack
  const boneTexels = boneCount * 3
  const bonesPerLine = Math.floor(WIDTH / boneTexels)
  const middleLine = pack.near.texelRows
  const farLine = middleLine + pack.middle.texelRows
  const boneLine = farLine + pack.far.texelRows
  const lines = boneLine + Math.ceil(boneRows / bonesPerLine)
  const texels = new Float32Array(lines * WIDTH * 4)
  texels.set(pack.near.texels)
  texels.set(pack.middle.texels, middleLine * WIDTH * 4)
  texels.set(pack.far.texels, farLine * WIDTH * 4)
  for (let row = 0; row < boneRows; row++) {
    const line = boneLine + Math.floor(row / bonesPerLine)
    const at = (line * WIDTH + (row % bonesPerLine) * boneTexels) * 4
    texels.set(bones.subarray(row * boneTexels * 4, (row + 1) * boneTexels * 4), at)
  }
  const texture = new DataTexture(texels, WIDTH, lines, RGBAFormat, FloatType)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  const base = { near: 0, middle: middleLine * TEXTURE_VERTICES, far: farLine * TEXTURE_VERTICES }
  return { texture, base, boneLine, bonesPerLine }
}
