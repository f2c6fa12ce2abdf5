import type { CategoryColours } from '../../../shared/exhibition/palette.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { DISPLAY } from '../../fonts/canvas-faces.ts'
import { fitLine, writeLine } from '../../hall/signs/write.ts'

const PLASTER = '#F6F1E7'

/** What runs, by its title: until its picture has come, and for what has none. */
export function drawTitle(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  title: Bilingual,
  { deep, light }: CategoryColours,
): void {
  context.fillStyle = deep
  context.fillRect(0, 0, width, height)
  context.fillStyle = light
  context.fillRect(width * 0.44, height * 0.68, width * 0.12, height * 0.012)
  context.fillStyle = PLASTER
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  const both = title.en && title.zh && title.en !== title.zh
  const room = { width: width * 0.84, largest: height * 0.15, smallest: height * 0.07 }
  const first = fitLine(context, title.en || title.zh, DISPLAY, room)
  writeLine(context, first, (width - first.width) / 2, height * (both ? 0.43 : 0.52))
  if (!both) return
  const second = fitLine(context, title.zh, DISPLAY, { ...room, largest: height * 0.11 })
  writeLine(context, second, (width - second.width) / 2, height * 0.59)
}
