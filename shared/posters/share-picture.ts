import { BRASS, INK, PAPER, type PosterColours } from './canvas.ts'
import type { Advance } from './faces.ts'
import { fitText } from './fit-text.ts'
import { mix } from './mix.ts'
import { type PosterBooth, posterArt } from './poster-art.ts'
import { printed, setLine } from './set-line.ts'
import { circle, leaf, rect } from './svg.ts'

/** What stands beside the picture; lines that are empty are left out. */
export interface ShareWords {
  /** Small, above: the exhibition's title, or an award. */
  above: string
  title: string
  /** The title in the other language. */
  second: string
  /** Small, below: the team, or how many winners. */
  below: string
}

export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
const TEXT_TOP = 64
const TEXT_END = 508
const FOOT = 562

/** All the characters that a share picture sets. */
export const shareTexts = (words: ShareWords): string => `${Object.values(words).join('')}Laurel…`

const wreath = (x: number, y: number, r: number, tone: string, shade: string): string =>
  [1, -1]
    .flatMap((side) =>
      Array.from({ length: 9 }, (_, i) => {
        const at = Math.PI / 2 - side * (0.28 + i * 0.29)
        const [px, py] = [x + Math.cos(at) * r, y + Math.sin(at) * r]
        const along = at - (side * Math.PI) / 2
        const length = r * (0.46 - i * 0.012)
        return (
          leaf(px, py, along + side * 0.5, length, length * 0.36, tone, shade) +
          leaf(px, py, along - side * 0.5, length, length * 0.36, shade, tone)
        )
      }),
    )
    .join('')

/** The words, centred between the top and the foot line; the title shrinks until they have room. */
const column = (words: ShareWords, x: number, width: number, advance: Advance): string => {
  const quiet = mix(INK, PAPER, 0.3)
  const above = words.above
    ? fitText(printed(words.above), { style: 'text', width, largest: 28, smallest: 22, lines: 2 }, advance)
    : null
  const second = words.second
    ? fitText(printed(words.second), { style: 'display', width, largest: 46, smallest: 30, lines: 1 }, advance)
    : null
  const aboveHeight = above ? above.lines.length * above.size * 1.35 + 18 : 0
  const secondHeight = second ? 14 + second.size * 1.2 : 0
  const room = TEXT_END - TEXT_TOP
  let title = fitText(printed(words.title), { style: 'display', width, largest: 84, smallest: 44, lines: 3 }, advance)
  for (
    let largest = title.size - 4;
    largest >= 44 && aboveHeight + title.lines.length * title.size * 1.08 + secondHeight > room;
    largest -= 4
  )
    title = fitText(printed(words.title), { style: 'display', width, largest, smallest: 44, lines: 3 }, advance)

  const out: string[] = []
  const set = (text: string, y: number, size: number, style: 'text' | 'display', fill: string): void => {
    out.push(setLine({ text, x, y, size, style, fill }, advance))
  }
  let y = TEXT_TOP + (room - aboveHeight - title.lines.length * title.size * 1.08 - secondHeight) / 2
  above?.lines.forEach((text, i) => {
    set(text, y + above.size * (1 + 1.35 * i), above.size, 'text', quiet)
  })
  y += aboveHeight - title.size * 0.16
  for (const text of title.lines) {
    y += title.size * 1.08
    set(text, y, title.size, 'display', INK)
  }
  if (second) set(second.lines[0] ?? '', y + 14 + second.size * 1.1, second.size, 'display', '#8F6B2E')
  if (words.below) {
    const below = fitText(
      printed(words.below),
      { style: 'text', width: width - 130, largest: 28, smallest: 20, lines: 1 },
      advance,
    )
    set(below.lines[0] ?? '', FOOT, below.size, 'text', quiet)
  }
  return out.join('')
}

const sheet = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}" viewBox="0 0 ${SHARE_WIDTH} ${SHARE_HEIGHT}">${rect(0, 0, SHARE_WIDTH, SHARE_HEIGHT, PAPER)}${content}</svg>`

/** A booth's link, 1200 x 630: its poster at the left, its words at the right, a small wreath. */
export const boothShare = (booth: PosterBooth, colours: PosterColours, words: ShareWords, advance: Advance): string => {
  const poster = posterArt(booth, colours, advance)
    .replace('<svg ', '<svg x="56" y="57" ')
    .replace(/width="768" height="1024"/, 'width="387" height="516"')
  return sheet(
    rect(0, 0, 500, SHARE_HEIGHT, mix(colours.colour, colours.deep, 0.25)) +
      rect(64, 69, 387, 516, mix(colours.deep, INK, 0.4)) +
      poster +
      wreath(1090, 528, 34, BRASS, '#8F6B2E') +
      column(words, 560, 580, advance),
  )
}

/** The exhibition's link, 1200 x 630: at the left the wreath round a leaf for each category, at the right the title. */
export const exhibitionShare = (words: ShareWords, categories: readonly PosterColours[], advance: Advance): string => {
  const count = Math.max(1, categories.length)
  const leaves = categories.map(({ colour, light }, i) => {
    const turn = -Math.PI / 2 + (i - (count - 1) / 2) * Math.min(0.75, 2.6 / count)
    return leaf(250, 386, turn, 150, Math.min(58, 190 / count), light, mix(colour, PAPER, 0.2))
  })
  return sheet(
    rect(0, 0, 500, SHARE_HEIGHT, '#0C4A4C') +
      circle(250, 315, 208, '#0F5A5B') +
      wreath(250, 315, 150, '#DDB364', BRASS) +
      leaves.join('') +
      column(words, 560, 580, advance),
  )
}
