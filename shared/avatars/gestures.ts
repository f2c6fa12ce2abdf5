/** What a visitor can do with their body, in the order of the wheel. At most six, so that a thumb finds each blind. */
export const GESTURES = ['wave', 'clap', 'cheer', 'point', 'heart', 'hand'] as const
export type Gesture = (typeof GESTURES)[number]

/**
 * What an avatar is doing: the 4-bit `anim` of a pose is an index into this list. Append only, sixteen at most.
 * `hand` is the raised hand of somebody who wants to speak.
 */
export const ANIMS = ['idle', 'walk', 'run', 'sit', 'wave', 'clap', 'cheer', 'point', 'heart', 'hand'] as const
export type Anim = (typeof ANIMS)[number]

/** Seconds that a gesture plays before the avatar idles again; a raised hand stays up until it is lowered. */
export const GESTURE_SECONDS: Readonly<Record<Gesture, number>> = {
  wave: 2.4,
  clap: 3,
  cheer: 2.4,
  point: 2.4,
  heart: 2.6,
  hand: Number.POSITIVE_INFINITY,
}

/** The anim of a 4-bit index; what a newer client means by an index that we do not know is shown as standing. */
export function animAt(index: number): Anim {
  return ANIMS[index] ?? 'idle'
}

export function animIndex(anim: Anim): number {
  return ANIMS.indexOf(anim)
}
