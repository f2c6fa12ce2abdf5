/** One surface of a model: triangles of one material, flat lists. */
export interface Surface {
  material: GlbSurface
  positions: number[]
  normals: number[]
  /** Linear, 0 to 1. */
  colours: number[]
}

export interface GlbSurface {
  name: string
  roughness: number
  metalness: number
  /** Linear; what it shines with by itself. */
  glow?: [number, number, number]
}

const SHORT = 32767
const [FLOAT_BYTE, FLOAT_SHORT] = [127, SHORT]
const [BYTE, UBYTE, SHORT_TYPE, USHORT] = [5120, 5121, 5122, 5123]

/** A GLB of 16 bytes a vertex (KHR_mesh_quantization), equal vertices written once. */
export function writeGlb(surfaces: readonly Surface[], name: string): Buffer {
  const size = surfaces.reduce((most, { positions }) => positions.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0)
  const chunks: Buffer[] = []
  const bufferViews: object[] = []
  const accessors: object[] = []
  let length = 0
  const put = (bytes: Buffer, target: number, stride?: number) => {
    bufferViews.push({
      buffer: 0,
      byteOffset: length,
      byteLength: bytes.length,
      target,
      ...(stride && { byteStride: stride }),
    })
    chunks.push(bytes)
    length += bytes.length
    return bufferViews.length - 1
  }
  const primitives = surfaces.map(({ positions, normals, colours }, material) => {
    const seen = new Map<string, number>()
    const kept: Buffer[] = []
    const index: number[] = []
    const low = [SHORT, SHORT, SHORT]
    const high = [-SHORT, -SHORT, -SHORT]
    for (let i = 0; i < positions.length; i += 3) {
      const vertex = Buffer.alloc(16)
      for (let axis = 0; axis < 3; axis++) {
        const at = Math.round(((positions[i + axis] ?? 0) / size) * FLOAT_SHORT)
        vertex.writeInt16LE(at, axis * 2)
        vertex.writeInt8(Math.round((normals[i + axis] ?? 0) * FLOAT_BYTE), 8 + axis)
        vertex.writeUInt8(Math.round(Math.min(1, Math.max(0, colours[i + axis] ?? 1)) * 255), 12 + axis)
      }
      vertex.writeUInt8(255, 15)
      const key = vertex.toString('base64')
      let at = seen.get(key)
      if (at === undefined) {
        at = kept.length
        seen.set(key, at)
        kept.push(vertex)
        for (let axis = 0; axis < 3; axis++) {
          const value = vertex.readInt16LE(axis * 2)
          low[axis] = Math.min(low[axis] ?? 0, value)
          high[axis] = Math.max(high[axis] ?? 0, value)
        }
      }
      index.push(at)
    }
    const count = kept.length
    const view = put(Buffer.concat(kept), 34962, 16)
    const indices = put(indexOf(index, count), 34963)
    const first = accessors.length
    accessors.push(
      {
        bufferView: view,
        componentType: SHORT_TYPE,
        normalized: true,
        count,
        type: 'VEC3',
        min: low, // as they are stored, also of numbers that stand for fractions
        max: high,
      },
      { bufferView: view, byteOffset: 8, componentType: BYTE, normalized: true, count, type: 'VEC3' },
      { bufferView: view, byteOffset: 12, componentType: UBYTE, normalized: true, count, type: 'VEC4' },
      { bufferView: indices, componentType: USHORT, count: index.length, type: 'SCALAR' },
    )
    return { attributes: { POSITION: first, NORMAL: first + 1, COLOR_0: first + 2 }, indices: first + 3, material }
  })
  const json = {
    asset: { version: '2.0', generator: 'Laurel assets/samples', copyright: 'Laurel, MIT' },
    extensionsUsed: ['KHR_mesh_quantization'],
    extensionsRequired: ['KHR_mesh_quantization'],
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ name, mesh: 0, scale: [size, size, size] }],
    meshes: [{ name, primitives }],
    materials: surfaces.map(({ material }) => ({
      name: material.name,
      pbrMetallicRoughness: { metallicFactor: material.metalness, roughnessFactor: material.roughness },
      ...(material.glow && { emissiveFactor: material.glow }),
    })),
    buffers: [{ byteLength: length }],
    bufferViews,
    accessors,
  }
  const pad = (bytes: Buffer, by: number) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, by)])
  const head = pad(Buffer.from(JSON.stringify(json)), 0x20)
  const body = pad(Buffer.concat(chunks), 0)
  const words = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer)
  return Buffer.concat([
    words(0x46546c67, 2, 28 + head.length + body.length),
    words(head.length, 0x4e4f534a),
    head,
    words(body.length, 0x004e4942),
    body,
  ])
}

/** Two bytes an index, padded to four for what follows. */
function indexOf(index: readonly number[], count: number): Buffer {
  if (count > 65_535) throw new Error('A surface of so many vertices wants longer indices.')
  return Buffer.from(Uint16Array.from(index.length % 2 ? [...index, 0] : index).buffer)
}
