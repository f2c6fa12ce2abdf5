import * as z from 'zod'
import { animIndex, GESTURE_SECONDS, GESTURES, type Gesture } from '../../shared/avatars/gestures.ts'
import { handOf, inBooth } from '../../shared/plan/leaf-outline.ts'
import { WALK_SPEED } from '../../shared/plan/speeds.ts'
import type { BoothSlot } from '../../shared/plan/types.ts'
import { shortestTurn } from '../../shared/poses/lattice.ts'
import { writeTrack } from '../../shared/tours/write-track.ts'

/**
 * One direction to a walker, from second `at` on: a place to go to (metres to the right of the booth's middle, seen from
 * behind it, and out of its front), where to look then, a gesture to make.
 */
export const Step = z.strictObject({
  at: z.number().min(0),
  to: z.tuple([z.number(), z.number()]).optional(),
  face: z.enum(['booth', 'hall']).optional(),
  do: z.enum(GESTURES).optional(),
})
export type Step = z.infer<typeof Step>

const STEP_S = 0.1
/** Radians a second that somebody turns on the spot. */
const TURNS = 3.2

/** Walks before a booth as directed, for so many seconds, and writes it down; the first step says where it begins. */
export function walkOf(steps: readonly Step[], seconds: number, slot: BoothSlot): Uint8Array {
  const hand = handOf(slot)
  const place = ([right, out]: readonly [number, number]) => inBooth(slot, right * hand, -out)
  const track = writeTrack()
  const start = place(steps[0]?.to ?? [0, 1])
  let { x, z } = start
  let goal = start
  let looks: 'booth' | 'hall' = steps[0]?.face ?? 'hall'
  let heading = headingOf(slot, looks)
  let gesture: { name: Gesture; until: number } | undefined
  let next = 0
  for (let tick = 0; tick * STEP_S <= seconds; tick++) {
    const now = tick * STEP_S
    for (let step = steps[next]; step && step.at <= now; step = steps[++next]) {
      if (step.to) goal = place(step.to)
      if (step.face) looks = step.face
      if (step.do) gesture = { name: step.do, until: now + GESTURE_SECONDS[step.do] }
    }
    const left = Math.hypot(goal.x - x, goal.z - z)
    const walks = left > 0.01
    if (walks) {
      const part = Math.min(1, (WALK_SPEED * STEP_S) / left)
      x += (goal.x - x) * part
      z += (goal.z - z) * part
      gesture = undefined
    }
    const wanted = walks && left > 0.3 ? Math.atan2(goal.x - x, goal.z - z) : headingOf(slot, looks)
    const turn = shortestTurn(heading, wanted)
    heading += Math.sign(turn) * Math.min(Math.abs(turn), TURNS * STEP_S * (walks ? 2 : 1))
    if (gesture && now >= gesture.until) gesture = undefined
    track.note(now * 1000, { x, z, heading, anim: animIndex(walks ? 'walk' : (gesture?.name ?? 'idle')) })
  }
  return track.bytes()
}

const headingOf = (slot: BoothSlot, looks: 'booth' | 'hall'): number =>
  looks === 'hall' ? slot.heading : slot.heading + Math.PI
