import { join } from 'node:path'
import type { Advance, Face } from '../../shared/posters/faces.ts'
import { cacheFile } from '../cache/cache-file.ts'
import { FONT_SOURCES, type FontSource, slicesOf } from '../fonts/font-sources.ts'
import type { FontWork } from '../fonts/font-work.ts'
import { readAdvances } from '../fonts/read-advances.ts'

const SOURCES: Record<Face, FontSource> = {
  'display-latin': FONT_SOURCES.display,
  'display-chinese': FONT_SOURCES.chineseDisplay,
  'text-latin': FONT_SOURCES.textBold,
  'text-chinese': FONT_SOURCES.chinese,
}

export interface PosterFonts {
  /**
   * Font files and character widths for a text: the four faces, and a slice for each rarer character. `fileOf` is the one
   * that has a character; undefined where none does.
   */
  ready: (
    text: string,
  ) => Promise<{ files: string[]; advance: Advance; fileOf: (char: string, face: Face) => string | undefined }>
}

interface Opened {
  path: string
  widths: Map<number, number>
}

/** Keeps plain font files for the renderer, which reads no compressed ones, under `folder`. */
export const createPosterFonts = (folder: string, work: FontWork): PosterFonts => {
  const opened = new Map<string, Promise<Opened | null>>()

  const open = (source: FontSource, file: string): Promise<Opened | null> => {
    const path = join(folder, `${file}-${source.version}.ttf`)
    const known = opened.get(path)
    if (known) return known
    const task = { path: join(source.folder, `${file}.woff`), text: null, format: 'truetype' } as const
    const opening = cacheFile(path, () => work.run(task)).then(
      (font) => ({ path, widths: readAdvances(font) }),
      () => null, // a package that lists a piece it does not bring: the character stays unset
    )
    opened.set(path, opening)
    return opening
  }

  const sliceFor = async (source: FontSource, code: number): Promise<Opened | null> => {
    for (const from of [source, FONT_SOURCES.chinese]) {
      const slice = slicesOf(from).find(({ ranges }) => ranges.some(([low, high]) => code >= low && code <= high))
      const font = slice ? await open(from, slice.file) : null
      if (font?.widths.has(code)) return font
    }
    return null
  }

  return {
    ready: async (text) => {
      const bases = new Map<Face, Opened>()
      for (const [face, source] of Object.entries(SOURCES) as [Face, FontSource][]) {
        const font = await open(source, source.base)
        if (!font) throw new Error(`The font ${source.base} is not installed; run npm install again.`)
        bases.set(face, font)
      }
      const extra = new Set<Opened>()
      for (const char of new Set(text)) {
        const code = char.codePointAt(0) ?? 0
        if (code <= 0x20) continue
        const chinese = code >= 0x2e80
        for (const [face, font] of bases) {
          if (face.endsWith('chinese') !== chinese || font.widths.has(code)) continue
          const slice = await sliceFor(SOURCES[face], code)
          if (slice) extra.add(slice)
        }
      }
      const fontOf = (char: string, face: Face) => {
        const code = char.codePointAt(0) ?? 0
        return [bases.get(face), ...extra].find((font) => font?.widths.has(code))
      }
      const advance: Advance = (char, face) => {
        const code = char.codePointAt(0) ?? 0
        return fontOf(char, face)?.widths.get(code) ?? (code >= 0x2e80 ? 1 : 0.6)
      }
      return {
        files: [...bases.values(), ...extra].map(({ path }) => path),
        advance,
        fileOf: (char, face) => fontOf(char, face)?.path,
      }
    },
  }
}
