import { laurelMark } from '../../../hall/signs/laurel-mark.ts'
import { stageSays } from '../../../i18n/stage.ts'
import { REVEAL } from '../timing/moments.ts'
import { leavesAt } from '../timing/screen-step.ts'
import { backdrop } from './backdrop.ts'
import { columnsInLaurel, inLaurel } from './in-laurel.ts'
import { LEAVES } from './laurel.ts'
import { BRASS, both, FOR_ALL, label, PLASTER, stack } from './paint.ts'
import type { PaintCue } from './picture.ts'
import { winnerLines } from './winner-lines.ts'

const INK = '#2B2119'

/** The envelope: its flap closed under a seal of laurel, or thrown back. */
function envelope(context: CanvasRenderingContext2D, x: number, y: number, width: number, open: boolean): void {
  const height = width * 0.62
  const [left, top] = [x - width / 2, y - height / 2]
  const flap = (tip: number, colour: string) => {
    context.fillStyle = colour
    context.beginPath()
    context.moveTo(left, top)
    context.lineTo(x, tip)
    context.lineTo(left + width, top)
    context.closePath()
    context.fill()
  }
  if (open) {
    flap(top - height * 0.55, '#CDBFA6')
    context.fillStyle = '#FFF8EA'
    context.fillRect(left + width * 0.07, top - height * 0.3, width * 0.86, height)
  }
  context.fillStyle = PLASTER
  context.fillRect(left, top, width, height)
  context.fillStyle = '#E2D6C0'
  context.beginPath()
  context.moveTo(left, top + height)
  context.lineTo(x, top + height * 0.42)
  context.lineTo(left + width, top + height)
  context.closePath()
  context.fill()
  if (open) return
  flap(top + height * 0.6, '#D8CAB0')
  context.fillStyle = '#B98A3E'
  context.beginPath()
  context.arc(x, top + height * 0.56, width * 0.11, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = INK
  context.globalAlpha = 0.65
  laurelMark(context, x, top + height * 0.56, width * 0.06, width * 0.06, 5)
  context.globalAlpha = 1
}

export const paintDrumroll: PaintCue =
  ({ award, cue }) =>
  (context, width, height) => {
    backdrop(context, width, height, 'evening')
    envelope(context, width * 0.19, height * 0.5, height * 0.8, false)
    const lines = [
      ...both(award?.name ?? cue.title, 0.23, BRASS),
      { ...label(stageSays.goesTo, FOR_ALL, PLASTER), before: 0.8 },
    ]
    const box = { x: width * 0.36, y: height * 0.08, width: width * 0.6, height: height * 0.84, align: 'left' as const }
    stack(context, lines, box, height)
  }

/** Winners who share an award are listed under each other up to so many, and in two columns if they are more. */
const IN_A_COLUMN = 4

/** The reveal: the envelope, the laurel leaf by leaf, the name. */
export const paintReveal: PaintCue = ({ award, opened, elapsed, cue, still }) => {
  const grown = leavesAt(elapsed)
  const steps = still && grown > 0 ? REVEAL.leaves : grown
  const named = elapsed >= REVEAL.name
  return (context, width, height) => {
    if (steps <= 0) {
      backdrop(context, width, height, 'evening')
      if (steps === 0) envelope(context, width / 2, height * 0.6, height * 0.62, true)
      return
    }
    backdrop(context, width, height, 'rays')
    const name = label(opened?.envelope.name ?? award?.name ?? cue.title, FOR_ALL * 0.92)
    // The name has its room from the first leaf on, so that nothing jumps when it is read out.
    const names = winnerLines(opened).map((one) => (named ? one : one.map((line) => ({ ...line, colour: '#0000' }))))
    const shown = Math.ceil((steps * LEAVES) / REVEAL.leaves)
    if (names.length > IN_A_COLUMN) columnsInLaurel(context, width, height, name, names, shown)
    else inLaurel(context, width, height, [name, ...names.flat()], shown)
  }
}

/** The winners are on the stage: the reveal's picture as it ended. */
export const paintWalkOn: PaintCue = (input) => paintReveal({ ...input, elapsed: Number.POSITIVE_INFINITY })
