import { join } from 'node:path'
import { FONT_SOURCES, type FontSlice, type FontSource, slicesOf } from './font-sources.ts'

/**
 * The packages' own slices, for what people type: the browser fetches a piece only when a character of its range is
 * there. They are families of their own, "Noto Sans SC Typed", named after the exhibition's in every stack: as pieces of
 * the same family they would all be fetched by `document.fonts.load`, which looks at ranges and not at what is in a file.
 */
const SLICED = [FONT_SOURCES.chinese, FONT_SOURCES.text, FONT_SOURCES.textBold, FONT_SOURCES.display]

/** Latin is Inter's, also amid Chinese, and pictures of faces are the reader's own system's. */
const isTaken = (code: number): boolean => code < 0x300 || (code >= 0x1f000 && code < 0x20000)

const hex = (code: number): string => code.toString(16)

/** The part of a Chinese slice's range that it is asked for, or an empty text. */
const chineseRange = ({ ranges }: FontSlice): string =>
  ranges
    .filter(([from, to]) => !isTaken(from) && !isTaken(to))
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',')

/** Without Latin, as the exhibition's sheet has all of it; and of a Chinese face only the numbered pieces. */
const piecesOf = (font: FontSource): FontSlice[] =>
  slicesOf(font).filter(({ file }) =>
    (font.chinese ? /-\d+-\d+-normal$/ : /-(?!latin-\d)[a-z-]+-\d+-normal$/).test(file),
  )

const nameOf = (font: FontSource, { file }: FontSlice): string => `${file}-${font.version}.woff2`

const paths = new Map(
  Object.values(FONT_SOURCES).flatMap((font) =>
    piecesOf(font).map((slice) => [nameOf(font, slice), join(font.folder, `${slice.file}.woff2`)] as const),
  ),
)

const fontFace = (font: FontSource, family: string, slice: FontSlice, range: string): string =>
  `@font-face{font-family:'${family}';font-style:normal;font-weight:${font.weight};font-display:swap;src:url(/fonts/slices/${nameOf(font, slice)}) format('woff2');unicode-range:${range}}`

/** The style sheet of all slices; the same for every exhibition. */
export const slicesCss = (): string =>
  SLICED.flatMap((font) =>
    piecesOf(font)
      .map((slice) => ({ slice, range: font.chinese ? chineseRange(slice) : slice.range }))
      .filter(({ range }) => range !== '')
      .map(({ slice, range }) => fontFace(font, `${font.family} Typed`, slice, range)),
  ).join('\n')

/**
 * Rules for characters of an exhibition's own words that the file to cut from lacks: the slices that have them, in the
 * face's own family, each for these characters alone. A character that no slice has is passed over.
 */
export const rareFaces = (font: FontSource, chars: Iterable<string>): string[] => {
  const pieces = piecesOf(font)
  const wanted = new Map<FontSlice, number[]>()
  for (const char of chars) {
    const code = char.codePointAt(0) ?? 0
    const slice = pieces.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
    if (slice) wanted.set(slice, [...(wanted.get(slice) ?? []), code])
  }
  return [...wanted].map(([slice, codes]) =>
    fontFace(font, font.family, slice, codes.map((code) => `U+${hex(code)}`).join(',')),
  )
}

/** Where a slice lies on disk, or undefined when there is none of that name. */
export const slicePath = (name: string): string | undefined => paths.get(name)
