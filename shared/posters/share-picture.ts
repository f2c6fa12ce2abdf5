import { BRASS, INK, PAPER, type PosterColours } from './canvas.ts'
import type { Advance } from './faces.ts'
import { fitText } from './fit-text.ts'
import { mix } from './mix.ts'
import { type PosterBooth, posterArt } from './poster-art.ts'
import { setLine } from './set-line.ts'
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

const column = (words: ShareWords, x: number, width: number, advance: Advance, paper: string): string => {
  const quiet = mix(INK, paper, 0.3)
  const out: string[] = []
  let y = 196
  if (words.above) {
    const above = fitText(words.above, { style: 'text', width, largest: 28, smallest: 22, lines: 2 }, advance)
    above.lines.forEach((text, i) => {
      out.push(
        setLine({ text, x, y: y + i * above.size * 1.35, size: above.size, style: 'text', fill: quiet }, advance),
      )
    })
    y += (above.lines.length - 1) * above.size * 1.35 + 26
  }
  const title = fitText(words.title, { style: 'display', width, largest: 84, smallest: 46, lines: 3 }, advance)
  for (const text of title.lines) {
    y += title.size * 1.06
    out.push(setLine({ text, x, y, size: title.size, style: 'display', fill: INK }, advance))
  }
  if (words.second) {
    const second = fitText(words.second, { style: 'display', width, largest: 48, smallest: 32, lines: 1 }, advance)
    y += 16 + second.size * 1.15
    out.push(
      setLine({ text: second.lines[0] ?? '', x, y, size: second.size, style: 'display', fill: '#8F6B2E' }, advance),
    )
  }
  if (words.below) {
    const below = fitText(
      words.below,
      { style: 'text', width: width - 150, largest: 28, smallest: 20, lines: 1 },
      advance,
    )
    out.push(setLine({ text: below.lines[0] ?? '', x, y: 560, size: below.size, style: 'text', fill: quiet }, advance))
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
      column(words, 560, 580, advance, PAPER),
  )
}

/** The exhibition's link, 1200 x 630: the wreath at the left, the title at the right. */
export const exhibitionShare = (words: ShareWords, advance: Advance): string =>
  sheet(
    rect(0, 0, 500, SHARE_HEIGHT, '#0C4A4C') +
      circle(250, 315, 208, '#17807E') +
      wreath(250, 315, 150, '#DDB364', BRASS) +
      circle(250, 315, 62, PAPER) +
      column(words, 560, 580, advance, PAPER),
  )
