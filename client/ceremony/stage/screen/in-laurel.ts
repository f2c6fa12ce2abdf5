import { formFor, LEAVES, laurel, roomInLaurel, wordsIn } from './laurel.ts'
import { type Line, stack } from './paint.ts'

/** The laurel with words in it, which keep clear of its leaves however long they are. `shown`: its first leaves only. */
export function inLaurel(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  lines: readonly Line[],
  shown = LEAVES,
): void {
  const form = formFor(lines.length)
  laurel(context, width, height, { shown, form })
  const { top, height: tall, width: wide, middle = 0.5 } = wordsIn(form)
  const box = {
    x: width / 2 - (wide * height) / 2,
    y: top * height,
    width: wide * height,
    height: tall * height,
    middle: middle * height,
  }
  stack(context, lines, box, height, (top, foot) => roomInLaurel(top, foot, form))
}

/** Two columns of names in an open laurel, under a head; the lines of a name stay together. */
export function columnsInLaurel(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  head: Line,
  names: readonly (readonly Line[])[],
  shown = LEAVES,
): void {
  laurel(context, width, height, { shown, form: 'open' })
  const whole = { x: width * 0.05, y: height * wordsIn('open').top, width: width * 0.9, height: height * 0.13 }
  stack(context, [head], whole, height, (top, foot) => roomInLaurel(top, foot, 'open'))
  const half = Math.ceil(names.length / 2)
  for (const hand of [0, 1]) {
    // a third of the screen each, with their middles at either side of its own
    const wide = width * 0.335
    const box = { x: width / 2 - wide * (1 - hand), y: height * 0.22, width: wide, height: height * 0.62 }
    const column = names.slice(hand * half, hand ? undefined : half).flat()
    stack(context, column, box, height, (top, foot) => {
      const edge = roomInLaurel(top, foot, 'open') / 2 - wide / height / 2
      return Math.max(0.2, 2 * Math.min(wide / height / 2 - 0.03, edge))
    })
  }
}
