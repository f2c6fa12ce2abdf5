import type { BoothSlot, Point } from '../../../shared/plan/types.ts'

/** Metres within which a booth's screen shows what runs there, and at which one that does gives way again. */
export const SCREEN_WITHIN = 14
const KEPT_WITHIN = 16
/** Another booth takes over when it is so much nearer. */
const NEARER_BY = 1.5
/** Metres within which LIVE is to be read or at least seen, and how many such signs there are at most. */
const SIGN_WITHIN = 45
export const MOST_SIGNS = 6
/** The screen hangs so deep behind the booth's front edge: who stands farther back sees only its back. */
const DEEP = 2.6

export interface LiveNear {
  /** Booth whose screen shows its demo; one at a time. */
  screen: string | null
  /** Booths with a sign, by index in the plan, the nearest first. */
  signs: number[]
}

export const faces = (slot: BoothSlot, { x, z }: Point): boolean =>
  (x - slot.x) * Math.sin(slot.heading) + (z - slot.z) * Math.cos(slot.heading) > -DEEP

/** Which of the booths where a demo runs are near to somebody at `from`; `kept` is whose screen showed until now. */
export function liveNear(
  booths: readonly BoothSlot[],
  live: { has(booth: string): boolean },
  from: Point,
  kept: string | null,
): LiveNear {
  const near = booths
    .map((slot, index) => ({ slot, index, far: Math.hypot(slot.x - from.x, slot.z - from.z) }))
    .filter(({ slot, far }) => far < SIGN_WITHIN && live.has(slot.id))
    .sort((a, b) => a.far - b.far)
  const signs = near.slice(0, MOST_SIGNS).map(({ index }) => index)
  const seen = near.filter(({ slot }) => faces(slot, from))
  const first = seen.find(({ far }) => far < SCREEN_WITHIN)
  const before = seen.find(({ slot, far }) => slot.id === kept && far < KEPT_WITHIN)
  const stays = before && (!first || first.far > before.far - NEARER_BY)
  return { screen: (stays ? before : first)?.slot.id ?? null, signs }
}
