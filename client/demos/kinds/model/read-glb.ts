import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  type Material,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  NoColorSpace,
  type Object3D,
  SRGBColorSpace,
  Texture,
} from 'three'
import type { GlbAccessor, GlbJson, GlbMaterial, GlbTextureUse } from './glb-json.ts'

/**
 * Reads a GLB as it stands: meshes, materials and pictures, all inside the one file. What moves (animations, skins, morphs)
 * is shown at rest. three's own loader would add 8 kB to what everybody loads for the hall, with which three is shared.
 */

const READABLE = [
  'KHR_materials_unlit',
  'KHR_mesh_quantization',
  'KHR_texture_transform',
  'KHR_materials_emissive_strength',
]
const READERS = {
  5120: Int8Array,
  5121: Uint8Array,
  5122: Int16Array,
  5123: Uint16Array,
  5125: Uint32Array,
  5126: Float32Array,
}
const SIZES = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT2: 4, MAT3: 9, MAT4: 16 }
const NAMES: Record<string, string> = {
  POSITION: 'position',
  NORMAL: 'normal',
  COLOR_0: 'color',
  TEXCOORD_0: 'uv',
  TEXCOORD_1: 'uv1',
}
const TRIANGLES = 4
const GLTF = 0x46546c67
const JSON_CHUNK = 0x4e4f534a

/** @throws a sentence when it is no GLB, or one that needs what Laurel cannot read. */
export async function readGlb(file: ArrayBuffer): Promise<Group> {
  const { json, bin } = openGlb(file)
  const foreign = (json.extensionsRequired ?? []).filter((name) => !READABLE.includes(name))
  if (foreign.length > 0) throw new Error(`The model needs ${foreign.join(', ')}, which Laurel cannot read.`)
  const pictures = await readPictures(json, bin)
  const material = memo((index: number) => readMaterial(json.materials?.[index] ?? {}, json, pictures))
  const geometry = (mesh: number, primitive: number, smooth: boolean) =>
    readGeometry(json, bin, mesh, primitive, smooth)

  const build = (index: number, depth: number): Object3D => {
    if (depth > 60) throw new Error('The model goes round in a circle.')
    const node = json.nodes?.[index] ?? {}
    const group = new Group()
    if (node.matrix) new Matrix4().fromArray(node.matrix).decompose(group.position, group.quaternion, group.scale)
    if (node.translation) group.position.fromArray(node.translation)
    if (node.rotation) group.quaternion.fromArray(node.rotation)
    if (node.scale) group.scale.fromArray(node.scale)
    for (const [at, primitive] of (json.meshes?.[node.mesh ?? -1]?.primitives ?? []).entries()) {
      if ((primitive.mode ?? TRIANGLES) !== TRIANGLES) continue
      const of = readOf(material(primitive.material ?? -1), primitive.attributes.COLOR_0 !== undefined)
      group.add(new Mesh(geometry(node.mesh ?? 0, at, primitive.attributes.NORMAL !== undefined), of))
    }
    for (const child of node.children ?? []) group.add(build(child, depth + 1))
    return group
  }
  const model = new Group()
  for (const node of json.scenes?.[json.scene ?? 0]?.nodes ?? []) model.add(build(node, 0))
  return model
}

/** Gives back what a model holds on the graphics card. */
export function disposeModel(model: Object3D): void {
  model.traverse((object) => {
    if (!(object instanceof Mesh)) return
    ;(object.geometry as BufferGeometry).dispose()
    const material = object.material as Material
    for (const value of Object.values(material)) if (value instanceof Texture) value.dispose()
    material.dispose()
  })
}

function openGlb(file: ArrayBuffer): { json: GlbJson; bin: ArrayBuffer } {
  const view = new DataView(file)
  if (file.byteLength < 20 || view.getUint32(0, true) !== GLTF || view.getUint32(4, true) !== 2)
    throw new Error('The model is no GLB of version 2.')
  const length = view.getUint32(12, true)
  if (view.getUint32(16, true) !== JSON_CHUNK) throw new Error('The model begins with something else than its JSON.')
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 20, length))) as GlbJson
  const next = 20 + length
  const bin =
    next + 8 <= file.byteLength ? file.slice(next + 8, next + 8 + view.getUint32(next, true)) : new ArrayBuffer(0)
  if (json.buffers?.some(({ uri }) => uri !== undefined)) throw new Error('The model keeps a part in another file.')
  return { json, bin }
}

function readAccessor(json: GlbJson, bin: ArrayBuffer, accessor: GlbAccessor): BufferAttribute {
  const Reader = READERS[accessor.componentType]
  const size = SIZES[accessor.type]
  const { count } = accessor
  if (!Reader || accessor.sparse) throw new Error('The model has an accessor that Laurel cannot read.')
  const part = json.bufferViews?.[accessor.bufferView ?? -1]
  if (!part) return new BufferAttribute(new Reader(count * size), size, accessor.normalized)
  const start = (part.byteOffset ?? 0) + (accessor.byteOffset ?? 0)
  const width = size * Reader.BYTES_PER_ELEMENT
  const stride = part.byteStride ?? width
  // Copied tight: parts between other parts cannot be given to the card as they lie.
  const bytes = new Uint8Array(count * width)
  const from = new Uint8Array(bin, start, Math.max(0, (count - 1) * stride + width))
  if (stride === width) bytes.set(from)
  else for (let i = 0; i < count; i++) bytes.set(from.subarray(i * stride, i * stride + width), i * width)
  return new BufferAttribute(new Reader(bytes.buffer), size, accessor.normalized)
}

function readGeometry(json: GlbJson, bin: ArrayBuffer, mesh: number, at: number, smooth: boolean): BufferGeometry {
  const primitive = json.meshes?.[mesh]?.primitives[at]
  const geometry = new BufferGeometry()
  const read = (index: number) => readAccessor(json, bin, json.accessors?.[index] as GlbAccessor)
  for (const [name, index] of Object.entries(primitive?.attributes ?? {}))
    if (NAMES[name]) geometry.setAttribute(NAMES[name], read(index))
  if (primitive?.indices !== undefined) geometry.setIndex(read(primitive.indices))
  if (!smooth) geometry.computeVertexNormals()
  return geometry
}

async function readPictures(json: GlbJson, bin: ArrayBuffer): Promise<(ImageBitmap | undefined)[]> {
  return Promise.all(
    (json.images ?? []).map(async ({ bufferView, mimeType }) => {
      const part = json.bufferViews?.[bufferView ?? -1]
      if (!part) return undefined
      const blob = new Blob([new Uint8Array(bin, part.byteOffset ?? 0, part.byteLength)], { type: mimeType ?? '' })
      return createImageBitmap(blob, { premultiplyAlpha: 'none', colorSpaceConversion: 'none' })
    }),
  )
}

const WRAPS: Record<number, Texture['wrapS']> = { 33071: 1001, 33648: 1002, 10497: 1000 }

function readMaterial(from: GlbMaterial, json: GlbJson, pictures: readonly (ImageBitmap | undefined)[]): Material {
  const map = (use: GlbTextureUse | undefined, colour = false): Texture | null => {
    const told = json.textures?.[use?.index ?? -1]
    const picture = pictures[told?.source ?? -1]
    if (!use || !told || !picture) return null
    const texture = new Texture(picture)
    const { wrapS = 10497, wrapT = 10497 } = json.samplers?.[told.sampler ?? -1] ?? {}
    texture.wrapS = WRAPS[wrapS] ?? texture.wrapS
    texture.wrapT = WRAPS[wrapT] ?? texture.wrapT
    texture.colorSpace = colour ? SRGBColorSpace : NoColorSpace
    texture.flipY = false
    texture.channel = use.texCoord ?? 0
    const moved = use.extensions?.KHR_texture_transform
    if (moved?.offset) texture.offset.fromArray(moved.offset)
    if (moved?.scale) texture.repeat.fromArray(moved.scale)
    if (moved?.rotation !== undefined) texture.rotation = -moved.rotation
    texture.needsUpdate = true
    return texture
  }
  const pbr = from.pbrMetallicRoughness ?? {}
  const [r = 1, g = 1, b = 1, opacity = 1] = pbr.baseColorFactor ?? []
  const unlit = from.extensions?.KHR_materials_unlit !== undefined
  const material = unlit ? new MeshBasicMaterial() : new MeshStandardMaterial()
  material.color.setRGB(r, g, b)
  material.map = map(pbr.baseColorTexture, true)
  if (material instanceof MeshStandardMaterial) {
    material.roughness = pbr.roughnessFactor ?? 1
    material.metalness = pbr.metallicFactor ?? 1
    material.roughnessMap = material.metalnessMap = map(pbr.metallicRoughnessTexture)
    material.normalMap = map(from.normalTexture)
    if (from.normalTexture?.scale !== undefined) material.normalScale.setScalar(from.normalTexture.scale)
    material.aoMap = map(from.occlusionTexture)
    material.aoMapIntensity = from.occlusionTexture?.strength ?? 1
    material.emissiveMap = map(from.emissiveTexture, true)
    if (from.emissiveFactor) material.emissive.setRGB(...from.emissiveFactor)
    material.emissiveIntensity = from.extensions?.KHR_materials_emissive_strength?.emissiveStrength ?? 1
  }
  if (from.doubleSided) material.side = DoubleSide
  if (from.alphaMode === 'BLEND') {
    material.transparent = true
    material.opacity = opacity
    material.depthWrite = false
  }
  if (from.alphaMode === 'MASK') material.alphaTest = from.alphaCutoff ?? 0.5
  return material
}

/** A material with or without the vertices' own colours: the same one must not be both. */
function readOf(material: Material, coloured: boolean): Material {
  if (!coloured) return material
  const known = material.userData.coloured as Material | undefined
  if (known) return known
  const own = material.clone()
  own.vertexColors = true
  material.userData.coloured = own
  return own
}

function memo<Value>(make: (index: number) => Value): (index: number) => Value {
  const made = new Map<number, Value>()
  return (index) => {
    const known = made.get(index)
    if (known !== undefined) return known
    const value = make(index)
    made.set(index, value)
    return value
  }
}
