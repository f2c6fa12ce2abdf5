import type { CrowdPool } from './crowd-pool.ts'

/** How finely somebody is drawn, finest first. */
export const DETAILS = ['near', 'middle', 'far'] as const
export type Detail = (typeof DETAILS)[number]

/** Up to which distance (metres) and for how many people at most each detail is used; beyond the last, nobody is drawn. */
export type CrowdDetail = Readonly<Record<Detail, { within: number; most: number }>>

export type CrowdQuality = 'low' | 'medium' | 'high'

export const CROWD_DETAIL: Readonly<Record<CrowdQuality, CrowdDetail>> = {
  low: { near: { within: 8, most: 12 }, middle: { within: 22, most: 60 }, far: { within: 60, most: 120 } },
  medium: { near: { within: 14, most: 24 }, middle: { within: 32, most: 120 }, far: { within: 110, most: 480 } },
  high: { near: { within: 18, most: 36 }, middle: { within: 42, most: 160 }, far: { within: 160, most: 960 } },
}

/** The most that any quality draws of a detail. */
export const DETAIL_MOST: Readonly<Record<Detail, number>> = {
  // one more, for the own avatar
  near: CROWD_DETAIL.high.near.most + 1,
  middle: CROWD_DETAIL.high.middle.most,
  far: CROWD_DETAIL.high.far.most,
}

/** Six planes of a view frustum as 24 numbers: normal x, y, z and constant; positive is inside. */
export type Planes = Float32Array

const BUCKETS = 1024
/** A sphere round a standing avatar: centre above the feet and radius, metres, with arms up. */
const CENTRE = 0.95
const RADIUS = 1.2

export interface Picked {
  readonly slots: Uint16Array
  count: number
}

/** Chooses whom to draw and how, the nearest in the finest detail, into arrays that it keeps: no allocation per frame. */
export class CrowdPick implements Record<Detail, Picked> {
  readonly near: Picked = { slots: new Uint16Array(DETAIL_MOST.near), count: 0 }
  readonly middle: Picked = { slots: new Uint16Array(DETAIL_MOST.middle), count: 0 }
  readonly far: Picked = { slots: new Uint16Array(DETAIL_MOST.far), count: 0 }
  /** Distance to the camera by slot, metres; of this frame only for slots that were picked. */
  readonly distance: Float32Array
  readonly #seen: Uint16Array
  readonly #histogram = new Uint16Array(BUCKETS)

  constructor(capacity: number) {
    this.distance = new Float32Array(capacity)
    this.#seen = new Uint16Array(capacity)
  }

  /** `always` is a slot that is drawn in full whatever the crowd (the own avatar), or -1. */
  run(pool: CrowdPool, x: number, y: number, z: number, planes: Planes, detail: CrowdDetail, always = -1): void {
    const sight = detail.far.within
    const scale = BUCKETS / sight
    const seenCount = this.#look(pool, x, y, z, planes, sight)
    const seen = this.#seen
    // distances within which no more people are than may be drawn in that detail
    const near = Math.min(detail.near.within, this.#reach(detail.near.most) / scale)
    const middle = Math.min(detail.middle.within, this.#reach(this.#below(near * scale) + detail.middle.most) / scale)
    const far = this.#reach(this.#below(middle * scale) + detail.far.most) / scale
    this.near.count = 0
    this.middle.count = 0
    this.far.count = 0
    for (let i = 0; i < seenCount; i++) {
      const slot = seen[i] as number
      const distance = this.distance[slot] as number
      if (slot === always || distance < near) put(this.near, slot)
      else if (distance >= far) continue
      else if (!(distance < middle && put(this.middle, slot))) put(this.far, slot)
    }
  }

  /** Gathers who is in sight, and how many at which distance. */
  #look(pool: CrowdPool, x: number, y: number, z: number, planes: Planes, sight: number): number {
    const { place, used } = pool
    const scale = BUCKETS / sight
    let count = 0
    this.#histogram.fill(0)
    for (let slot = 0; slot < pool.end; slot++) {
      if (!used[slot]) continue
      const at = slot * 4
      const px = place[at] as number
      const py = (place[at + 1] as number) + CENTRE
      const pz = place[at + 2] as number
      const distance = Math.hypot(px - x, py - y, pz - z)
      if (distance >= sight || !sphereInside(planes, px, py, pz)) continue
      this.distance[slot] = distance
      const bucket = (distance * scale) | 0
      this.#histogram[bucket] = (this.#histogram[bucket] as number) + 1
      this.#seen[count++] = slot
    }
    return count
  }

  /** How many people are in the buckets that lie wholly before this one. */
  #below(end: number): number {
    let total = 0
    for (let bucket = 0; bucket + 1 <= end; bucket++) total += this.#histogram[bucket] as number
    return total
  }

  /** The bucket up to which at most `most` people are. */
  #reach(most: number): number {
    let total = 0
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      total += this.#histogram[bucket] as number
      if (total > most) return bucket
    }
    return BUCKETS
  }
}

function put(picked: Picked, slot: number): boolean {
  if (picked.count >= picked.slots.length) return false
  picked.slots[picked.count++] = slot
  return true
}

function sphereInside(planes: Planes, x: number, y: number, z: number): boolean {
  for (let at = 0; at < 24; at += 4) {
    const side =
      (planes[at] as number) * x +
      (planes[at + 1] as number) * y +
      (planes[at + 2] as number) * z +
      (planes[at + 3] as number)
    if (side < -RADIUS) return false
  }
  return true
}
