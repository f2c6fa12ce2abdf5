import { join } from 'node:path'
import { FONT_SOURCES, slicesOf } from './font-sources.ts'

/**
 * The packages' own slices, for what people type: the browser fetches a piece only when a character of its range is
 * there. Titles come from the exhibition, so their faces need none.
 */
const SLICED = [FONT_SOURCES.chinese, FONT_SOURCES.text, FONT_SOURCES.textBold, FONT_SOURCES.display]

const served = SLICED.flatMap((font) =>
  slicesOf(font)
    .filter(({ file }) => (font.chinese ? /-\d+-\d+-normal$/ : /-(?!latin-\d)[a-z-]+-\d+-normal$/).test(file)) // Latin: in every sheet
    .map((slice) => ({ font, slice, name: `${slice.file}-${font.version}.woff2` })),
)

const paths = new Map(served.map(({ font, slice, name }) => [name, join(font.folder, `${slice.file}.woff2`)]))

/** The style sheet of all slices; the same for every exhibition. */
export const slicesCss = (): string =>
  served
    .map(
      ({ font, slice, name }) =>
        `@font-face{font-family:'${font.family}';font-style:normal;font-weight:${font.weight};font-display:swap;src:url(/fonts/slices/${name}) format('woff2');unicode-range:${slice.range}}`,
    )
    .join('\n')

/** Where a slice lies on disk, or undefined when there is none of that name. */
export const slicePath = (name: string): string | undefined => paths.get(name)
