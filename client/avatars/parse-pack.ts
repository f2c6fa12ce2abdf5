const TYPES = { f32: Float32Array, i16: Int16Array, u16: Uint16Array, i8: Int8Array, u8: Uint8Array, u32: Uint32Array }
const HIGHEST = { f32: 1, i16: 32767, u16: 65535, i8: 127, u8: 255, u32: 4294967295 }

interface Attribute {
  type: keyof typeof TYPES
  size: number
  normalized: boolean
  offset: number
  count: number
  scale?: number
}

interface Header {
  meshes: Record<
    string,
    {
      attributes: Record<string, Attribute>
      index?: { type: 'u16' | 'u32'; offset: number; count: number }
      extra?: Record<string, unknown>
    }
  >
  extra: Record<string, unknown>
}

export interface PackMesh {
  /** An attribute as plain numbers: normalised and scaled as the header says. */
  read(attribute: string): Float32Array
  count(attribute: string): number
  index: Uint16Array | Uint32Array
  extra: Record<string, unknown>
}

/** Reads a mesh pack: u32 header length, JSON header, binary block. Throws when a mesh or attribute is missing. */
export function parsePack(buffer: ArrayBuffer): { mesh(name: string): PackMesh; extra: Record<string, unknown> } {
  const length = new DataView(buffer).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Header
  const base = 4 + length
  return {
    extra: header.extra,
    mesh(name) {
      const entry = header.meshes[name]
      if (!entry) throw new Error(`The pack has no mesh called "${name}".`)
      const find = (attribute: string): Attribute => {
        const found = entry.attributes[attribute]
        if (!found) throw new Error(`The mesh "${name}" has no attribute called "${attribute}".`)
        return found
      }
      const index = entry.index
      return {
        read(attribute) {
          const { type, offset, size, count, normalized, scale = 1 } = find(attribute)
          const stored = new TYPES[type](buffer, base + offset, size * count)
          const factor = (normalized ? 1 / HIGHEST[type] : 1) * scale
          return Float32Array.from(stored, (value) => value * factor)
        },
        count: (attribute) => find(attribute).count,
        index: index
          ? new (index.type === 'u16' ? Uint16Array : Uint32Array)(buffer, base + index.offset, index.count)
          : new Uint16Array(0),
        extra: entry.extra ?? {},
      }
    },
  }
}
