import type { Bilingual } from '../exhibition/text.ts'
import { INK, PAPER, type PosterColours } from './canvas.ts'
import type { Advance } from './faces.ts'
import { type Fitted, fitText } from './fit-text.ts'
import { mix } from './mix.ts'
import { widthOf } from './runs.ts'
import { printed, setLine } from './set-line.ts'

export const POSTER_WIDTH = 768
export const POSTER_HEIGHT = 1024
export const MARGIN = 52
const INNER = POSTER_WIDTH - 2 * MARGIN
/** Baseline of the foot line, and of the line above it when the team needs two. */
const FOOT = POSTER_HEIGHT - 46
/** Between a title and its translation. */
const GAP = 10
const SAMPLE_MARK = 'SAMPLE 示例'

interface Words {
  title: Bilingual
  team: Bilingual
  sample: boolean
}

interface Titles {
  main: Fitted
  second: Fitted | null
  height: number
}

const isCut = ({ lines }: Fitted, text: string): boolean =>
  (lines.at(-1)?.endsWith('…') ?? false) && !text.endsWith('…')

/** A title with its translation under it, the title at most `largest` high. */
const titlesAt = (title: Bilingual, largest: number, advance: Advance): Titles => {
  const room = { style: 'display', width: INNER, smallest: 56, lines: 2 } as const
  const words = printed(title.en || title.zh)
  const two = fitText(words, { ...room, largest }, advance)
  // One line that is only a little smaller is calmer than two, of which the second may be a single short word.
  const one = fitText(words, { ...room, largest, smallest: Math.max(56, two.size * 0.86), lines: 1 }, advance)
  const usual = isCut(one, words) ? two : one
  const both = title.en !== '' && title.zh !== '' && title.en !== title.zh
  // A title as long as a sentence is set smaller, on more lines, before anything of it is left out.
  const main = isCut(usual, words)
    ? fitText(words, { ...room, largest: 54, smallest: 38, lines: both ? 3 : 4 }, advance)
    : usual
  const mainHeight = main.size * (0.94 + 1.02 * (main.lines.length - 1))
  if (!both) return { main, second: null, height: mainHeight }
  const alone = main.lines.length === 1
  const second = fitText(
    printed(title.zh),
    { style: 'display', width: INNER, largest: alone ? 64 : 50, smallest: 34, lines: alone ? 2 : 1 },
    advance,
  )
  return { main, second, height: mainHeight + GAP + second.size * 1.18 * second.lines.length }
}

/** The largest titles that leave the team its place. */
const titleLines = (title: Bilingual, height: number, advance: Advance): Titles => {
  let titles = titlesAt(title, title.en ? 92 : 104, advance)
  for (let largest = titles.main.size - 4; titles.height > height && largest >= 56; largest -= 4)
    titles = titlesAt(title, largest, advance)
  return titles
}

const teamLines = (team: Bilingual, width: number, advance: Advance): Fitted => {
  const both = [team.en, team.zh === team.en ? '' : team.zh].filter(Boolean).map(printed)
  const together = both.join('  ')
  for (let size = 32; size >= 26; size -= 2)
    if (widthOf(together, 'text', size, advance) <= width) return { size, lines: [together] }
  const apart = both.map((name) =>
    fitText(name, { style: 'text', width, largest: 30, smallest: 22, lines: both.length > 1 ? 1 : 2 }, advance),
  )
  return { size: Math.min(...apart.map(({ size }) => size)), lines: apart.flatMap(({ lines }) => lines) }
}

/**
 * The words under the picture, on paper, from `top` down: title in both languages, team, and the mark of a sample.
 * `kept` is the width to leave free at the right of the foot.
 */
export const posterText = (
  words: Words,
  colours: PosterColours,
  top: number,
  kept: number,
  advance: Advance,
): string => {
  const out: string[] = []
  const soft = mix(INK, PAPER, 0.25)
  const mark = Math.max(kept, words.sample ? widthOf(SAMPLE_MARK, 'text', 24, advance) + 32 : 0)
  const team = teamLines(words.team, INNER - mark, advance)
  const start = top + 30
  const end = FOOT - (team.lines.length - 1) * team.size * 1.25 - team.size - 30
  const { main, second } = titleLines(words.title, end - start, advance)

  let y = start
  main.lines.forEach((text, i) => {
    y += main.size * (i ? 1.02 : 0.94)
    out.push(setLine({ text, x: MARGIN, y, size: main.size, style: 'display', fill: INK }, advance))
  })
  if (second) y += GAP
  second?.lines.forEach((text) => {
    y += second.size * 1.18
    out.push(setLine({ text, x: MARGIN, y, size: second.size, style: 'display', fill: colours.deep }, advance))
  })
  team.lines.forEach((text, i) => {
    const at = FOOT - (team.lines.length - 1 - i) * team.size * 1.25
    out.push(setLine({ text, x: MARGIN, y: at, size: team.size, style: 'text', fill: soft }, advance))
  })
  if (words.sample)
    out.push(
      setLine(
        {
          text: SAMPLE_MARK,
          x: POSTER_WIDTH - MARGIN,
          y: FOOT,
          size: 24,
          style: 'text',
          fill: mix(INK, PAPER, 0.4),
          anchor: 'end',
        },
        advance,
      ),
    )
  return out.join('')
}
