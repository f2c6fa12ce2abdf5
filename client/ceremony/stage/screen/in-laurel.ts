import { type Form, LEAVES, laurel, roomInLaurel } from './laurel.ts'
import { type Line, stack } from './paint.ts'

/** Where words may stand: from the laurel's open top to over its foot, or lower in an open one; shares of the height. */
const TOP = 0.07
const FOOT = { closed: 0.765, open: 0.93 } as const
/** Few words stand in the middle of the laurel. */
const MIDDLE = 0.46
/** More lines than this are too many for what the laurel's foot leaves free. */
const FEW = 5

/** The laurel with words in it, which keep clear of its leaves however long they are. `shown`: its first leaves only. */
export function inLaurel(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  lines: readonly Line[],
  shown = LEAVES,
): void {
  const form: Form = lines.length > FEW ? 'open' : 'closed'
  laurel(context, width, height, { shown, form })
  const box = {
    x: width * 0.05,
    y: height * TOP,
    width: width * 0.9,
    height: height * (FOOT[form] - TOP),
    middle: height * (form === 'open' ? 0.5 : MIDDLE),
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
  const whole = { x: width * 0.05, y: height * TOP, width: width * 0.9, height: height * 0.13 }
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
