import type { CategoryColours } from '../../../../shared/exhibition/palette.ts'
import { leafPath } from '../../../hall/signs/laurel-mark.ts'
import { DAY, EVENING, rays, wash } from '../../../hall/signs/screen-backdrop.ts'

/** What is behind the words: the day's teal, the evening's violet with or without rays, or a category's colours. */
export type Backdrop = 'day' | 'evening' | 'rays' | CategoryColours

const SHADE = '#0e152699'

let kept: { key: string; canvas: HTMLCanvasElement } | undefined

/** Draws what is behind the words. The last one is kept, for what stands before it changes more often. */
export function backdrop(context: CanvasRenderingContext2D, width: number, height: number, look: Backdrop): void {
  const key = `${typeof look === 'string' ? look : look.deep} ${width}`
  if (kept?.key !== key) {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const inner = canvas.getContext('2d', { alpha: false })
    if (inner) paint(inner, width, height, look)
    kept = { key, canvas }
  }
  context.drawImage(kept.canvas, 0, 0)
}

function paint(context: CanvasRenderingContext2D, width: number, height: number, look: Backdrop): void {
  if (typeof look === 'string') wash(context, width, height, look === 'day' ? DAY : EVENING)
  else {
    // the screen is twice as bright as its picture: in the shade, letters of plaster and brass stand on citron as on wine
    wash(context, width, height, [look.deep, look.deep, look.deep])
    wash(context, width, height, [SHADE, SHADE, SHADE])
    wash(context, width, height, [`${look.colour}00`, `${look.colour}00`, `${look.colour}48`], true)
  }
  if (look === 'rays') rays(context, width, height)
  else if (typeof look !== 'string') leaves(context, width, height, look.light)
}

/** Large leaves at the right of a category's picture. */
function leaves(context: CanvasRenderingContext2D, width: number, height: number, colour: string): void {
  context.fillStyle = colour
  for (const [turn, alpha] of [
    [-0.2, 0.1],
    [-0.75, 0.14],
    [-1.3, 0.1],
  ] as const) {
    context.globalAlpha = alpha
    leafPath(context, width * 0.82, height * 1.15, turn - 0.85, height * 1.35, height * 0.3)
  }
  context.globalAlpha = 1
}
