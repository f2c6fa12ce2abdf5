import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { DISPLAY } from '../../fonts/canvas-faces.ts'
import type { Draw } from './draw-signs.ts'
import { halves } from './halves.ts'
import { laurelMark } from './laurel-mark.ts'
import { DAY, EVENING, rays, wash } from './screen-backdrop.ts'
import { fitLine, writeLine } from './write.ts'

/** The welcome on the main screen: the laurel round the exhibition's title in both languages, nothing smaller than that. */
export const drawMainScreen =
  (title: Bilingual, evening: boolean): Draw =>
  (context, width, height) => {
    wash(context, width, height, evening ? EVENING : DAY)
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
