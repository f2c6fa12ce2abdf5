import { leafPath } from '../../../hall/signs/laurel-mark.ts'
import type { Standing } from './set-lines.ts'

/**
 * The laurel round the words of the main screen: two branches that rise from the middle of the foot and leave the top open,
 * where what an award is called may stand. Lengths are shares of the screen's height, from the screen's middle.
 */
const HALF = { x: 1.41, y: 0.372 } as const
/** Between an ellipse (2) and a box: words are broad. */
const ROUNDNESS = 2.9
/** Where the branches begin and end beside the middle. */
const FOOT = 0.09
const TIP = 1.0

/** Places along both branches at which leaves grow: the steps in which the laurel is drawn. Two leaves at each. */
export const NODES = 30
export const LEAVES = NODES * 2

export interface LaurelLeaf {
  /** Its foot, its turn clockwise from the right, radians, and its length. */
  x: number
  y: number
  angle: number
  length: number
  /** On the side of the words. */
  inside: boolean
}
/** Of a leaf's length: what leafPath takes as its width. */
const WIDTH = 0.27
/** How far a leaf leans from its branch, radians. */
const LEAN = { inside: 0.5, outside: 0.44 } as const

const raised = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / ROUNDNESS)

/** The right branch from its foot to its tip, in steps of the same length. */
function branch(count: number): { x: number; y: number; along: number; t: number }[] {
  const points: { x: number; y: number; far: number }[] = []
  let far = 0
  for (let i = 0; i <= 600; i++) {
    const angle = Math.PI / 2 - (i / 600) * Math.PI
    const x = HALF.x * raised(Math.cos(angle))
    const y = HALF.y * raised(Math.sin(angle))
    if ((y > 0 && x < FOOT) || (y < 0 && x < TIP)) continue
    const last = points.at(-1)
    if (last) far += Math.hypot(x - last.x, y - last.y)
    points.push({ x, y, far })
  }
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1)
    const k = Math.max(
      1,
      points.findIndex((point) => point.far >= t * far - 1e-9),
    )
    const [before, here] = [points[k - 1], points[k]]
    if (!before || !here) return { x: 0, y: 0, along: 0, t }
    return { x: here.x, y: here.y, along: Math.atan2(here.y - before.y, here.x - before.x), t }
  })
}

/** All leaves in the order in which they grow: both branches by turns, at each place the outer one and the inner one. */
export const LAUREL: readonly LaurelLeaf[] = branch(NODES / 2).flatMap(({ x, y, along, t }) =>
  [1, -1].flatMap((hand) =>
    [false, true].map((inside) => {
      const length = (inside ? 0.19 : 0.205) * (1 - 0.22 * t)
      const angle = along + (inside ? -LEAN.inside : LEAN.outside)
      return { x: x * hand, y, angle: hand > 0 ? angle : Math.PI - angle, length, inside }
    }),
  ),
)

/** Leaves at the foot that an open laurel is without: words of many lines stand there. */
const AT_FOOT = 20

const BANDS = 100

/** The nearest that a leaf comes to the upright middle, band by band from the top: what words may take to each side. */
const clearOf = (leaves: readonly LaurelLeaf[]): readonly number[] => {
  const near = new Array<number>(BANDS).fill(HALF.x)
  for (const { x, y, angle, length } of leaves)
    for (let i = 0; i <= 24; i++) {
      const t = i / 24
      const half = length * WIDTH * 2.1 * t * (1 - t)
      for (const side of [-half, 0, half]) {
        const px = x + Math.cos(angle) * length * t - Math.sin(angle) * side
        const py = y + Math.sin(angle) * length * t + Math.cos(angle) * side
        const band = Math.floor((py + 0.5) * BANDS)
        if (band >= 0 && band < BANDS) near[band] = Math.min(near[band] ?? 0, Math.abs(px))
      }
    }
  return near
}
const CLEAR = { closed: clearOf(LAUREL), open: clearOf(LAUREL.slice(AT_FOOT)) } as const
export type Form = keyof typeof CLEAR

/** Air between words and leaves. */
const AIR = 0.06

/** How broad words may be that stand between two heights, 0 (the screen's top) to 1; shares of the screen's height. */
export function roomInLaurel(top: number, foot: number, form: Form = 'closed'): number {
  let least: number = HALF.x
  const last = Math.min(BANDS - 1, Math.floor(foot * BANDS))
  for (let band = Math.max(0, Math.floor(top * BANDS)); band <= last; band++)
    least = Math.min(least, CLEAR[form][band] ?? 0)
  return Math.max(0, 2 * (least - AIR))
}

/** Where words may stand: from the open top to over the foot, or lower in an open laurel. A few stand in its middle. */
const TOP = 0.07
const FOOT_OF_WORDS = { closed: 0.765, open: 0.93 } as const
export const wordsIn = (form: Form): Standing => ({
  top: TOP,
  height: FOOT_OF_WORDS[form] - TOP,
  width: 2.88,
  middle: form === 'open' ? 0.5 : 0.46,
})

/** More lines than this are too many for what the laurel's foot leaves free. */
const FEW = 5
export const formFor = (lines: number): Form => (lines > FEW ? 'open' : 'closed')

/** What leaves are painted with: those inside, to which the light of the words comes, and those outside. */
export interface Gold {
  inside: string
  outside: string
}
export const GOLD: Gold = { inside: '#E6BE6C', outside: '#BD8A3C' }

/** Paints the first `shown` leaves over the whole of a screen. An open laurel has none at its foot. */
export function laurel(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { shown = LEAVES, gold = GOLD, form = 'closed' }: { shown?: number; gold?: Gold; form?: Form } = {},
): void {
  context.save()
  context.translate(width / 2, height / 2)
  context.scale(height, height)
  for (let i = form === 'open' ? AT_FOOT : 0; i < Math.min(shown, LEAVES); i++) {
    const leaf = LAUREL[i]
    if (!leaf) break
    context.fillStyle = leaf.inside ? gold.inside : gold.outside
    leafPath(context, leaf.x, leaf.y, leaf.angle, leaf.length, leaf.length * WIDTH)
  }
  context.restore()
}
