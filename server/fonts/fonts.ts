import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFile } from '../cache/cache-file.ts'
import { trimCache } from '../cache/trim-cache.ts'
import { fontFolder } from './font-files.ts'
import { FONT_SOURCES, type FontSource } from './font-sources.ts'
import { createFontWork, type FontWork } from './font-work.ts'
import { readCoverage } from './read-coverage.ts'
import { rareFaces } from './slices.ts'
import { splitText } from './split-text.ts'

export interface FontFile {
  face: string
  /** As the browser asks for it. */
  path: string
  bytes: number
}

export interface FontSheet {
  css: string
  etag: string
  files: FontFile[]
  /** What the first screen sets its words in, by language: paths for preload hints. */
  preload: { en: string[]; zh: string[] }
}

export interface Fonts {
  /**
   * The style sheet of an exhibition's own fonts: each face cut to the characters of its words and of the interface.
   * `display` are the words set large (titles, teams); without it all of `text` is taken for them.
   */
  css: (text: string, display?: string) => Promise<FontSheet>
  stop: () => Promise<void>
}

/** Counts up when the same characters would be cut differently. */
const CUTTING = 1
/** The cuts of some hundred states of exhibitions; 25 MB. */
const KEPT = 500
/** Everything but Latin; a browser that finds a character missing in the file goes on to the slices. */
const CHINESE_RANGE = 'U+B7,U+2014,U+2018-2019,U+201C-201D,U+2026,U+2E80-FFEF,U+20000-323AF'

/** Cuts and keeps the fonts under `dataDir`/cache. `interfaceText` holds every character of the interface. */
export const createFonts = (options: { dataDir: string; interfaceText: string; work?: FontWork }): Fonts => {
  const work = options.work ?? createFontWork()
  const folder = fontFolder(options.dataDir)
  const sheets = new Map<string, Promise<FontSheet>>()
  const covered = new Map<string, Promise<Set<number>>>()
  void trimCache(folder, KEPT)

  const cut = async (font: FontSource, text: string): Promise<FontFile> => {
    const key = `${CUTTING} ${font.version} ${font.face} ${text}`
    const name = `${font.face}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}.woff2`
    const path = join(font.folder, `${font.base}.woff`)
    const file = await cacheFile(join(folder, name), () => work.run({ path, text, format: 'woff2' }))
    return { face: font.face, path: `/fonts/${name}`, bytes: file.length }
  }

  /** What the whole face has: read once. */
  const coverage = (font: FontSource): Promise<Set<number>> => {
    const known = covered.get(font.face)
    if (known) return known
    const reading = readFile(join(font.folder, `${font.base}.woff`)).then(readCoverage)
    covered.set(font.face, reading)
    return reading
  }

  /** Characters that the whole face lacks; only those that are really said. */
  const lacking = async (font: FontSource, chars: string, text: string): Promise<string[]> => {
    const has = await coverage(font)
    const said = new Set(text + options.interfaceText)
    return [...chars].filter((char) => said.has(char) && !has.has(char.codePointAt(0) ?? 0))
  }

  const make = async (text: string, display: string): Promise<FontSheet> => {
    const all = splitText(text + options.interfaceText)
    const large = splitText(display + options.interfaceText)
    const wanted = [
      [FONT_SOURCES.text, all.latin],
      [FONT_SOURCES.textBold, all.latin],
      [FONT_SOURCES.display, large.latin],
      [FONT_SOURCES.chinese, all.chinese],
      [FONT_SOURCES.chineseDisplay, large.chinese],
    ] as const
    const files = await Promise.all(wanted.map(([font, chars]) => cut(font, chars)))
    const rare = await Promise.all(wanted.map(([font, chars]) => lacking(font, chars, text)))
    const css = wanted
      .flatMap(([font], i) => [fontFace(font, files[i]?.path ?? ''), ...rareFaces(font, rare[i] ?? [])])
      .join('\n')
    const [latin, , title, chinese] = files.map(({ path }) => path)
    return {
      css,
      etag: `"${createHash('sha256').update(css).digest('base64url').slice(0, 22)}"`,
      files,
      preload: {
        en: [latin, title].filter((path) => path !== undefined),
        zh: [chinese].filter((path) => path !== undefined),
      },
    }
  }

  return {
    css: (text, display = text) => {
      const key = createHash('sha256').update(`${text}\n${display}`).digest('base64url')
      const known = sheets.get(key)
      if (known) return known
      if (sheets.size >= 32) sheets.delete(sheets.keys().next().value ?? '') // an exhibition under edit makes one each time
      const making = make(text, display)
      sheets.set(key, making)
      making.catch(() => sheets.delete(key))
      return making
    },
    stop: () => (options.work ? Promise.resolve() : work.stop()),
  }
}

const fontFace = (font: FontSource, path: string): string =>
  `@font-face{font-family:'${font.family}';font-style:normal;font-weight:${font.weight};font-display:swap;src:url(${path}) format('woff2')${font.chinese ? `;unicode-range:${CHINESE_RANGE}` : ''}}`
