import type { CategoryColours } from '../../../shared/exhibition/palette.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { DISPLAY, fontOf } from '../../fonts/canvas-faces.ts'
import { isChinese } from '../../fonts/is-chinese.ts'
import { fitLine, measure, writeLine } from './write.ts'

const PLASTER = '#F6F1E7'
const INK = '#1E2430'

/** Draws into the whole of a canvas; sizes follow the canvas, so that a sharper one shows the same. */
export type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void

const blank = (context: CanvasRenderingContext2D, width: number, height: number, colour: string) => {
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
}

/** A name on the fin: white on black, which the material reads as a mask. */
export const drawName =
  (title: Bilingual): Draw =>
  (context, width, height) => {
    blank(context, width, height, '#000')
    context.fillStyle = '#fff'
    const second = title.en && title.zh && title.en !== title.zh ? title.zh : ''
    const text = second ? `${title.en}  ${second}` : title.en || title.zh
    const room = { width: width * 0.98, largest: height * 0.58, smallest: height * 0.34, chinese: 0.78 }
    const whole = fitLine(context, text, DISPLAY, room)
    const alone = title.en || title.zh
    const tooSmall = whole.size <= height * 0.345
    const line = second && tooSmall ? fitLine(context, alone, DISPLAY, { ...room, smallest: height * 0.22 }) : whole
    writeLine(context, line, (width - line.width) / 2, height * 0.5 + line.size * 0.34)
  }

/** The totem at the avenue: label in the category's colour, the title turned a quarter clockwise, its Chinese beside it. */
export const drawTotem =
  (label: string, title: Bilingual, colours: CategoryColours): Draw =>
  (context, width, height) => {
    blank(context, width, height, PLASTER)
    const head = width * 0.86
    context.fillStyle = colours.colour
    context.fillRect(0, 0, width, head)
    context.fillStyle = colours.onColour
    const mark = fitLine(context, label, DISPLAY, { width: width * 0.8, largest: width * 0.52, smallest: width * 0.2 })
    writeLine(context, mark, (width - mark.width) / 2, head * 0.5 + mark.size * 0.35)
    context.fillStyle = INK
    const length = height - head - width * 0.34
    const down = (text: string, x: number, largest: number) => {
      const line = fitLine(context, text, DISPLAY, { width: length, largest, smallest: largest * 0.55 })
      context.save()
      context.translate(x, head + width * 0.2)
      context.rotate(Math.PI / 2)
      writeLine(context, line, 0, line.size * 0.34)
      context.restore()
    }
    const column = (text: string, x: number, largest: number) => {
      const letters = [...text].filter((c) => c.trim())
      const size = Math.min(largest, length / Math.max(1, letters.length) / 1.06)
      context.textAlign = 'center'
      letters.forEach((letter, i) => {
        context.font = fontOf(isChinese(letter) ? DISPLAY.chinese : DISPLAY.latin, size)
        context.fillText(letter, x, head + width * 0.2 + size * (0.86 + i * 1.06))
      })
      context.textAlign = 'left'
    }
    const both = title.en && title.zh && title.en !== title.zh
    if (title.en) down(title.en, both ? width * 0.66 : width * 0.5, width * 0.25)
    if (title.zh && (both || !title.en)) {
      context.fillStyle = both ? colours.deep : INK
      column(title.zh, both ? width * 0.27 : width * 0.5, width * (both ? 0.2 : 0.3))
    }
  }

/** A branch's banner, as a mask: its letter over the category's name, which runs down the leaf. */
export const drawBanner =
  (letter: string, name: Bilingual, hand: 1 | -1): Draw =>
  (context, width, height) => {
    blank(context, width, height, '#000')
    context.fillStyle = '#fff'
    const mark = measure(context, letter, DISPLAY, width * 0.86)
    writeLine(context, mark, (width - mark.width) / 2, width * 0.82)
    const top = width * 1.12
    const length = height - top - width * 0.1
    const chinese = [...name.zh].filter((c) => c.trim())
    if (chinese.length > 0 && (hand > 0 || !name.en)) {
      const size = Math.min(width * 0.36, length / chinese.length / 1.08)
      context.font = fontOf(DISPLAY.chinese, size)
      context.textAlign = 'center'
      chinese.forEach((char, i) => {
        context.fillText(char, width / 2, top + size * (0.86 + i * 1.08))
      })
      return
    }
    const line = fitLine(context, name.en || name.zh, DISPLAY, {
      width: length,
      largest: width * 0.3,
      smallest: width * 0.14,
    })
    context.translate(width / 2, top)
    context.rotate(Math.PI / 2)
    writeLine(context, line, 0, line.size * 0.34)
  }
