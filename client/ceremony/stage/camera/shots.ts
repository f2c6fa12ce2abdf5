import type { CueKind } from '../../../../shared/ceremony/ceremony-words.ts'
import type { View } from '../../../world/systems/look-closely.ts'
import { mix, smooth } from '../timing/ease.ts'

/** A camera that moves slowly from one place to another while it is on; metres, degrees across the picture. */
interface Shot {
  from: readonly [x: number, y: number, z: number]
  to: readonly [x: number, y: number, z: number]
  look: readonly [x: number, y: number, z: number]
  across: number
  /** The screen is what is looked at: all of it is in the picture, however upright that is. */
  whole?: true
}

/**
 * Half of what the screen takes across with some air and what a shot stands beside the axis, and where its ends are, metres.
 * An eye that must go back for it goes down under the wreath, which hangs low in the south.
 */
const SCREEN = { half: 6.8, z: -4.1, under: 2.9 } as const

/** The seated view of the art guide, from the axis. */
export const SEAT_SHOT = { x: -1.2, height: 2.75, radius: 24.6, lookX: 0.2, lookY: 4.8, across: 50 } as const

const SHOTS = {
  seats: {
    from: [-1.4, 2.7, 25],
    to: [-0.6, 2.7, 23.6],
    look: [SEAT_SHOT.lookX, SEAT_SHOT.lookY, 0],
    across: SEAT_SHOT.across,
  },
  // within the wreath's ring: from outside, its south would hang before the screen
  crane: { from: [6.2, 6.4, 8.8], to: [4.2, 5.4, 8.4], look: [-0.6, 3.5, -3], across: 64 },
  low: { from: [-6.8, 1.75, 11.6], to: [-5.6, 1.75, 11], look: [0.9, 4.1, -3], across: 62 },
  screen: { from: [0.6, 4.2, 11.4], to: [0, 4.2, 10.6], look: [0, 4.1, -6], across: 56, whole: true },
  podium: { from: [3.1, 2.2, 9.6], to: [2.1, 2.15, 8.9], look: [0, 2.5, 2.2], across: 48 },
  crowd: { from: [-4.4, 3.3, -2.6], to: [-3.4, 3, -2.9], look: [1.6, 1.5, 13], across: 62 },
} as const satisfies Record<string, Shot>
type ShotName = keyof typeof SHOTS

/** A cut list: shots with the seconds that each is on. The last but one and the last go on by turns. */
type Cuts = readonly (readonly [ShotName, number])[]

const WORDS: Cuts = [
  ['seats', 12],
  ['low', 11],
  ['crane', 12],
]
const CUTS: Partial<Record<CueKind, Cuts>> = {
  doors: [
    ['crane', 14],
    ['crowd', 9],
    ['seats', 13],
  ],
  countdown: [['seats', 60]],
  opening: [
    ['seats', 13],
    ['crane', 12],
  ],
  nominees: [['screen', 600]],
  vote: [
    ['screen', 18],
    ['crowd', 8],
  ],
  drumroll: [
    ['low', 8],
    ['seats', 60],
  ],
  reveal: [
    ['seats', 10],
    ['low', 9],
    ['crane', 12],
  ],
  'walk-on': [
    ['podium', 10],
    ['crowd', 7],
    ['low', 10],
  ],
  thanks: [
    ['podium', 14],
    ['seats', 12],
    ['low', 11],
  ],
  demo: [['screen', 600]],
  recording: [['screen', 600]],
  applause: [
    ['crowd', 9],
    ['crane', 10],
  ],
  'group-photo': [['crowd', 600]],
  closing: [
    ['crane', 14],
    ['seats', 14],
    ['crowd', 10],
  ],
}

/** Index of the shot that is on after so many ms, and how long it has been: the cut list goes round. */
function cutAt(cuts: Cuts, elapsed: number, out: { index: number; share: number }): void {
  let whole = 0
  for (const cut of cuts) whole += cut[1] * 1000
  let t = elapsed % whole
  for (let i = 0; i < cuts.length; i++) {
    const long = (cuts[i]?.[1] ?? 1) * 1000
    if (t < long) {
      out.index = i
      out.share = t / long
      return
    }
    t -= long
  }
}

const cut = { index: 0, share: 0 }

/** Vertical field of view that shows so many degrees across, at most `most`. */
export const upright = (across: number, aspect: number, most: number): number =>
  Math.min(most, (2 * Math.atan(Math.tan((across * Math.PI) / 360) / aspect) * 180) / Math.PI)

/** Writes the director's camera of a kind of cue. `push` as in StageNow; pure but for `out`. `still`: it does not drift. */
export function directorView(
  kind: CueKind,
  elapsed: number,
  push: number,
  aspect: number,
  still: boolean,
  out: View,
): void {
  const cuts = CUTS[kind] ?? WORDS
  cutAt(cuts, elapsed, cut)
  const shot: Shot = SHOTS[cuts[cut.index]?.[0] ?? 'seats']
  const t = still ? 0 : smooth(-0.15, 1.15, cut.share)
  out.x = mix(shot.from[0], shot.to[0], t)
  out.y = mix(shot.from[1], shot.to[1], t)
  out.z = mix(shot.from[2], shot.to[2], t)
  out.lookX = shot.look[0]
  out.lookY = shot.look[1]
  out.lookZ = shot.look[2]
  out.fov = upright(shot.across, aspect, aspect < 1 ? 62 : 58)
  const back = SCREEN.z + SCREEN.half / (Math.tan((out.fov * Math.PI) / 360) * aspect)
  if (shot.whole && back > out.z) {
    out.z = back
    out.y = SCREEN.under
  }
  if (kind === 'reveal') nearer(out, 2.5 * push)
}

/** Moves an eye towards what it looks at. */
export function nearer(out: View, metres: number): void {
  const far = Math.hypot(out.lookX - out.x, out.lookZ - out.z) || 1
  out.x += ((out.lookX - out.x) / far) * metres
  out.z += ((out.lookZ - out.z) / far) * metres
}

/**
 * How far beside the axis a seated view goes, radians: behind it stand the wreath's first columns (shared/plan/plan-numbers.ts),
 * which would cut the screen in two. Metres that it keeps before the tubs of the plaza's rim.
 */
const CLEAR = 0.26
const BEFORE_TUBS = 2.8
/** Degrees across for each of these metres; and fewer of them while somebody is honoured. */
const WIDER = 2.6
const CLOSER = 6

/** Writes the view of somebody who sits at (x, z): from behind their ring, screen and wreath and the heads before them in it. */
export function seatView(x: number, z: number, push: number, aspect: number, out: View): void {
  const portrait = aspect < 0.9
  const bearing = Math.max(-CLEAR, Math.min(CLEAR, Math.atan2(x, z) * (portrait ? 0.3 : 0.55)))
  // Beside the axis the laurels in their tubs come near: there one stands before them.
  const near = Math.min(1, Math.abs(bearing) / 0.1) * BEFORE_TUBS
  const radius = (portrait ? 22.4 : SEAT_SHOT.radius - near) - (portrait ? 1.8 : 3) * push
  const aside = Math.abs(bearing) < 0.04 ? SEAT_SHOT.x : 0
  out.x = Math.sin(bearing) * radius + aside
  out.y = SEAT_SHOT.height
  out.z = Math.cos(bearing) * radius
  out.lookX = portrait ? 0 : SEAT_SHOT.lookX
  // the stage stands over the bars at the foot of the picture, the more so while somebody is honoured on it
  out.lookY = portrait ? 4.9 : SEAT_SHOT.lookY - 0.9 * push
  out.lookZ = 0
  // who stands nearer sees more at once, or the wreath over the stage would be out of the picture
  out.fov = upright(SEAT_SHOT.across + (portrait ? 0 : WIDER * near - CLOSER * push), aspect, 60)
}
