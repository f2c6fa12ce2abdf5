/** What read-glb.ts reads of a GLB's JSON, after the glTF 2.0 specification. */
export interface GlbJson {
  extensionsRequired?: string[]
  scene?: number
  scenes?: { nodes?: number[] }[]
  nodes?: GlbNode[]
  meshes?: { primitives: GlbPrimitive[] }[]
  accessors?: GlbAccessor[]
  bufferViews?: { byteOffset?: number; byteLength: number; byteStride?: number }[]
  buffers?: { uri?: string }[]
  images?: { bufferView?: number; mimeType?: string }[]
  textures?: { source?: number; sampler?: number }[]
  samplers?: { wrapS?: number; wrapT?: number }[]
  materials?: GlbMaterial[]
}

interface GlbNode {
  matrix?: number[]
  translation?: [number, number, number]
  rotation?: [number, number, number, number]
  scale?: [number, number, number]
  mesh?: number
  children?: number[]
}

interface GlbPrimitive {
  attributes: Record<string, number>
  indices?: number
  material?: number
  mode?: number
}

export interface GlbAccessor {
  bufferView?: number
  byteOffset?: number
  componentType: 5120 | 5121 | 5122 | 5123 | 5125 | 5126
  normalized?: boolean
  count: number
  type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4' | 'MAT2' | 'MAT3' | 'MAT4'
  sparse?: unknown
}

export interface GlbTextureUse {
  index: number
  texCoord?: number
  scale?: number
  strength?: number
  extensions?: {
    KHR_texture_transform?: { offset?: [number, number]; scale?: [number, number]; rotation?: number }
  }
}

export interface GlbMaterial {
  pbrMetallicRoughness?: {
    baseColorFactor?: number[]
    baseColorTexture?: GlbTextureUse
    metallicFactor?: number
    roughnessFactor?: number
    metallicRoughnessTexture?: GlbTextureUse
  }
  normalTexture?: GlbTextureUse
  occlusionTexture?: GlbTextureUse
  emissiveTexture?: GlbTextureUse
  emissiveFactor?: [number, number, number]
  alphaMode?: 'OPAQUE' | 'MASK' | 'BLEND'
  alphaCutoff?: number
  doubleSided?: boolean
  extensions?: {
    KHR_materials_unlit?: unknown
    KHR_materials_emissive_strength?: { emissiveStrength?: number }
  }
}
