import { RUN_SPEED } from '../plan/speeds.ts'
import { shortestTurn, toMetres, toRadians } from '../poses/lattice.ts'
import type { ShownPose } from '../poses/pose-buffer.ts'
import { MAX_RECKON_MS, SPEEDS } from '../poses/reckon.ts'
import { pushVarint, readVarint, unzigzag, zigzag } from '../poses/varint.ts'
import { LONGEST_MS } from './tour-words.ts'

/**
 * Where somebody walked, as bytes: a version byte, then one sample after the other. A sample is written when whoever
 * watches would otherwise be wrong (shared/poses/reckon.ts), so standing costs nothing and walking some 400 bytes a
 * minute.
 *
 * | what                                                    | bytes  |
 * |---------------------------------------------------------|--------|
 * | hundredths of a second since the sample before, varint  | 1 to 3 |
 * | x and z, lattice steps since the sample before, zigzag  | 1 to 3 each |
 * | heading, 256 to the turn                                | 1      |
 * | anim, 0 to 15                                           | 1      |
 */
export const TRACK_VERSION = 1
export const STEP_MS = 10
/** Ten a second for the longest tour. */
export const MOST_SAMPLES = LONGEST_MS / 100

/** One sample: ms since the tour's begin, lattice steps, heading steps, index into ANIMS. */
export interface TrackSample {
  ms: number
  x: number
  z: number
  heading: number
  anim: number
}

/** A whole way, ready to be asked at any time; arrays of one length. */
export interface Track {
  readonly count: number
  readonly ms: Float64Array
  readonly x: Int16Array
  readonly z: Int16Array
  readonly heading: Uint8Array
  readonly anim: Uint8Array
}

/** Whoever turns does so over this long, and so does who was moved a little while standing. */
const TURN_MS = 300
/** What is further was no walk, nor what nobody could have run in that time. */
const JUMP_METRES = 3
const FASTEST = RUN_SPEED * 1.5

export function encodeTrack(samples: readonly TrackSample[]): Uint8Array {
  const bytes: number[] = [TRACK_VERSION]
  let before: TrackSample = { ms: 0, x: 0, z: 0, heading: 0, anim: 0 }
  for (const sample of samples) {
    pushVarint(bytes, Math.round((sample.ms - before.ms) / STEP_MS))
    pushVarint(bytes, zigzag(sample.x - before.x))
    pushVarint(bytes, zigzag(sample.z - before.z))
    bytes.push(sample.heading & 255, sample.anim & 15)
    before = sample
  }
  return Uint8Array.from(bytes)
}

/** Undefined for anything that is no whole track; never throws. */
export function decodeTrack(bytes: Uint8Array): Track | undefined {
  if (bytes[0] !== TRACK_VERSION) return undefined
  const read: TrackSample[] = []
  const cursor = { at: 1 }
  let [ms, x, z] = [0, 0, 0]
  while (cursor.at < bytes.length) {
    const wait = readVarint(bytes, cursor)
    const dx = readVarint(bytes, cursor)
    const dz = readVarint(bytes, cursor)
    const heading = bytes[cursor.at++]
    const anim = bytes[cursor.at++]
    if (wait < 0 || dx < 0 || dz < 0 || heading === undefined || anim === undefined || anim > 15) return undefined
    ms += wait * STEP_MS
    x += unzigzag(dx)
    z += unzigzag(dz)
    const reaches = ms <= LONGEST_MS && isInt16(x) && isInt16(z)
    if (!reaches || (read.length > 0 && wait === 0) || read.length >= MOST_SAMPLES) return undefined
    read.push({ ms, x, z, heading, anim })
  }
  if (read.length === 0) return undefined
  return {
    count: read.length,
    ms: Float64Array.from(read, (sample) => sample.ms),
    x: Int16Array.from(read, (sample) => sample.x),
    z: Int16Array.from(read, (sample) => sample.z),
    heading: Uint8Array.from(read, (sample) => sample.heading),
    anim: Uint8Array.from(read, (sample) => sample.anim),
  }
}

/** Where the host was at `ms`, metres and radians: the same however one came to that moment. Allocates nothing. */
export function poseAt(track: Track, ms: number, out: ShownPose): void {
  const at = indexAt(track, ms)
  const next = at + 1
  const x = toMetres(track.x[at] as number)
  const z = toMetres(track.z[at] as number)
  const anim = track.anim[at] as number
  out.x = x
  out.z = z
  out.heading = toRadians(track.heading[at] as number)
  out.anim = anim
  out.moving = false
  if (next >= track.count) return
  const from = track.ms[at] as number
  const whole = (track.ms[next] as number) - from
  const dx = toMetres(track.x[next] as number) - x
  const dz = toMetres(track.z[next] as number) - z
  const far = Math.hypot(dx, dz)
  const walks = (SPEEDS[anim] ?? 0) > 0
  const since = ms - from
  if (far < JUMP_METRES || (walks && far < (FASTEST * whole) / 1000)) {
    // Who stood and then was a little elsewhere went there at the end; who walked was on the way all the time.
    const span = walks ? Math.min(whole, MAX_RECKON_MS) : Math.min(whole, TURN_MS)
    const done = share(walks ? since : since - (whole - span), span)
    out.x += dx * done
    out.z += dz * done
    out.moving = walks && since < span && far > 0.02
  }
  const span = Math.min(whole, TURN_MS)
  const turned = share(since - (whole - span), span)
  out.heading += shortestTurn(out.heading, toRadians(track.heading[next] as number)) * turned
}

/** The last sample not later than `ms`; the first one before it. */
function indexAt(track: Track, ms: number): number {
  let low = 0
  let high = track.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((track.ms[middle] as number) <= ms) low = middle
    else high = middle - 1
  }
  return low
}

const share = (part: number, whole: number): number => (whole <= 0 ? 1 : Math.min(1, Math.max(0, part / whole)))
const isInt16 = (value: number): boolean => value >= -32768 && value <= 32767
