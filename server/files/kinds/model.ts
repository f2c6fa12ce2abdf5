import { readFile } from 'node:fs/promises'
import { validateBytes } from 'gltf-validator'
import { MODEL } from '../../../shared/files/file-limits.ts'
import { RefusedFile } from '../refused-file.ts'
import { asItIs } from './as-it-is.ts'
import type { CheckKind } from './check-kind.ts'

/** What the hall's own loader can do without fetching decoders; all materials (KHR_materials_*) too. */
const EXTENSIONS = new Set([
  'KHR_mesh_quantization',
  'KHR_texture_transform',
  'KHR_lights_punctual',
  'EXT_texture_webp',
  'EXT_meshopt_compression',
])
const ERROR = 0

/** A GLB without faults (Khronos' own validator), whole in itself, and light enough for a hall with many. */
export const checkModel: CheckKind = async (file) => {
  if (file.format === 'gltf') throw new RefusedFile('model-old')
  const bytes = await readFile(file.path)
  // The validator tells of bytes after the end as of a blemish: they may be another file.
  if (bytes.length < 12 || bytes.readUInt32LE(8) !== bytes.length) throw new RefusedFile('broken')
  const { issues, info } = await validateBytes(new Uint8Array(bytes), {
    format: 'glb',
    maxIssues: 20,
    writeTimestamp: false,
    externalResourceFunction: () => Promise.reject(new Error('A model brings everything itself.')),
  }).catch(() => {
    throw new RefusedFile('broken')
  })
  const resources = info?.resources ?? []
  if (resources.some(({ storage }) => storage === 'external')) throw new RefusedFile('model-outside')
  const strange = info?.extensionsRequired?.find((name) => !(EXTENSIONS.has(name) || name.startsWith('KHR_materials_')))
  if (strange) throw new RefusedFile('model-extension', strange)
  const fault = issues.messages.find(({ severity }) => severity === ERROR)
  if (!info || issues.numErrors > 0) throw new RefusedFile('model-invalid', fault?.message.slice(0, 200))

  const pictures = resources.flatMap(({ image }) => (image ? [image] : []))
  const texturePixels = pictures.reduce((sum, { width, height }) => sum + width * height, 0)
  if (info.totalTriangleCount === 0) throw new RefusedFile('model-invalid')
  if (info.totalTriangleCount > MODEL.triangles) throw new RefusedFile('model-triangles', info.totalTriangleCount)
  if (info.drawCallCount > MODEL.drawCalls) throw new RefusedFile('model-parts', info.drawCallCount)
  const side = Math.max(0, ...pictures.flatMap(({ width, height }) => [width, height]))
  if (side > MODEL.textureSide) throw new RefusedFile('model-textures', side)
  if (texturePixels > MODEL.texturePixels)
    throw new RefusedFile('model-textures', `${(texturePixels / 1e6).toFixed(0)} MP`)
  return asItIs(file, 'glb', {
    kind: 'model',
    triangles: info.totalTriangleCount,
    drawCalls: info.drawCallCount,
    textures: pictures.length,
    texturePixels,
    animations: info.animationCount,
  })
}
