import type { Anim } from '../../shared/avatars/gestures.ts'
import { type Pack, type PackMesh, packValues } from '../world/load-pack.ts'
import { buildBones, type PackBone } from './build-bones.ts'

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
  middle: AvatarShape
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

/** What assets/avatars/avatars.pack holds, ready for the textures. Throws when the pack is not that one. */
export function readAvatarPack(pack: Pack): AvatarPack {
  const { clips, bones } = pack.extra as PackExtra
  const shape = (name: string) => joinShape(find(pack, `${name}-outfits`), find(pack, `${name}-hairs`))
  const rows = find(pack, 'clips')
  return {
    near: shape('near'),
    middle: shape('middle'),
    far: shape('far'),
    clips,
    boneCount: bones.length,
    bones: buildBones(bones, values(rows, 'turn'), values(rows, 'at')),
    boneRows: count(rows, 'at'),
  }
}

function find(pack: Pack, name: string): PackMesh {
  const mesh = pack.meshes.get(name)
  if (!mesh) throw new Error(`The avatar pack has no mesh called "${name}".`)
  return mesh
}

function attribute(mesh: PackMesh, name: string) {
  const found = mesh.attributes.get(name)
  if (!found) throw new Error(`A mesh of the avatar pack has no attribute called "${name}".`)
  return found
}
const values = (mesh: PackMesh, name: string) => packValues(attribute(mesh, name))
const count = (mesh: PackMesh, name: string) => attribute(mesh, name).count

const rowsOf = (mesh: PackMesh) => (mesh.extra as { rows: number }).rows

function joinShape(outfits: PackMesh, hairs: PackMesh): AvatarShape {
  const outfitVertices = count(outfits, 'position') / rowsOf(outfits)
  const hairVertices = count(hairs, 'position') / rowsOf(hairs)
  const hairBase = count(outfits, 'position')
  const faces = outfits.index
  const index = new Uint16Array(faces.length + hairs.index.length)
  index.set(faces)
  hairs.index.forEach((vertex, at) => {
    index[faces.length + at] = vertex + outfitVertices
  })
  const texelRows = Math.ceil((hairBase + count(hairs, 'position')) / TEXTURE_VERTICES)
  const texels = new Float32Array(texelRows * TEXTURE_VERTICES * 12)
  writeTexels(outfits, texels, 0)
  writeTexels(hairs, texels, hairBase)
  return { index, outfitVertices, hairVertices, hairBase, triangles: index.length / 3, texels, texelRows }
}

function writeTexels(mesh: PackMesh, texels: Float32Array, base: number): void {
  const position = values(mesh, 'position')
  const normal = values(mesh, 'normal')
  const tint = values(mesh, 'tint')
  const bind = values(mesh, 'bind')
  for (let v = 0; v < count(mesh, 'position'); v++) {
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
