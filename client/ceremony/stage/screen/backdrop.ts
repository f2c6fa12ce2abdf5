import type { CategoryColours } from '../../../../shared/exhibition/palette.ts'
import { leafPath } from '../../../hall/signs/laurel-mark.ts'

/** What is behind the words: the day's teal, the evening's violet with or without rays, or a category's colours. */
export type Backdrop = 'day' | 'evening' | 'rays' | CategoryColours

const DAY = ['#0E3B44', '#2F6E72', '#8FB3A4'] as const
const EVENING = ['#11133A', '#2A2054', '#51345F'] as const
const RAYS = 26

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
  const wash = context.createLinearGradient(0, 0, typeof look === 'string' ? 0 : width * 0.5, height)
  const [top, middle, foot] =
    typeof look === 'string' ? (look === 'day' ? DAY : EVENING) : [look.deep, look.deep, look.colour]
  wash.addColorStop(0, top)
  wash.addColorStop(0.55, middle)
  wash.addColorStop(1, foot)
  context.fillStyle = wash
  context.fillRect(0, 0, width, height)
  if (look === 'rays') rays(context, width, height)
  else if (typeof look !== 'string') leaves(context, width, height, look.light)
}

/** Rays from behind the laurel; nothing in the middle, where the words are. */
function rays(context: CanvasRenderingContext2D, width: number, height: number): void {
  const [x, y] = [width / 2, height * 0.52]
  const light = context.createRadialGradient(x, y, height * 0.34, x, y, width * 0.55)
  light.addColorStop(0, '#ffd08a00')
  light.addColorStop(1, '#ffd08a70')
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
