import type { Bilingual } from '../../../shared/exhibition/text.ts'
import type { Draw } from './draw-signs.ts'
import { DISPLAY } from './fonts.ts'
import { laurelMark } from './laurel-mark.ts'
import { fitLine, writeLine } from './write.ts'

const DAY = ['#0E3B44', '#2F6E72', '#9DB9A6'] as const
const EVENING = ['#14163F', '#2E2358', '#5B3A66'] as const

/** A long title in two lines of about the same length; Chinese stays in one. */
const halves = (text: string): string[] => {
  const words = text.split(' ')
  if (text.length < 20 || words.length < 3) return [text]
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  const longest = (lines: string[]) => Math.max(...lines.map((line) => line.length))
  return cuts.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), cuts[0] ?? [text])
}

const RAYS = 22

/** Rays behind the laurel, for the evening: nothing in the middle, where the words are. */
const rays: Draw = (context, width, height) => {
  const [x, y] = [width / 2, height * 0.56]
  const light = context.createRadialGradient(x, y, height * 0.3, x, y, width * 0.55)
  light.addColorStop(0, '#ffd08a00')
  light.addColorStop(1, '#ffd08a66')
  context.fillStyle = light
  context.beginPath()
  for (let k = 0; k < RAYS; k++) {
    context.moveTo(x, y)
    for (const edge of [k, k + 0.5]) {
      const angle = (edge / RAYS) * 2 * Math.PI
      context.lineTo(x + Math.cos(angle) * width, y + Math.sin(angle) * width)
    }
  }
  context.fill()
}

/** The welcome on the main screen: the laurel round the exhibition's title in both languages, nothing smaller than that. */
export const drawMainScreen =
  (title: Bilingual, evening: boolean): Draw =>
  (context, width, height) => {
    const wash = context.createLinearGradient(0, 0, 0, height)
    const [top, middle, foot] = evening ? EVENING : DAY
    wash.addColorStop(0, top)
    wash.addColorStop(0.55, middle)
    wash.addColorStop(1, foot)
    context.fillStyle = wash
    context.fillRect(0, 0, width, height)
    if (evening) rays(context, width, height)
    context.fillStyle = evening ? '#E9C987' : '#F3DDA8'
    laurelMark(context, width / 2, height * 0.5, width * 0.41, height * 0.43, 12)
    context.fillStyle = '#F6F1E7'
    context.textBaseline = 'alphabetic'
    const both = title.en && title.zh && title.en !== title.zh
    const lines = halves(title.en || title.zh)
    const room = { width: width * 0.58, largest: height * (lines.length > 1 ? 0.205 : 0.26), smallest: height * 0.09 }
    const set = lines.map((text) => fitLine(context, text, DISPLAY, room))
    const size = Math.min(...set.map((line) => line.size))
    const second = both ? fitLine(context, title.zh, DISPLAY, { ...room, largest: height * 0.185 }) : undefined
    const whole = size * 1.08 * set.length + (second ? second.size * 1.3 : 0)
    let y = (height - whole) / 2 + size * 0.86
    for (const text of lines) {
      const line = fitLine(context, text, DISPLAY, { ...room, largest: size })
      writeLine(context, line, (width - line.width) / 2, y)
      y += size * 1.08
    }
    if (second) writeLine(context, second, (width - second.width) / 2, y + second.size * 0.22)
  }
