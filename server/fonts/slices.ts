import { join } from 'node:path'
import { FONT_SOURCES, type FontSlice, slicesOf } from './font-sources.ts'

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

const served = SLICED.flatMap((font) =>
  slicesOf(font)
    // Latin, as the exhibition's sheet has all of it; and of a Chinese face only the numbered pieces.
    .filter(({ file }) => (font.chinese ? /-\d+-\d+-normal$/ : /-(?!latin-\d)[a-z-]+-\d+-normal$/).test(file))
    .map((slice) => ({
      font,
      slice,
      range: font.chinese ? chineseRange(slice) : slice.range,
      name: `${slice.file}-${font.version}.woff2`,
    }))
    .filter(({ range }) => range !== ''),
)

const paths = new Map(served.map(({ font, slice, name }) => [name, join(font.folder, `${slice.file}.woff2`)]))

/** The style sheet of all slices; the same for every exhibition. */
export const slicesCss = (): string =>
  served
    .map(
      ({ font, range, name }) =>
        `@font-face{font-family:'${font.family} Typed';font-style:normal;font-weight:${font.weight};font-display:swap;src:url(/fonts/slices/${name}) format('woff2');unicode-range:${range}}`,
    )
    .join('\n')

/** Where a slice lies on disk, or undefined when there is none of that name. */
export const slicePath = (name: string): string | undefined => paths.get(name)
