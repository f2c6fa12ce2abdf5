import { MAX_SLOT } from '../../shared/poses/down-frame.ts'
import type { Avatar } from './avatar.ts'
import type { FrameWriter } from './frame-writer.ts'
import { MIDDLE, NEAR, placeIn, RING, ringTurn } from './places.ts'

/** Poses that one viewer gets in one tick; how many of them may be of their own cell, and how many the ring is sure of. */
export const BUDGET = 60
const OWN_BUDGET = 32
const RING_BUDGET = 10

/** Places of the news at hand, -1 for out of sight; reused by all. */
let places = new Int8Array(1024)

/** What the viewers of one cell have not been told yet: avatars, those that wait longest first, and slots that left. */
export class CellNews {
  #avatars: Avatar[] = []
  /** Which slots are in `#avatars`. */
  #marks = new Uint8Array(256)
  #left: number[] = []

  get isEmpty(): boolean {
    return this.#avatars.length === 0 && this.#left.length === 0
  }

  add(avatar: Avatar): void {
    if (avatar.slot >= this.#marks.length) this.#growMarks(avatar.slot)
    if (this.#marks[avatar.slot] === 1) return
    this.#marks[avatar.slot] = 1
    this.#avatars.push(avatar)
  }

  addLeft(slot: number): void {
    this.#left.push(slot)
  }

  /** The slots that left, once. */
  takeLeft(): number[] {
    const left = this.#left
    if (left.length > 0) this.#left = []
    return left
  }

  forget(): void {
    for (const avatar of this.#avatars) this.#marks[avatar.slot] = 0
    this.#avatars = []
    this.#left = []
  }

  /**
   * Moves what this tick tells the viewers of `cell` into the writer, within the budget. Nearest first, but nobody waits
   * for ever: own cell, near cells and the ring's cells that are in turn each have a share while others wait.
   */
  take(tick: number, cell: { x: number; z: number }, writer: FrameWriter): void {
    const avatars = this.#avatars
    const waiting = avatars.length
    if (places.length < waiting) places = new Int8Array(waiting * 2)
    const turn = ringTurn(tick)
    let own = 0
    let near = 0
    let ring = 0
    for (let i = 0; i < waiting; i++) {
      const avatar = avatars[i] as Avatar
      const place = avatar.gone ? -1 : placeIn(cell, avatar.cell)
      places[i] = place
      if (place === MIDDLE) own++
      else if (place >= 0 && turn[place] === NEAR) near++
      else if (place >= 0 && turn[place] === RING) ring++
    }
    const crowded = own + near + ring > BUDGET
    let ringRoom = crowded ? Math.min(ring, Math.max(RING_BUDGET, BUDGET - own - near)) : ring
    let ownRoom = crowded ? Math.min(own, OWN_BUDGET) : own
    let nearRoom = crowded ? BUDGET - ownRoom - ringRoom : near
    let kept = 0
    for (let i = 0; i < waiting; i++) {
      const avatar = avatars[i] as Avatar
      const place = places[i] as number
      let take = false
      if (place >= 0) {
        if (place === MIDDLE && ownRoom > 0) take = ownRoom-- > 0
        else if (turn[place] === NEAR) take = nearRoom-- > 0
        else take = turn[place] === RING && ringRoom-- > 0
        if (!take) {
          avatars[kept++] = avatar
          continue
        }
      }
      this.#marks[avatar.slot] = 0
      if (take) writer.add(place, avatar)
    }
    avatars.length = kept
  }

  #growMarks(slot: number): void {
    const marks = new Uint8Array(Math.min(Math.max(slot + 1, this.#marks.length * 2), MAX_SLOT + 1))
    marks.set(this.#marks)
    this.#marks = marks
  }
}
