import { INK, PLASTER } from '../../shared/avatars/palette.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { PEOPLE_FONTS } from '../fonts/stacks.ts'
import { BubbleStack } from './bubble-stack.ts'
import { type CrowdPick, DETAILS } from './crowd-pick.ts'
import type { CrowdPool } from './crowd-pool.ts'
import { LabelLayer } from './label-layer.ts'
import { type LabelView, labelScale } from './label-view.ts'
import { crownHeight } from './name-tags.ts'
import { wrapText } from './wrap-text.ts'

/** Seconds that words stay over a head, and how long they take to come and go. */
const STAY = 6
const COME = 0.16
const GO = 0.4
/** Metres beyond which words fade. */
const FAR = 18
const GONE = 26
/** Pixels over the head: a name lies between. */
const LIFT = 30
const LINE = 18
const FONT = `500 14px ${PEOPLE_FONTS}`

/** What people just said, over their heads: three lines, six seconds, in one draw call. */
export class ChatBubbles {
  readonly layer = new LabelLayer({ cellWidth: 220, cellHeight: 84, columns: 4, rows: 6, lift: LIFT })
  readonly #slotOf: Int32Array
  readonly #since: Float64Array
  readonly #raised: Float32Array
  readonly #stack = new BubbleStack()
  readonly #order: number[] = []
  #now = 0

  constructor() {
    this.#slotOf = new Int32Array(this.layer.most).fill(-1)
    this.#raised = new Float32Array(this.layer.most)
    this.#since = new Float64Array(this.layer.most).fill(Number.NEGATIVE_INFINITY)
  }

  /** A new word of the same person takes the place of the last; when all cells are taken, the oldest goes. */
  say(slot: number, text: string): void {
    loadFontsFor(text)
    const before = this.#slotOf.indexOf(slot)
    let cell = Math.max(before, 0)
    if (before < 0) {
      for (let i = 1; i < this.#since.length; i++)
        if ((this.#since[i] as number) < (this.#since[cell] as number)) cell = i
    }
    this.#slotOf[cell] = slot
    this.#since[cell] = this.#now
    this.layer.paint(cell, (context) => paintBubble(context, text))
  }

  clear(slot: number): void {
    const cell = this.#slotOf.indexOf(slot)
    if (cell >= 0) this.#slotOf[cell] = -1
  }

  update(pool: CrowdPool, pick: CrowdPick, view: LabelView, now: number, reducedMotion: boolean): void {
    this.#now = now
    this.layer.begin()
    this.#stack.begin()
    const order = this.#inSight(pool, pick, now)
    for (const cell of order) this.#raised[cell] = this.#raise(pool, pick, view, cell)
    for (const cell of order.reverse()) {
      const slot = this.#slotOf[cell] as number
      const at = slot * 4
      const age = now - (this.#since[cell] as number)
      const away = pick.distance[slot] as number
      const coming = reducedMotion ? 1 : Math.min(1, age / COME)
      const opacity = coming * Math.min(1, (STAY - age) / GO) * Math.min(1, (GONE - away) / (GONE - FAR))
      const y = bubbleFoot(pool, slot) + (this.#raised[cell] as number)
      const scale = labelScale(away) * (0.8 + 0.2 * coming * (2 - coming))
      this.layer.show(cell, pool.place[at] as number, y, pool.place[at + 2] as number, opacity, scale)
    }
    this.layer.end(view.renderer, view.width, view.height)
  }

  /** Cells whose speaker is to be seen, nearest first; words that are over are forgotten. */
  #inSight(pool: CrowdPool, pick: CrowdPick, now: number): number[] {
    const order = this.#order
    order.length = 0
    for (const [cell, slot] of this.#slotOf.entries()) {
      if (slot < 0) continue
      if (now - (this.#since[cell] as number) > STAY || !pool.used[slot]) this.#slotOf[cell] = -1
      else if (seen(pick, slot) && (pick.distance[slot] as number) < GONE) order.push(cell)
    }
    const away = (cell: number) => pick.distance[this.#slotOf[cell] as number] as number
    return order.sort((a, b) => away(a) - away(b))
  }

  #raise(pool: CrowdPool, pick: CrowdPick, view: LabelView, cell: number): number {
    const slot = this.#slotOf[cell] as number
    const at = slot * 4
    const scale = labelScale(pick.distance[slot] as number)
    const { width, height } = this.layer.size(cell)
    const x = pool.place[at] as number
    const z = pool.place[at + 2] as number
    return this.#stack.raise(view, x, bubbleFoot(pool, slot), z, width * scale, height * scale, LIFT * scale)
  }

  dispose(): void {
    this.layer.dispose()
  }
}

function bubbleFoot(pool: CrowdPool, slot: number): number {
  return (pool.place[slot * 4 + 1] as number) + crownHeight(pool, slot) + 0.1
}

function seen(pick: CrowdPick, slot: number): boolean {
  return DETAILS.some(
    (detail) => pick[detail].slots.indexOf(slot) >= 0 && pick[detail].slots.indexOf(slot) < pick[detail].count,
  )
}

/** Words in a rounded plaster panel with a small foot that points to who says them. */
function paintBubble(context: CanvasRenderingContext2D, text: string): { width: number; height: number } {
  context.font = FONT
  context.textBaseline = 'alphabetic'
  const measure = (words: string) => context.measureText(words).width
  const lines = wrapText(text, 194, 3, measure)
  const width = Math.max(40, Math.ceil(Math.max(...lines.map(measure), 0)) + 22)
  const height = lines.length * LINE + 14
  context.fillStyle = PLASTER
  context.strokeStyle = 'rgba(30, 36, 48, 0.14)'
  context.lineWidth = 1
  context.globalAlpha = 0.94
  const middle = width / 2
  context.beginPath()
  context.moveTo(13, 1)
  context.arcTo(width - 1, 1, width - 1, height, 12)
  context.arcTo(width - 1, height, middle, height, 12)
  context.lineTo(middle + 7, height)
  context.quadraticCurveTo(middle + 1, height + 2, middle, height + 7)
  context.quadraticCurveTo(middle - 1, height + 2, middle - 7, height)
  context.arcTo(1, height, 1, 1, 12)
  context.arcTo(1, 1, middle, 1, 12)
  context.closePath()
  context.fill()
  context.stroke()
  context.globalAlpha = 1
  context.fillStyle = INK
  lines.forEach((line, i) => {
    context.fillText(line, Math.round(middle - measure(line) / 2), 20 + i * LINE)
  })
  return { width, height: height + 8 }
}
