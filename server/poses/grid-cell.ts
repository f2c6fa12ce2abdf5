import {
  HEAD_BYTES,
  LEFT_PLACE,
  MAX_SLOT,
  PLACES,
  POSE_BYTES,
  packPose,
  SIGHT,
  WHOLE,
} from '../../shared/poses/down-frame.ts'
import { CELL_STEPS } from '../../shared/poses/lattice.ts'
import type { Avatar } from './avatar.ts'
import { MAX_PAYLOAD, openFrame, type SharedFrame, sealFrame } from './shared-frame.ts'
import type { Viewer } from './viewer.ts'

/** Poses that one viewer gets in one tick; how many of them may be of their own cell, and how many the ring is sure of. */
export const BUDGET = 60
const OWN_BUDGET = 32
const RING_BUDGET = 10
/** Each cell of the outermost ring is told of in every fifth tick, 2 Hz, and about as many of them in each tick. */
const RING_EVERY = 5
const WIDTH = 2 * SIGHT + 1
const MIDDLE = (PLACES - 1) / 2

/** Selected avatars by place, reused by every frame of the process. */
const buckets: Avatar[][] = Array.from({ length: PLACES }, () => [])
/** Places of the news at hand, -1 for out of sight. */
let places = new Int8Array(1024)

/**
 * A square of the hall: who is in it, who looks from it, and what those have not been told yet. All who look from one
 * cell get the same frames, so the news waits per cell and not per viewer.
 */
export class GridCell {
  readonly x: number
  readonly z: number
  readonly members: Avatar[] = []
  readonly viewers: Viewer[] = []
  /** Avatars with news, oldest first, and a mark for each slot that is in it. */
  #news: Avatar[] = []
  #marks = new Uint8Array(256)
  #left: number[] = []

  constructor(x: number, z: number) {
    this.x = x
    this.z = z
  }

  enter(avatar: Avatar): void {
    avatar.cell = this
    avatar.cellIndex = this.members.push(avatar) - 1
  }

  leave(avatar: Avatar): void {
    const last = this.members.pop()
    if (last !== undefined && last !== avatar) {
      this.members[avatar.cellIndex] = last
      last.cellIndex = avatar.cellIndex
    }
    avatar.cell = undefined
  }

  watch(viewer: Viewer): void {
    viewer.cell = this
    viewer.cellIndex = this.viewers.push(viewer) - 1
    viewer.wantsWhole = true
  }

  unwatch(viewer: Viewer): void {
    const last = this.viewers.pop()
    if (last !== undefined && last !== viewer) {
      this.viewers[viewer.cellIndex] = last
      last.cellIndex = viewer.cellIndex
    }
    viewer.cell = undefined
    if (this.viewers.length === 0) this.#forget()
  }

  /** Whether the viewers of this cell see that cell. */
  sees(other: GridCell): boolean {
    return placeIn(this, other) >= 0
  }

  /** Notes that the viewers here must be told of `avatar`. */
  tell(avatar: Avatar): void {
    if (this.viewers.length === 0) return
    if (avatar.slot >= this.#marks.length) this.#growMarks(avatar.slot)
    if (this.#marks[avatar.slot] === 1) return
    this.#marks[avatar.slot] = 1
    this.#news.push(avatar)
  }

  /** Notes that `slot` went out of sight of the viewers here. */
  tellLeft(slot: number): void {
    if (this.viewers.length > 0) this.#left.push(slot)
  }

  get hasNews(): boolean {
    return this.#news.length > 0 || this.#left.length > 0
  }

  /**
   * The frame of this tick's news, within the budget: first their own cell, then the others in the order in which they
   * have waited. Undefined when there is nothing to tell.
   */
  newsFrame(tick: number, now: number): SharedFrame | undefined {
    const picked = this.#pick(tick)
    const left = this.#left
    if (picked === 0 && left.length === 0) return undefined
    const only = this.viewers.length === 1 ? this.viewers[0]?.avatar : undefined
    if (picked === 1 && left.length === 0 && only !== undefined && buckets[placeIn(this, only.cell)]?.[0] === only) {
      // Somebody alone needs no news of themselves.
      clearBuckets()
      return undefined
    }
    const frame = this.#write(tick, now, 0, picked, left)
    if (left.length > 0) this.#left = []
    return frame
  }

  /** Everybody in sight, nearest cells first where they do not all fit. `cells` are the cells by place. */
  wholeFrame(tick: number, now: number, cells: readonly (GridCell | undefined)[]): SharedFrame {
    let room = Math.floor((MAX_PAYLOAD - HEAD_BYTES - PLACES * 4) / (POSE_BYTES + 1))
    let picked = 0
    for (const place of NEAREST_FIRST) {
      const members = cells[place]?.members
      const bucket = buckets[place]
      if (members === undefined || bucket === undefined) continue
      const count = Math.min(members.length, room)
      for (let i = 0; i < count; i++) bucket.push(members[i] as Avatar)
      picked += count
      room -= count
    }
    return this.#write(tick, now, WHOLE, picked, [])
  }

  /** Moves what this tick tells from the news into the buckets. */
  #pick(tick: number): number {
    const news = this.#news
    const waiting = news.length
    if (places.length < waiting) places = new Int8Array(waiting * 2)
    const turn = (tick % RING_EVERY) * PLACES
    let own = 0
    let near = 0
    let ring = 0
    for (let i = 0; i < waiting; i++) {
      const avatar = news[i] as Avatar
      const place = avatar.gone ? -1 : placeIn(this, avatar.cell)
      places[i] = place
      if (place === MIDDLE) own++
      else if (place >= 0 && RING_TURNS[turn + place] === NEAR) near++
      else if (place >= 0 && RING_TURNS[turn + place] === RING) ring++
    }
    // Nearest first, but nobody waits for ever: the budget is shared out by what there is of each.
    const crowded = own + near + ring > BUDGET
    let ringRoom = crowded ? Math.min(ring, Math.max(RING_BUDGET, BUDGET - own - near)) : ring
    let ownRoom = crowded ? Math.min(own, OWN_BUDGET) : own
    let room = crowded ? BUDGET - ownRoom - ringRoom : near
    let kept = 0
    let picked = 0
    for (let i = 0; i < waiting; i++) {
      const avatar = news[i] as Avatar
      const place = places[i] as number
      let take: boolean
      if (place < 0) {
        this.#marks[avatar.slot] = 0
        continue
      }
      if (place === MIDDLE && ownRoom > 0) take = ownRoom-- > 0
      else if (RING_TURNS[turn + place] === NEAR) take = room-- > 0
      else take = RING_TURNS[turn + place] === RING && ringRoom-- > 0
      if (take) {
        this.#marks[avatar.slot] = 0
        buckets[place]?.push(avatar)
        picked++
      } else {
        news[kept++] = avatar
      }
    }
    news.length = kept
    return picked
  }

  #write(tick: number, now: number, flags: number, poses: number, left: readonly number[]): SharedFrame {
    const blocks = PLACES + Math.ceil(poses / 255) + Math.ceil(left.length / 255)
    const { bytes, at: start } = openFrame(HEAD_BYTES + blocks * 2 + poses * POSE_BYTES + left.length * 2)
    let at = bytes.writeUInt16LE(tick, start)
    at = bytes.writeUInt32LE(Math.floor(now) % 2 ** 32, at)
    at = bytes.writeInt8(this.x, at)
    at = bytes.writeInt8(this.z, at)
    at = bytes.writeUInt8(flags, at)
    for (let from = 0; from < left.length; from += 255) {
      const count = Math.min(255, left.length - from)
      bytes[at++] = LEFT_PLACE
      bytes[at++] = count
      for (let i = 0; i < count; i++) at = bytes.writeUInt16LE(left[from + i] as number, at)
    }
    for (let place = 0; place < PLACES; place++) {
      const bucket = buckets[place] as Avatar[]
      if (bucket.length > 0) at = this.#writeBlock(bytes, at, place, bucket)
    }
    clearBuckets()
    return sealFrame(bytes, at)
  }

  #writeBlock(bytes: Buffer, start: number, place: number, avatars: readonly Avatar[]): number {
    const originX = (this.x + (place % WIDTH) - SIGHT) * CELL_STEPS
    const originZ = (this.z + Math.floor(place / WIDTH) - SIGHT) * CELL_STEPS
    let at = start
    for (let i = 0; i < avatars.length; i++) {
      if (i % 255 === 0) {
        bytes[at++] = place
        bytes[at++] = Math.min(255, avatars.length - i)
      }
      const avatar = avatars[i] as Avatar
      const word = packPose(avatar.nowX - originX, avatar.nowZ - originZ, avatar.heading, avatar.anim)
      bytes[at] = avatar.slot
      bytes[at + 1] = avatar.slot >> 8
      bytes[at + 2] = word
      bytes[at + 3] = word >> 8
      bytes[at + 4] = word >> 16
      bytes[at + 5] = word >> 24
      at += POSE_BYTES
    }
    return at
  }

  #forget(): void {
    for (const avatar of this.#news) this.#marks[avatar.slot] = 0
    this.#news = []
    this.#left = []
  }

  #growMarks(slot: number): void {
    const marks = new Uint8Array(Math.min(Math.max(slot + 1, this.#marks.length * 2), MAX_SLOT + 1))
    marks.set(this.#marks)
    this.#marks = marks
  }
}

const NEAREST_FIRST = Array.from({ length: PLACES }, (_, place) => place).sort((a, b) => distanceOf(a) - distanceOf(b))

/** Cells from the middle, the longer way of the two axes. */
function distanceOf(place: number): number {
  return Math.max(Math.abs((place % WIDTH) - SIGHT), Math.abs(Math.floor(place / WIDTH) - SIGHT))
}

/** What a place is to a viewer in a tick: near (the middle too), of the ring and in turn, or of the ring and not. */
const NEAR = 0
const RING = 1
const RING_LATER = 2
/** By tick modulo RING_EVERY and place. Steps of one in x and of two in z meet each fifth of the ring once. */
const RING_TURNS = Uint8Array.from({ length: RING_EVERY * PLACES }, (_, i) => {
  const place = i % PLACES
  if (distanceOf(place) < SIGHT) return NEAR
  const turn = ((place % WIDTH) + 2 * Math.floor(place / WIDTH)) % RING_EVERY
  return turn === Math.floor(i / PLACES) ? RING : RING_LATER
})

/** Place of `other` in the five by five round `middle`, -1 when it is outside. */
export function placeIn(middle: GridCell, other: GridCell | undefined): number {
  if (other === undefined) return -1
  const x = other.x - middle.x + SIGHT
  const z = other.z - middle.z + SIGHT
  return x < 0 || z < 0 || x >= WIDTH || z >= WIDTH ? -1 : z * WIDTH + x
}

function clearBuckets(): void {
  for (const bucket of buckets) bucket.length = 0
}
