import { MAX_SLOT, PLACES } from '../../shared/poses/down-frame.ts'
import type { Avatar } from './avatar.ts'
import type { FrameWriter } from './frame-writer.ts'
import { MIDDLE, NEAR, RING, ringTurn } from './places.ts'

/** Poses that one viewer gets in one tick; how many of them may be of their own cell, and how many the ring is sure of. */
export const BUDGET = 60
const OWN_BUDGET = 32
const RING_BUDGET = 10

/** Those of one place with news, who wait longest first. */
interface Queue {
  avatars: Avatar[]
  head: number
}

/**
 * What the viewers of one cell have not been told yet: avatars by the place where they are, and slots that left. Nothing
 * is looked through: an avatar that moved on to another place is queued there too, and its older entry is passed over
 * when its turn comes.
 */
export class CellNews {
  readonly #queues: Queue[] = Array.from({ length: PLACES }, () => ({ avatars: [], head: 0 }))
  /** By slot, one more than the place in whose queue the entry counts; 0 for none. */
  #marks = new Uint8Array(256)
  #left: number[] = []

  add(avatar: Avatar, place: number): void {
    const { slot } = avatar
    if (slot >= this.#marks.length) this.#growMarks(slot)
    if (this.#marks[slot] === place + 1) return
    this.#marks[slot] = place + 1
    this.#queues[place]?.avatars.push(avatar)
  }

  addLeft(slot: number): void {
    if (slot < this.#marks.length) this.#marks[slot] = 0
    this.#left.push(slot)
  }

  /** The slots that left, once. */
  takeLeft(): number[] {
    const left = this.#left
    if (left.length > 0) this.#left = []
    return left
  }

  forget(): void {
    this.#marks.fill(0)
    for (const queue of this.#queues) empty(queue)
    this.#left = []
  }

  /**
   * Moves what this tick tells into the writer, within the budget. Nearest first, but nobody waits for ever: own cell,
   * near cells and the ring's cells that are in turn each have a share while others wait.
   */
  take(tick: number, writer: FrameWriter): void {
    const turn = ringTurn(tick)
    const own = this.#waiting(turn, NEAR, MIDDLE, MIDDLE + 1)
    const near = this.#waiting(turn, NEAR, 0, PLACES) - own
    const ring = this.#waiting(turn, RING, 0, PLACES)
    if (own + near + ring === 0) return
    const crowded = own + near + ring > BUDGET
    const ringRoom = crowded ? Math.min(ring, Math.max(RING_BUDGET, BUDGET - own - near)) : ring
    const nearRoom = crowded ? Math.min(near, BUDGET - ringRoom - Math.min(own, OWN_BUDGET)) : near
    const ownRoom = crowded ? BUDGET - ringRoom - nearRoom : own
    this.#draw(MIDDLE, ownRoom, writer)
    this.#drawAll(turn, NEAR, nearRoom, near, writer)
    this.#drawAll(turn, RING, ringRoom, ring, writer)
  }

  #waiting(turn: Uint8Array, kind: number, from: number, to: number): number {
    let waiting = 0
    for (let place = from; place < to; place++) {
      const queue = this.#queues[place] as Queue
      if (turn[place] === kind) waiting += queue.avatars.length - queue.head
    }
    return waiting
  }

  /** Shares `room` out among the places of a kind, by how many wait at each; `waiting` is the sum of those. */
  #drawAll(turn: Uint8Array, kind: number, room: number, waiting: number, writer: FrameWriter): void {
    let roomLeft = room
    let waitingLeft = waiting
    for (let place = 0; place < PLACES && roomLeft > 0; place++) {
      if (turn[place] !== kind || place === MIDDLE) continue
      const queue = this.#queues[place] as Queue
      const here = queue.avatars.length - queue.head
      if (here === 0) continue
      const share = Math.round((roomLeft * here) / waitingLeft)
      this.#draw(place, share, writer)
      roomLeft -= share
      waitingLeft -= here
    }
  }

  /** Moves up to `count` entries of a place that still count into the writer. */
  #draw(place: number, count: number, writer: FrameWriter): void {
    const queue = this.#queues[place] as Queue
    const { avatars } = queue
    let left = count
    let at = queue.head
    for (; at < avatars.length && left > 0; at++) {
      const avatar = avatars[at] as Avatar
      if (avatar.gone || this.#marks[avatar.slot] !== place + 1) continue
      this.#marks[avatar.slot] = 0
      writer.add(place, avatar)
      left--
    }
    queue.head = at
    if (at === avatars.length) empty(queue)
    else if (at > 256) {
      avatars.splice(0, at)
      queue.head = 0
    }
  }

  #growMarks(slot: number): void {
    const marks = new Uint8Array(Math.min(Math.max(slot + 1, this.#marks.length * 2), MAX_SLOT + 1))
    marks.set(this.#marks)
    this.#marks = marks
  }
}

function empty(queue: Queue): void {
  queue.avatars.length = 0
  queue.head = 0
}
