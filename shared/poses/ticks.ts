/**
 * Pose frames are numbered 1 to 65535 and round again; 0 means "none yet". Ten ticks a second go round in 109 minutes, so
 * a distance below half of that is never in doubt.
 */

export const TICK_MS = 100

export function nextTick(tick: number): number {
  return tick >= 65535 ? 1 : tick + 1
}

/** Ticks from `older` to `newer`; negative when `newer` is in fact the older one. */
export function ticksBetween(older: number, newer: number): number {
  const distance = (newer - older) % 65535
  return distance > 32767 ? distance - 65535 : distance < -32767 ? distance + 65535 : distance
}

/** The time in ms nearest to `near` whose lowest `bits` bits are `low`. */
export function unwrapTime(low: number, bits: 16 | 32, near: number): number {
  const round = 2 ** bits
  const base = Math.floor(near / round) * round + low
  const distance = base - near
  return distance > round / 2 ? base - round : distance < -round / 2 ? base + round : base
}
