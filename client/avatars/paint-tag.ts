import { BRASS, INK, PLASTER } from '../../shared/avatars/palette.ts'
import type { Role } from '../../shared/hall/state.ts'
import { PEOPLE_FONTS } from '../fonts/stacks.ts'

export const TAG_FONT = `600 13px ${PEOPLE_FONTS}`

/** A name in ink on plaster, with a leaf for staff and a dot in the category's colour for exhibitors. */
export function paintTag(
  context: CanvasRenderingContext2D,
  name: string,
  role: Role,
  colour: string,
): { width: number; height: number } {
  context.font = TAG_FONT
  context.textBaseline = 'alphabetic'
  const mark = role === 'visitor' ? 0 : 15
  const text = shorten(context, name, 150 - mark)
  const width = Math.min(178, context.measureText(text).width + 18 + mark)
  context.globalAlpha = 0.88
  context.fillStyle = PLASTER
  context.beginPath()
  context.roundRect(1, 1, width - 1, 21, 10.5)
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = 'rgba(30, 36, 48, 0.10)'
  context.lineWidth = 1
  context.stroke()
  if (mark) paintMark(context, role, colour)
  context.fillStyle = INK
  context.fillText(text, 9.5 + mark, 16)
  return { width: width + 1, height: 23 }
}

function paintMark(context: CanvasRenderingContext2D, role: Role, colour: string): void {
  context.fillStyle = role === 'host' ? INK : role === 'exhibitor' ? colour : BRASS
  context.beginPath()
  if (role === 'exhibitor') context.arc(14, 11.5, 4.5, 0, Math.PI * 2)
  else {
    context.moveTo(9, 16.5)
    context.quadraticCurveTo(9, 7, 19, 6)
    context.quadraticCurveTo(19.5, 16, 9, 16.5)
  }
  context.fill()
}

/** The text, cut with an ellipsis where it is wider than `most` pixels. */
export function shorten(context: CanvasRenderingContext2D, text: string, most: number): string {
  if (context.measureText(text).width <= most) return text
  const letters = [...text]
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > most) letters.pop()
  return `${letters.join('')}…`
}
