import type { SignKind } from '../../../shared/ceremony/ceremony-words.ts'
import { HALL_COLOURS } from '../../../shared/exhibition/palette.ts'
import { DISPLAY } from '../../fonts/canvas-faces.ts'
import { fitLine, writeLine } from '../../hall/signs/write.ts'
import { twoLines } from '../../press/wall/two-lines.ts'
import { SIGN_SHAPES } from './sign-shapes.ts'

/** Share of the picture's height that the board has; below it is the stick. */
export const BOARD = 0.56

/** A sign on its stick, on nothing: what is not drawn is seen through. `accent`: the category's colour of a booth. */
export function drawSign(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { sign, name, accent }: { sign: SignKind; name: string; accent: string },
): void {
  const { plaster, ink, brass, brassDark, leaf } = HALL_COLOURS
  const board = height * BOARD
  const edge = width * 0.028
  context.fillStyle = brassDark
  context.fillRect(width * 0.478, board * 0.96, width * 0.044, height - board)
  context.fillStyle = sign === 'booth' ? accent : brass
  context.beginPath()
  context.roundRect(0, 0, width, board, width * 0.07)
  context.fill()
  context.fillStyle = plaster
  context.beginPath()
  context.roundRect(edge, edge, width - 2 * edge, board - 2 * edge, width * 0.05)
  context.fill()
  if (sign === 'leaf' || sign === 'star') {
    const scale = (board * 0.8) / 24
    context.save()
    context.translate(width / 2 - 12 * scale, board * 0.1)
    context.scale(scale, scale)
    context.fillStyle = sign === 'leaf' ? leaf : brass
    context.fill(new Path2D(SIGN_SHAPES[sign]))
    context.restore()
    return
  }
  context.fillStyle = ink
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  const lines = name.length < 11 ? [name] : twoLines(name)
  const room = { width: width * 0.86, largest: board * (lines.length > 1 ? 0.36 : 0.5), smallest: board * 0.13 }
  const size = Math.min(...lines.map((text) => fitLine(context, text, DISPLAY, room).size))
  lines.forEach((text, i) => {
    const line = fitLine(context, text, DISPLAY, { ...room, largest: size })
    const middle = board * (lines.length > 1 ? 0.31 + i * 0.38 : 0.5)
    writeLine(context, line, (width - line.width) / 2, middle + line.size * 0.34)
  })
}
