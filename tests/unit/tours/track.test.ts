import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { animIndex } from '../../../shared/avatars/gestures.ts'
import { WALK_SPEED } from '../../../shared/plan/speeds.ts'
import { newShownPose } from '../../../shared/poses/pose-buffer.ts'
import { fromBase64, toBase64 } from '../../../shared/tours/base64.ts'
import { LONGEST_MS } from '../../../shared/tours/tour-words.ts'
import {
  decodeTrack,
  encodeTrack,
  MOST_SAMPLES,
  poseAt,
  STEP_MS,
  type TrackSample,
} from '../../../shared/tours/track.ts'
import { writeTrack } from '../../../shared/tours/write-track.ts'

const IDLE = animIndex('idle')
const WALK = animIndex('walk')

/** Any way that the format can tell: times that grow, places of the lattice. */
const ways = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 1, max: 3000 }),
      x: fc.integer({ min: -32768, max: 32767 }),
      z: fc.integer({ min: -32768, max: 32767 }),
      heading: fc.integer({ min: 0, max: 255 }),
      anim: fc.integer({ min: 0, max: 15 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((steps) => {
    let ms = 0
    return steps.map(({ wait, ...rest }): TrackSample => {
      ms += wait * STEP_MS
      return { ms, ...rest }
    })
  })
  .filter((samples) => (samples.at(-1)?.ms ?? 0) <= LONGEST_MS)

/** The samples of a track, as they were written. */
const samplesOf = (bytes: Uint8Array): TrackSample[] => {
  const track = decodeTrack(bytes)
  if (!track) throw new Error('The track was refused.')
  return Array.from({ length: track.count }, (_, index) => ({
    ms: track.ms[index] as number,
    x: track.x[index] as number,
    z: track.z[index] as number,
    heading: track.heading[index] as number,
    anim: track.anim[index] as number,
  }))
}

describe('a track', () => {
  it('says what was written, also through base64', () => {
    fc.assert(
      fc.property(ways, (samples) => {
        const bytes = encodeTrack(samples)
        expect(samplesOf(bytes)).toEqual(samples)
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
  })

  it('is refused whole when it is cut off, and no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const track = decodeTrack(bytes)
        if (!track) return
        for (let at = 1; at < track.count; at++)
          expect(track.ms[at] as number).toBeGreaterThan(track.ms[at - 1] as number)
        expect(track.ms[track.count - 1]).toBeLessThanOrEqual(LONGEST_MS)
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(ways, fc.integer({ min: 1, max: 3 }), (samples, cut) => {
        const bytes = encodeTrack(samples)
        const track = decodeTrack(bytes.subarray(0, bytes.length - cut))
        expect(track?.count ?? 0).toBeLessThan(samples.length)
      }),
    )
  })

  it('has bounds: time, places, number of samples, version', () => {
    const one = { ms: 0, x: 0, z: 0, heading: 0, anim: 0 }
    expect(decodeTrack(encodeTrack([{ ...one, ms: LONGEST_MS }]))).toBeDefined()
    expect(decodeTrack(encodeTrack([{ ...one, ms: LONGEST_MS + STEP_MS }]))).toBeUndefined()
    expect(decodeTrack(encodeTrack([{ ...one, x: 32768 }]))).toBeUndefined()
    expect(decodeTrack(encodeTrack([one, one]))).toBeUndefined() // time stands still
    const many = Array.from({ length: MOST_SAMPLES + 1 }, (_, index) => ({ ...one, ms: index * STEP_MS }))
    expect(decodeTrack(encodeTrack(many))).toBeUndefined()
    expect(decodeTrack(Uint8Array.of(9, 0, 0, 0, 0, 0))).toBeUndefined()
    expect(decodeTrack(Uint8Array.of(1, 255, 255, 255, 0, 0, 0, 0))).toBeUndefined() // a number without an end
    expect(decodeTrack(new Uint8Array())).toBeUndefined()
  })

  it('is the same at a moment however one came there, and never far from who walked', () => {
    // A square is walked, with a rest at each corner.
    const writer = writeTrack()
    const way: { ms: number; x: number; z: number }[] = []
    const side = 4
    const walk = (side / WALK_SPEED) * 1000
    for (let ms = 0; ms < 40_000; ms += 100) {
      const leg = Math.floor(ms / 5000)
      const [dx, dz] = (
        [
          [1, 0],
          [0, 1],
          [-1, 0],
          [0, -1],
        ] as const
      )[leg % 4] ?? [0, 0]
      const gone = Math.min(side, ((ms % 5000) / 1000) * WALK_SPEED)
      const corner = (
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ] as const
      )[leg % 4] ?? [0, 0]
      const [x, z] = [corner[0] * side + dx * gone, corner[1] * side + dz * gone]
      writer.note(ms, { x, z, heading: Math.atan2(dx, dz), anim: ms % 5000 < walk ? WALK : IDLE })
      way.push({ ms, x, z })
    }
    const bytes = writer.bytes()
    expect(bytes.length).toBeLessThan(1000)
    const track = decodeTrack(bytes)
    if (!track) throw new Error('The track was refused.')
    const [played, sought] = [newShownPose(), newShownPose()]
    for (const { ms, x, z } of way) {
      poseAt(track, ms, played)
      expect(Math.hypot(played.x - x, played.z - z)).toBeLessThan(0.35)
    }
    for (const ms of [39_000, 12, 20_050, 4999, 700]) {
      poseAt(track, ms, sought)
      const again = { ...sought }
      poseAt(track, 0, played)
      for (let at = 0; at <= ms; at += 37) poseAt(track, at, played)
      poseAt(track, ms, played)
      expect(played).toEqual(again)
    }
  })
})
