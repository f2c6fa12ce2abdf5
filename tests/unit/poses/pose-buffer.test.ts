import { describe, expect, it } from 'vitest'
import { animIndex } from '../../../shared/avatars/gestures.ts'
import { RUN_SPEED, WALK_SPEED } from '../../../shared/plan/speeds.ts'
import { shortestTurn, toHeadingStep, toLattice, toMetres, toRadians } from '../../../shared/poses/lattice.ts'
import { newShownPose, PoseBuffer, RENDER_DELAY_MS } from '../../../shared/poses/pose-buffer.ts'
import { asSent, type Pose, reckonedMetres, type SentPose, shouldSend } from '../../../shared/poses/reckon.ts'
import { TICK_MS } from '../../../shared/poses/ticks.ts'
import { seeded } from '../../support/seeded.ts'

const IDLE = animIndex('idle')
const WALK = animIndex('walk')
const RUN = animIndex('run')
const FRAME_MS = 1000 / 60

/** Somebody who walks, runs and stands, with a turn or a change every two to four seconds. */
function wanderer(seed: number): (ms: number) => Pose {
  const random = seeded(seed)
  const pose = { x: 0, z: 0, heading: 0, anim: WALK }
  let from = 0
  let until = 0
  return (ms) => {
    while (ms >= until) {
      go(pose, until - from)
      from = until
      until += 2000 + random() * 2000
      pose.heading += (random() * 2 - 1) * 2.5
      const dice = random()
      pose.anim = dice < 0.2 ? IDLE : dice < 0.4 ? RUN : WALK
    }
    const now = { ...pose }
    go(now, ms - from)
    return now
  }
}

function go(pose: Pose, ms: number): void {
  const speed = pose.anim === WALK ? WALK_SPEED : pose.anim === RUN ? RUN_SPEED : 0
  pose.x += (Math.sin(pose.heading) * speed * ms) / 1000
  pose.z += (Math.cos(pose.heading) * speed * ms) / 1000
}

interface Seen {
  /** Distance from where the avatar truly was at the moment that is shown, metres, per frame. */
  errors: number[]
  /** Metres and radians between two frames. */
  steps: number[]
  turns: number[]
}

/**
 * One way from a visitor to another's screen: the sender's rule, a network there that delays by `delay` but keeps order,
 * the server's ticks that carry poses on, a network back, and the buffer at sixty frames a second.
 */
function show(seed: number, seconds: number, delay: (random: () => number) => number): Seen {
  const truth = wanderer(seed)
  const past: Pose[] = []
  const random = seeded(seed + 1)
  const buffer = new PoseBuffer()
  const up: { at: number; pose: SentPose }[] = []
  const down: { at: number; pose: SentPose }[] = []
  let sent: SentPose | undefined
  let told: SentPose | undefined
  let fresh = false
  let upFreeAt = 0
  let downFreeAt = 0
  const shown = newShownPose()
  const last = newShownPose()
  const seen: Seen = { errors: [], steps: [], turns: [] }
  let wasShown = false
  for (let ms = 0; ms < seconds * 1000; ms++) {
    past.push(truth(ms))
    if (ms % 16 === 0) {
      const pose = past[ms] as Pose
      if (shouldSend(sent, pose, ms)) {
        sent = asSent(pose, ms)
        upFreeAt = Math.max(upFreeAt, ms + delay(random))
        up.push({ at: upFreeAt, pose: sent })
      }
    }
    while (up[0] !== undefined && up[0].at <= ms) {
      told = up.shift()?.pose
      fresh = true
    }
    if (ms % TICK_MS === 50 && told !== undefined && fresh) {
      fresh = false
      const gone = reckonedMetres(told.anim, ms - told.time)
      const x = toMetres(toLattice(told.x + Math.sin(told.heading) * gone))
      const z = toMetres(toLattice(told.z + Math.cos(told.heading) * gone))
      downFreeAt = Math.max(downFreeAt, ms + delay(random))
      down.push({ at: downFreeAt, pose: { ...told, x, z, heading: toRadians(toHeadingStep(told.heading)), time: ms } })
    }
    for (let next = down[0]; next !== undefined && next.at <= ms; next = down[0]) {
      const { pose } = next
      buffer.push(7, pose.time, pose.x, pose.z, pose.heading, pose.anim)
      down.shift()
    }
    if (ms % FRAME_MS >= 1 || ms < 1000) continue
    const at = ms - RENDER_DELAY_MS
    if (!buffer.sample(7, at, shown)) continue
    const true_ = past[at] as Pose
    seen.errors.push(Math.hypot(shown.x - true_.x, shown.z - true_.z))
    if (wasShown) {
      seen.steps.push(Math.hypot(shown.x - last.x, shown.z - last.z))
      seen.turns.push(Math.abs(shortestTurn(last.heading, shown.heading)))
    }
    Object.assign(last, shown)
    wasShown = true
  }
  return seen
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const share = (values: number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0

describe('what is drawn of others', () => {
  it.each([
    ['a good network', (random: () => number) => 10 + random() * 20, { mean: 0.03, p99: 0.2, most: 0.45 }],
    ['a phone', (random: () => number) => 40 + random() * 60, { mean: 0.04, p99: 0.25, most: 0.7 }],
    ['a bad network', (random: () => number) => 40 + random() ** 6 * 500, { mean: 0.12, p99: 1.4, most: 2.5 }],
  ])('stays near the truth and never jumps: %s', (_name, delay, bound) => {
    const errors: number[] = []
    for (let seed = 1; seed <= 3; seed++) {
      const seen = show(seed, 40, delay)
      errors.push(...seen.errors)
      // Never faster than a run and what a correction may add to it, nor turning on the spot like a top.
      expect(Math.max(...seen.steps), `seed ${seed}`).toBeLessThan((RUN_SPEED * FRAME_MS * 4) / 1000)
      expect(share(seen.turns, 0.999), `seed ${seed}`).toBeLessThan(0.5)
    }
    expect(mean(errors)).toBeLessThan(bound.mean)
    expect(share(errors, 0.99)).toBeLessThan(bound.p99)
    expect(share(errors, 1 - 1e-9)).toBeLessThan(bound.most)
  })

  it('turns by the shorter way', () => {
    const buffer = new PoseBuffer()
    const shown = newShownPose()
    buffer.push(1, 1000, 0, 0, 3, IDLE)
    buffer.push(1, 1200, 0, 0, -3, IDLE)
    buffer.sample(1, 1100, shown)
    expect(Math.abs(shortestTurn(Math.PI, shown.heading))).toBeLessThan(0.01)
  })

  it('stands when a walker has been silent too long', () => {
    const buffer = new PoseBuffer()
    const shown = newShownPose()
    buffer.push(1, 1000, 0, 0, 0, WALK)
    buffer.sample(1, 2400, shown)
    expect(shown.moving).toBe(true)
    expect(shown.z).toBeCloseTo(WALK_SPEED * 1.4)
    buffer.sample(1, 9000, shown)
    expect(shown.moving).toBe(false)
    expect(shown.z).toBeCloseTo(WALK_SPEED * 1.5)
  })

  it('shows a teleport as one', () => {
    const buffer = new PoseBuffer()
    const shown = newShownPose()
    buffer.push(1, 1000, 0, 0, 0, IDLE)
    buffer.push(1, 2000, 30, 0, 0, IDLE)
    buffer.sample(1, 1990, shown)
    expect(shown.x).toBe(0)
    buffer.sample(1, 2000, shown)
    expect(shown.x).toBe(30)
    buffer.push(1, 1900, 60, 0, 0, IDLE)
    buffer.sample(1, 2100, shown)
    expect(shown.x, 'a picture of the past changes nothing').toBe(30)
  })

  it('knows nobody it was not told of, and forgets', () => {
    const buffer = new PoseBuffer()
    const shown = newShownPose()
    expect(buffer.sample(0, 0, shown)).toBe(false)
    expect(buffer.sample(60_000, 0, shown)).toBe(false)
    buffer.push(60_000, 1, 1, 2, 3, 4)
    expect(buffer.sample(60_000, 1, shown)).toBe(true)
    buffer.remove(60_000)
    expect(buffer.sample(60_000, 1, shown)).toBe(false)
  })
})
