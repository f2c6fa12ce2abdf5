import { describe, expect, it } from 'vitest'
import { animIndex } from '../../../shared/avatars/gestures.ts'
import { WALK_SPEED } from '../../../shared/plan/speeds.ts'
import {
  asSent,
  MAX_ERROR_METRES,
  type Pose,
  reckonedMetres,
  type SentPose,
  shouldSend,
} from '../../../shared/poses/reckon.ts'

const IDLE = animIndex('idle')
const WALK = animIndex('walk')
const FRAME_MS = 1000 / 60

/** Feeds a pose per frame to the sender's rule; what it sent, and the worst that the others were wrong by meanwhile. */
function watch(seconds: number, poseAt: (ms: number) => Pose): { sent: SentPose[]; worst: number } {
  const sent: SentPose[] = []
  let worst = 0
  for (let ms = 0; ms < seconds * 1000; ms += FRAME_MS) {
    const pose = poseAt(ms)
    const last = sent.at(-1)
    if (last !== undefined) {
      const gone = reckonedMetres(last.anim, ms - last.time)
      const x = last.x + Math.sin(last.heading) * gone
      const z = last.z + Math.cos(last.heading) * gone
      worst = Math.max(worst, Math.hypot(pose.x - x, pose.z - z))
    }
    if (shouldSend(last, pose, ms)) sent.push(asSent(pose, ms))
  }
  return { sent, worst }
}

const straight =
  (heading: number, anim = WALK, speed = WALK_SPEED) =>
  (ms: number) => ({
    x: (Math.sin(heading) * ms * speed) / 1000,
    z: (Math.cos(heading) * ms * speed) / 1000,
    heading,
    anim,
  })

describe('what a visitor sends', () => {
  it('is one pose while they stand still', () => {
    expect(watch(60, () => ({ x: 3, z: 4, heading: 1, anim: IDLE })).sent).toHaveLength(1)
  })

  it('is about one pose a second while they walk straight, whatever the way', () => {
    for (let heading = -3; heading < 3; heading += 0.37) {
      const { sent, worst } = watch(20, straight(heading))
      expect(sent.length).toBeLessThanOrEqual(21)
      expect(worst).toBeLessThan(MAX_ERROR_METRES)
    }
  })

  it('tells a start and a stop at once, and where they came to rest', () => {
    const walk = straight(0.5)
    const { sent } = watch(6, (ms) => {
      if (ms < 2000) return { ...walk(0), anim: IDLE }
      if (ms < 4000) return walk(ms - 2000)
      // Slides on a hand's breadth after the last step.
      const slid = Math.min(ms - 4000, 200) / 200
      const end = walk(2000)
      return { ...end, x: end.x + 0.05 * slid, anim: IDLE }
    })
    expect(sent[1]?.time).toBeLessThan(2000 + 2 * FRAME_MS)
    const stop = sent.find(({ anim, time }) => anim === IDLE && time > 3900)
    expect(stop?.time).toBeLessThan(4000 + 2 * FRAME_MS)
    expect(sent.at(-1)?.x).toBeCloseTo(walk(2000).x + 0.05, 1)
    expect(sent.length).toBeLessThanOrEqual(6)
  })

  it('keeps the others within reach of the truth through turns, at no more than ten poses a second', () => {
    const circle = (ms: number): Pose => {
      const angle = (ms / 1000) * 0.8
      const radius = WALK_SPEED / 0.8
      return { x: -Math.cos(angle) * radius, z: Math.sin(angle) * radius, heading: angle, anim: WALK }
    }
    const { sent, worst } = watch(20, circle)
    expect(sent.length).toBeLessThanOrEqual(200)
    expect(worst).toBeLessThan(0.2)
  })

  it('follows somebody slower than their anim, as with a half-pushed stick', () => {
    const { sent, worst } = watch(10, straight(1, WALK, WALK_SPEED / 2))
    expect(worst).toBeLessThan(MAX_ERROR_METRES * 1.5)
    expect(sent.length).toBeLessThanOrEqual(101)
  })
})
