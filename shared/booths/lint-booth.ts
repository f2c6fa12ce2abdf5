import type { Bilingual } from '../exhibition/text.ts'
import type { FileMeta } from '../files/files.ts'
import { LINT_SEVERITY, type LintCode, type LintSeverity } from './lint-codes.ts'

/** A booth as its staff have it, published or not. Whatever else it has is walked through for texts and files too. */
export interface LintedBooth {
  title: Bilingual
  team: Bilingual
  summary: Bilingual
  pictures: readonly { url: string; alt: Bilingual }[]
  links: readonly unknown[]
  demos: readonly unknown[]
  /** The exhibitor's own, or empty: then Laurel draws one that always does. */
  poster?: string | undefined
  [more: string]: unknown
}

/** What is known of a booth's files, by address. */
export type LintedFiles = ReadonlyMap<string, { bytes: number; meta: FileMeta }>

export interface LintFinding {
  code: LintCode
  severity: LintSeverity
  /** Where it is: paths of fields (`demos.0.title`) or addresses of files. */
  where: string[]
  /** The number that the sentence needs: MB, triangles, megapixels, letters. */
  detail: number
}

/** What loads within a breath on a phone's connection, and what a phone draws beside a hall. */
const LIGHT = {
  modelBytes: 8e6,
  triangles: 100_000,
  texturePixels: 8.4e6, // two of 2048 x 2048
  drawCalls: 60,
  videoBytes: 60e6,
  appBytes: 20e6,
  boothBytes: 80e6,
} as const
/** Below this a poster is one grey from across the avenue: lightness within a fifth of what black and white would be. */
const LEAST_CONTRAST = 0.2
const POSTER = { width: 768, narrowest: 0.6, widest: 0.9 } as const
const TITLE_LETTERS = 60
const SUMMARY_LETTERS = 40
const OWN_FILE = /^\/(?:files\/[0-9a-f]{32}\.\w+|apps\/[0-9a-f]{32}\/)/

/** What would make a booth better or lighter, gravest first. Pure: the same words on both sides. */
export function lintBooth(booth: LintedBooth, files: LintedFiles): LintFinding[] {
  const found = new Map<LintCode, LintFinding>()
  const add = (code: LintCode, where: string, detail = 0): void => {
    const known = found.get(code)
    if (known) {
      known.where.push(where)
      known.detail = Math.max(known.detail, detail)
    } else found.set(code, { code, severity: LINT_SEVERITY[code], where: [where], detail })
  }
  const named = new Set<string>()
  walk(booth, '', (value, path) => {
    if (isBilingual(value)) {
      if ((value.en.trim() === '') !== (value.zh.trim() === '')) add('one-language', path)
      return
    }
    const { url, alt } = value as { url?: unknown; alt?: unknown }
    if (typeof url === 'string' && isBilingual(alt) && !(alt.en.trim() || alt.zh.trim())) add('no-alternative', path)
    for (const text of Object.values(value)) if (typeof text === 'string' && OWN_FILE.test(text)) named.add(text)
    lintVideo(value, files, () => add('no-captions', path))
  })

  if (!(booth.title.en.trim() || booth.title.zh.trim())) add('no-title', 'title')
  const longest = Math.max(booth.title.en.length, booth.title.zh.length * 2)
  if (longest > TITLE_LETTERS) add('long-title', 'title', TITLE_LETTERS)
  const told = Math.max(booth.summary.en.trim().length, booth.summary.zh.trim().length * 2)
  if (told === 0) add('no-summary', 'summary')
  else if (told < SUMMARY_LETTERS) add('short-summary', 'summary')
  if (booth.demos.length === 0) add('nothing-to-try', 'demos')
  if (booth.pictures.length === 0) add('no-pictures', 'pictures')
  if (booth.links.length === 0) add('no-links', 'links')

  let bytes = 0
  for (const url of named) {
    const file = files.get(url)
    if (!file) {
      add('lost-file', url)
      continue
    }
    bytes += file.bytes
    lintFile(file, (code, detail) => add(code, url, detail))
  }
  if (bytes > LIGHT.boothBytes) add('heavy-booth', '', megabytes(bytes))
  const poster = booth.poster ? files.get(booth.poster)?.meta : undefined
  if (poster?.kind === 'picture') {
    if (poster.contrast < LEAST_CONTRAST) add('pale-poster', 'poster')
    if (poster.width < POSTER.width) add('small-poster', 'poster', POSTER.width)
    const shape = poster.width / Math.max(1, poster.height)
    if (shape < POSTER.narrowest || shape > POSTER.widest) add('poster-shape', 'poster')
  }
  const order: readonly LintSeverity[] = ['must', 'should', 'could']
  return [...found.values()].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

function lintFile({ bytes, meta }: { bytes: number; meta: FileMeta }, add: (code: LintCode, detail: number) => void) {
  switch (meta.kind) {
    case 'model':
      if (bytes > LIGHT.modelBytes) add('heavy-model', megabytes(bytes))
      if (meta.triangles > LIGHT.triangles) add('many-triangles', meta.triangles)
      if (meta.texturePixels > LIGHT.texturePixels) add('large-textures', Math.round(meta.texturePixels / 1e6))
      if (meta.drawCalls > LIGHT.drawCalls) add('many-parts', meta.drawCalls)
      break
    case 'video':
      if (bytes > LIGHT.videoBytes) add('heavy-video', megabytes(bytes))
      if (!meta.streams) add('late-video', megabytes(bytes))
      break
    case 'app':
      if (meta.unpacked > LIGHT.appBytes) add('heavy-app', megabytes(meta.unpacked))
      break
    case 'picture':
    case 'sound':
    case 'document':
    case 'captions':
      break // bounded when they were taken
  }
}

/** A video whose people speak needs captions beside it, in the object that names it. */
function lintVideo(value: object, files: LintedFiles, add: () => void): void {
  const texts = JSON.stringify(value)
  const speaks = Object.values(value).some((url) => {
    const meta = typeof url === 'string' ? files.get(url)?.meta : undefined
    return meta?.kind === 'video' && meta.sound
  })
  if (speaks && !/\/files\/[0-9a-f]{32}\.vtt/.test(texts)) add()
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Bilingual).en === 'string' &&
  typeof (value as Bilingual).zh === 'string'

/** Every object below a value, outermost first. */
function walk(value: unknown, path: string, see: (value: object, path: string) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) see(value, path)
  for (const [key, child] of Object.entries(value)) walk(child, path ? `${path}.${key}` : key, see)
}
