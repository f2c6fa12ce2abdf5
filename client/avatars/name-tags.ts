import { animIndex } from '../../shared/avatars/gestures.ts'
import { HAIRS } from '../../shared/avatars/look.ts'
import { stripeColour } from '../../shared/avatars/zones.ts'
import type { Role } from '../../shared/hall/state.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { type CrowdPick, DETAILS } from './crowd-pick.ts'
import type { CrowdPool } from './crowd-pool.ts'
import { Clutter, tagWidth } from './label-clutter.ts'
import { LabelLayer } from './label-layer.ts'
import { type LabelView, labelScale } from './label-view.ts'
import { paintTag } from './paint-tag.ts'

const SIT = animIndex('sit')
const BUN = HAIRS.indexOf('bun')
const CURLS = HAIRS.indexOf('curls')

/** Height of the hair over the feet, metres: what hangs over a head starts here. */
export function crownHeight(pool: CrowdPool, slot: number): number {
  const hair = pool.hair[slot]
  const top = hair === BUN ? 1.78 : hair === CURLS ? 1.73 : 1.69
  return pool.anim[slot] === SIT ? top - 0.29 : top
}

/** Names over heads: at most 200, the nearest first, in one draw call. */
export class NameTags {
  readonly layer = new LabelLayer({ cellWidth: 180, cellHeight: 23, columns: 5, rows: 40, lift: 0 })
  /** Metres between which tags fade away. */
  fade: readonly [number, number] = [12, 16]
  /** Whether a name that would lie over a nearer one is left out. */
  tidy = true
  readonly #names = new Map<number, { name: string; role: Role; colour: string; width: number }>()
  readonly #cellOf: Int16Array
  readonly #slotOf: Int32Array
  readonly #usedAt: Uint32Array
  readonly #wanted: Uint16Array
  readonly #clutter = new Clutter()
  #frame = 0

  constructor(capacity: number) {
    this.#cellOf = new Int16Array(capacity).fill(-1)
    this.#slotOf = new Int32Array(this.layer.most).fill(-1)
    this.#usedAt = new Uint32Array(this.layer.most)
    this.#wanted = new Uint16Array(capacity)
  }

  /** `category` is the colour of an exhibitor's mark, 255 for none. */
  set(slot: number, name: string, role: Role, category = 255): void {
    if (!(slot >= 0 && slot < this.#cellOf.length)) return
    const before = this.#names.get(slot)
    const colour = stripeColour(role, category)
    if (before && before.name === name && before.role === role && before.colour === colour) return
    loadFontsFor(name)
    this.#names.set(slot, { name, role, colour, width: tagWidth(name) })
    this.#forget(slot)
  }

  clear(slot: number): void {
    if (this.#names.delete(slot)) this.#forget(slot)
  }

  /** Paints every name again: when a font has arrived. */
  repaint(): void {
    for (const [cell, slot] of this.#slotOf.entries()) this.#paint(cell, slot, true)
  }

  /** `except` is the own slot: nobody wears their own name before their eyes. */
  update(pool: CrowdPool, pick: CrowdPick, view: LabelView, except: number): void {
    this.#frame++
    const wanted = this.#choose(pick, except)
    const { place, alpha } = pool
    this.layer.begin()
    this.#clutter.begin(view)
    let kept = 0
    for (let i = 0; i < wanted.length; i++) {
      const slot = wanted[i] as number
      const at = slot * 4
      const y = (place[at + 1] as number) + crownHeight(pool, slot) + 0.1
      const width = this.#names.get(slot)?.width ?? 0
      const scale = labelScale(pick.distance[slot] as number)
      const free = this.#clutter.place(place[at] as number, y, place[at + 2] as number, width, scale)
      if (!this.tidy || free) wanted[kept++] = slot
    }
    const [from, to] = this.fade
    for (let i = kept - 1; i >= 0; i--) {
      const slot = wanted[i] as number
      const at = slot * 4
      const distance = pick.distance[slot] as number
      const opacity = Math.min(1, Math.max(0, (to - distance) / (to - from))) * (alpha[slot] as number)
      const y = (place[at + 1] as number) + crownHeight(pool, slot) + 0.1
      this.layer.show(this.#cell(slot), place[at] as number, y, place[at + 2] as number, opacity, labelScale(distance))
    }
    this.layer.end(view.renderer, view.width, view.height)
  }

  dispose(): void {
    this.layer.dispose()
  }

  /** The slots with a name within sight, nearest first. */
  #choose(pick: CrowdPick, except: number): Uint16Array {
    let count = 0
    for (const detail of DETAILS) {
      const { slots, count: length } = pick[detail]
      for (let i = 0; i < length; i++) {
        const slot = slots[i] as number
        if (slot === except || (pick.distance[slot] as number) >= this.fade[1] || !this.#names.has(slot)) continue
        this.#wanted[count++] = slot
      }
    }
    const wanted = this.#wanted.subarray(0, count)
    wanted.sort((a, b) => (pick.distance[a] as number) - (pick.distance[b] as number))
    return wanted.subarray(0, Math.min(count, this.layer.most))
  }

  #cell(slot: number): number {
    let cell = this.#cellOf[slot] as number
    if (cell < 0) {
      cell = 0
      for (let i = 0; i < this.#usedAt.length; i++) {
        if ((this.#usedAt[i] as number) < (this.#usedAt[cell] as number)) cell = i
      }
      const before = this.#slotOf[cell] as number
      if (before >= 0) this.#cellOf[before] = -1
      this.#cellOf[slot] = cell
      this.#slotOf[cell] = slot
      this.#paint(cell, slot, false)
    }
    this.#usedAt[cell] = this.#frame
    return cell
  }

  #paint(cell: number, slot: number, keep: boolean): void {
    const tag = this.#names.get(slot)
    if (tag) this.layer.paint(cell, (context) => paintTag(context, tag.name, tag.role, tag.colour), keep)
  }

  #forget(slot: number): void {
    const cell = this.#cellOf[slot] ?? -1
    if (cell < 0) return
    this.#cellOf[slot] = -1
    this.#slotOf[cell] = -1
    this.#usedAt[cell] = 0
  }
}
