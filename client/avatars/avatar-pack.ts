import type { Anim } from '../../shared/avatars/gestures.ts'
import { buildBones, type PackBone } from './build-bones.ts'
import { type PackMesh, parsePack } from './parse-pack.ts'

/** Vertices in one row of the body texture; a vertex is three texels wide. */
export const TEXTURE_VERTICES = 512

/** One level of detail: faces that all outfits and hairs share, and where each of them puts its vertices. */
export interface AvatarShape {
  index: Uint16Array
  /** Vertices of an outfit; those above are hair. */
  outfitVertices: number
  hairVertices: number
  /** Where the rows of hair begin in the texture, in vertices. */
  hairBase: number
  triangles: number
  /** RGBA texels, three for each vertex: position and binding, normal and weight, tint. */
  texels: Float32Array
  texelRows: number
}

export interface Clip {
  row: number
  rows: number
  seconds: number
}

export interface AvatarPack {
  near: AvatarShape
  far: AvatarShape
  clips: Readonly<Record<Anim, Clip>>
  boneCount: number
  /** Bone matrices, three RGBA texels a bone, one texture row for each row of a clip. */
  bones: Float32Array
  boneRows: number
}

interface PackExtra {
  clips: Record<Anim, Clip>
  bones: PackBone[]
}

/** Reads assets/avatars/avatars.pack. Throws when it is not one. */
export function readAvatarPack(buffer: ArrayBuffer): AvatarPack {
  const { mesh, extra } = parsePack(buffer)
  const { clips, bones } = extra as unknown as PackExtra
  const shape = (name: string) => joinShape(mesh(`${name}-outfits`), mesh(`${name}-hairs`))
  const rows = mesh('clips')
  return {
    near: shape('near'),
    far: shape('far'),
    clips,
    boneCount: bones.length,
    bones: buildBones(bones, rows.read('turn'), rows.read('at')),
    boneRows: rows.count('at'),
  }
}

function joinShape(outfits: PackMesh, hairs: PackMesh): AvatarShape {
  const outfitVertices = Number(outfits.extra.vertices)
  const hairVertices = Number(hairs.extra.vertices)
  const hairBase = outfits.count('position')
  const faces = outfits.index
  const index = new Uint16Array(faces.length + hairs.index.length)
  index.set(faces)
  hairs.index.forEach((vertex, at) => {
    index[faces.length + at] = vertex + outfitVertices
  })
  const texelRows = Math.ceil((hairBase + hairs.count('position')) / TEXTURE_VERTICES)
  const texels = new Float32Array(texelRows * TEXTURE_VERTICES * 12)
  writeTexels(outfits, texels, 0)
  writeTexels(hairs, texels, hairBase)
  return { index, outfitVertices, hairVertices, hairBase, triangles: index.length / 3, texels, texelRows }
}

function writeTexels(mesh: PackMesh, texels: Float32Array, base: number): void {
  const position = mesh.read('position')
  const normal = mesh.read('normal')
  const tint = mesh.read('tint')
  const bind = mesh.read('bind')
  for (let v = 0; v < mesh.count('position'); v++) {
    const at = (base + v) * 12
    const [zone = 0, first = 0, second = 0, weight = 0] = bind.subarray(v * 4, v * 4 + 4)
    texels.set(position.subarray(v * 3, v * 3 + 3), at)
    texels[at + 3] = zone + 16 * first + 512 * second
    texels.set(normal.subarray(v * 3, v * 3 + 3), at + 4)
    texels[at + 7] = weight / 255
    // stored as square roots, for dark shades need the finer steps; 2 is the brightest
    for (let k = 0; k < 3; k++) texels[at + 8 + k] = 2 * (tint[v * 3 + k] ?? 0) ** 2
  }
}
