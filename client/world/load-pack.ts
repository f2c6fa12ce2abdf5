/**
 * Binary mesh packs: a u32 header length, a JSON header padded to 4 bytes, then one block that every attribute points
 * into. Values may be quantised: value = stored (as a fraction when `normalized`, else as it is) * `scale`.
 */
export type PackArray = Float32Array | Int16Array | Uint16Array | Uint32Array | Int8Array | Uint8Array

const READERS = {
  f32: Float32Array,
  i16: Int16Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i8: Int8Array,
  u8: Uint8Array,
} as const
/** The largest stored number of a normalized type: what stands for 1. */
const FULL = { f32: 1, i16: 32767, u16: 65535, u32: 1, i8: 127, u8: 255 } as const
type Kind = keyof typeof READERS

interface AttributeEntry {
  type: Kind
  size: number
  normalized: boolean
  offset: number
  count: number
  scale?: number
}
interface MeshEntry {
  attributes: Record<string, AttributeEntry>
  index: { type: 'u16' | 'u32'; offset: number; count: number }
  extra?: unknown
}

export interface PackAttribute {
  array: PackArray
  size: number
  normalized: boolean
  count: number
  /** What a stored value is multiplied with (after being made a fraction when normalized); 1 when the pack says nothing. */
  scale: number
  /** What a stored value is divided by when it is a fraction, else 1. */
  full: number
}
export interface PackMesh {
  attributes: ReadonlyMap<string, PackAttribute>
  index: Uint16Array | Uint32Array
  extra: unknown
}
export interface Pack {
  meshes: ReadonlyMap<string, PackMesh>
  extra: unknown
}

/** Reads a pack without copying: the arrays are views of `buffer`. Throws when it is not one. */
export const parsePack = (buffer: ArrayBuffer): Pack => {
  const length = buffer.byteLength < 4 ? 0 : new DataView(buffer).getUint32(0, true)
  if (length === 0 || 4 + length > buffer.byteLength || length % 4 !== 0)
    throw new Error('This is not a mesh pack: its header has no believable length.')
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as {
    meshes: Record<string, MeshEntry>
    extra?: unknown
  }
  const block = 4 + length
  const meshes = new Map<string, PackMesh>()
  for (const [name, mesh] of Object.entries(header.meshes)) {
    const attributes = new Map<string, PackAttribute>()
    for (const [key, a] of Object.entries(mesh.attributes)) {
      const array = new READERS[a.type](buffer, block + a.offset, a.count * a.size)
      const full = a.normalized ? FULL[a.type] : 1
      attributes.set(key, { array, size: a.size, normalized: a.normalized, count: a.count, scale: a.scale ?? 1, full })
    }
    const Index = mesh.index.type === 'u16' ? Uint16Array : Uint32Array
    const index = new Index(buffer, block + mesh.index.offset, mesh.index.count)
    meshes.set(name, { attributes, index, extra: mesh.extra })
  }
  return { meshes, extra: header.extra }
}

export const loadPack = async (url: string, signal?: AbortSignal): Promise<Pack> => {
  const answer = await fetch(url, signal ? { signal } : {})
  if (!answer.ok) throw new Error(`The mesh pack ${url} could not be loaded: the server answered ${answer.status}.`)
  return parsePack(await answer.arrayBuffer())
}

/** An attribute's real values, `keep` numbers of each entry (all of them unless told): scaled, as 32-bit floats. */
export const packValues = (attribute: PackAttribute, keep = attribute.size): Float32Array => {
  const factor = attribute.scale / attribute.full
  const values = new Float32Array(attribute.count * keep)
  for (let i = 0; i < attribute.count; i++)
    for (let k = 0; k < keep; k++) values[i * keep + k] = (attribute.array[i * attribute.size + k] ?? 0) * factor
  return values
}
