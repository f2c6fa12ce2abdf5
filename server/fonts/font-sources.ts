import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where a face's glyphs come from: a file with its usual characters, and slices with the rest. */
export interface FontSource {
  /** As in file names: "noto-sans-sc-500". */
  face: string
  family: string
  weight: number
  chinese: boolean
  folder: string
  version: string
  /** The file to cut from, beside `folder`. */
  base: string
}

/** One of the package's own pieces, for the characters of `ranges`. */
export interface FontSlice {
  file: string
  /** CSS unicode-range. */
  range: string
  ranges: readonly (readonly [from: number, to: number])[]
}

const require = createRequire(import.meta.url)

const source = (pkg: string, family: string, weight: number, chinese = false): FontSource => {
  const manifest = require.resolve(`@fontsource/${pkg}/package.json`)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const piece = chinese ? 'chinese-simplified' : 'latin'
  const base = `${pkg}-${piece}-${weight}-normal`
  return { face: `${pkg}-${weight}`, family, weight, chinese, folder: join(dirname(manifest), 'files'), version, base }
}

/** The five faces of the interface and of the hall; the order is that of the style sheet. */
export const FONT_SOURCES = {
  display: source('fraunces', 'Fraunces', 600),
  text: source('inter', 'Inter', 500),
  textBold: source('inter', 'Inter', 600),
  chinese: source('noto-sans-sc', 'Noto Sans SC', 500, true),
  chineseDisplay: source('noto-serif-sc', 'Noto Serif SC', 700, true),
}

const parseRange = (range: string): [number, number][] =>
  range.split(',').map((part) => {
    const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

const known = new Map<string, FontSlice[]>()

/** The package's own pieces of a face, as its unicode.json lists them. */
export const slicesOf = (font: FontSource): FontSlice[] => {
  const slices = known.get(font.face) ?? readSlices(font)
  known.set(font.face, slices)
  return slices
}

const readSlices = (font: FontSource): FontSlice[] => {
  const pkg = font.face.replace(/-\d+$/, '')
  const listed = JSON.parse(readFileSync(join(font.folder, '../unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(listed).map(([name, range]) => ({
    file: `${pkg}-${name.replace(/[[\]]/g, '')}-${font.weight}-normal`,
    range,
    ranges: parseRange(range),
  }))
}
