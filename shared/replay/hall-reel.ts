import type { ShownPose } from '../poses/pose-buffer.ts'
import { readVarint, unzigzag } from '../poses/varint.ts'
import { poseAt, type Track } from '../tours/track.ts'
import { type Chunk, decodeChunks } from './chunk.ts'
import { ENTRIES, ENTRY, type SampledPose } from './hall-writer.ts'

/** Somebody in a reel: their way, when they were there, and where they sat. Times are server ms. */
export interface ReelPerson {
  track: Track
  /** From when until when, in order; the last may have no end within the reel. */
  stays: readonly { from: number; to: number }[]
  seats: readonly { at: number; seat: number }[]
}

/** What happened in one instance from a key chunk to the next one, ready to be asked at any time. */
export interface HallReel {
  from: number
  to: number
  people: ReadonlyMap<number, ReelPerson>
}

interface Reading {
  samples: (SampledPose & { ms: number })[]
  stays: { from: number; to: number }[]
  seats: { at: number; seat: number }[]
  inside: boolean
}

/** Reads the chunks of a reel, the first of which is a key. Undefined for anything else; never throws. */
export function decodeReel(bytes: Uint8Array): HallReel | undefined {
  const chunks = decodeChunks(bytes)
  const first = chunks?.[0]
  if (!chunks || !first?.key) return undefined
  const reading = new Map<number, Reading>()
  for (const chunk of chunks) if (!readChunk(chunk, reading)) return undefined
  const people = new Map<number, ReelPerson>()
  for (const [person, { samples, stays, seats }] of reading)
    people.set(person, { track: trackOf(samples), stays, seats })
  return { from: first.from, to: chunks.at(-1)?.to ?? first.to, people }
}

function readChunk({ from, to, body }: Chunk, reading: Map<number, Reading>): boolean {
  const cursor = { at: 0 }
  let ms = from
  while (cursor.at < body.length) {
    const wait = readVarint(body, cursor)
    ms += wait
    if (wait < 0 || ms > to) return false
    for (;;) {
      const code = readVarint(body, cursor)
      if (code < 0) return false
      if (code === 0) break
      if (!readEntry(body, cursor, ms, code - 1, reading)) return false
    }
  }
  return true
}

function readEntry(
  body: Uint8Array,
  cursor: { at: number },
  ms: number,
  code: number,
  reading: Map<number, Reading>,
): boolean {
  const person = Math.floor(code / ENTRIES)
  const what = code % ENTRIES
  let known = reading.get(person)
  if (what === ENTRY.came) {
    if (known?.inside) return false
    known ??= { samples: [], stays: [], seats: [], inside: false }
    reading.set(person, known)
    known.inside = true
    known.stays.push({ from: ms, to: Number.POSITIVE_INFINITY })
    return readPose(body, cursor, ms, known, 0, 0) && readSeat(body, cursor, ms, known)
  }
  if (!known?.inside) return false
  if (what === ENTRY.moved) {
    const before = known.samples.at(-1)
    return before !== undefined && readPose(body, cursor, ms, known, before.x, before.z)
  }
  if (what === ENTRY.sat) return readSeat(body, cursor, ms, known)
  known.inside = false
  const stay = known.stays.at(-1)
  if (stay) stay.to = ms
  return true
}

function readPose(
  body: Uint8Array,
  cursor: { at: number },
  ms: number,
  { samples }: Reading,
  fromX: number,
  fromZ: number,
): boolean {
  const dx = readVarint(body, cursor)
  const dz = readVarint(body, cursor)
  const heading = body[cursor.at++]
  const anim = body[cursor.at++]
  if (dx < 0 || dz < 0 || heading === undefined || anim === undefined || anim > 15) return false
  const x = fromX + unzigzag(dx)
  const z = fromZ + unzigzag(dz)
  if (Math.abs(x) > 32768 || Math.abs(z) > 32768) return false
  samples.push({ ms, x, z, heading, anim })
  return true
}

function readSeat(body: Uint8Array, cursor: { at: number }, at: number, { seats }: Reading): boolean {
  const seat = readVarint(body, cursor) - 1
  if (seat < -1) return false
  seats.push({ at, seat })
  return true
}

const trackOf = (samples: readonly (SampledPose & { ms: number })[]): Track => ({
  count: samples.length,
  ms: Float64Array.from(samples, ({ ms }) => ms),
  x: Int16Array.from(samples, ({ x }) => x),
  z: Int16Array.from(samples, ({ z }) => z),
  heading: Uint8Array.from(samples, ({ heading }) => heading),
  anim: Uint8Array.from(samples, ({ anim }) => anim),
})

/** Whether somebody of the reel was there at `ms`. */
export function isThere({ stays }: ReelPerson, ms: number): boolean {
  for (const { from, to } of stays) if (from <= ms && ms < to) return true
  return false
}

/** Where somebody was at `ms`, metres and radians; false when they were not there. Allocates nothing. */
export function reelPose(reel: HallReel, person: number, ms: number, out: ShownPose): boolean {
  const found = reel.people.get(person)
  if (!found || !isThere(found, ms)) return false
  poseAt(found.track, ms, out)
  return true
}

/** Seat of the plan in which somebody sat at `ms`, -1 for none. */
export const seatAt = ({ seats }: ReelPerson, ms: number): number => seats.findLast(({ at }) => at <= ms)?.seat ?? -1
