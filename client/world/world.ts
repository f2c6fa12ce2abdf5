import type { Anim, Gesture } from '../../shared/avatars/gestures.ts'
import type { BoothSlot, FloorPlan, Point, Spot } from '../../shared/plan/types.ts'
import { standNear, type Walkable } from '../../shared/plan/walkable.ts'
import { walkableOf } from '../../shared/plan/walkable-of.ts'
import { type PlaceFocus, placeFocus } from '../hall/place-focus.ts'
import type { View } from './systems/look-closely.ts'

/**
 * The fast truth of the 3D hall: what changes every frame. Mutated by the systems of frameloop.ts in their order, read
 * by whatever draws; never React state. Metres, radians, seconds.
 */
export interface World {
  readonly plan: FloorPlan
  readonly walkable: Walkable
  readonly me: Me
  readonly wish: Wish
  readonly rig: CameraRig
  readonly way: Way
  readonly focus: PlaceFocus
  /** Where the others are, to be drawn and followed; the connection's in the hall, a stand-in without one. */
  people: People
  /** What only the server can do, for the body. */
  ask: Ask
  /** Booth whose leaf the avatar stands at. */
  nearBooth: string | null
  onNearBooth: (booth: string | null) => void
  /** Slot of the person that we go after, -1 for none. */
  following: number
  /** When the way to that person was last looked for, seconds. */
  followedAt: number
  /** The visitor went their own way. */
  onFollowEnd: () => void
  /** Asked before anything else under a tap, by what is not the plan's; true: it has taken the tap. */
  tapFirst: ((ray: Ray) => boolean) | null
  /** The avatar is suddenly somewhere else. */
  onJump: () => void
  reducedMotion: boolean
  /** Seconds since the world began. */
  now: number
  /** Until then something moves, in the same seconds: see frame-pace.ts. */
  stirUntil: number
}

/** From the eye: metres, and a unit direction. */
export interface Ray {
  x: number
  y: number
  z: number
  dx: number
  dy: number
  dz: number
}

/** The own avatar. */
export interface Me {
  x: number
  y: number
  z: number
  heading: number
  /** Metres a second that the legs go. */
  speed: number
  anim: Anim
  /** Seat of the plan, -1 when standing. */
  seat: number
  gesture: Gesture | null
  gestureUntil: number
  handRaised: boolean
  /** Heading to turn to on the spot, NaN for none. */
  turnTo: number
  /** Seconds for which something in front has stopped the walk. */
  blocked: number
}

/** What the visitor's hands ask for now: written by keys, stick and pointer, emptied by the systems. */
export interface Wish {
  /** -1 to 1, as the camera looks. */
  forward: number
  right: number
  run: boolean
  /** Since the last frame: radians of orbit, and the factor of the zoom. */
  orbitYaw: number
  orbitPitch: number
  zoom: number
  /** Any input at all since the last frame: it skips the arrival and ends a booth's close view. */
  any: boolean
}

/** A way that is being walked, drawn on the floor. */
export interface Way {
  points: Point[]
  /** Index of the point that is walked to. */
  next: number
  run: boolean
  /** Heading at the end, NaN to keep the way's. */
  endHeading: number
  /** What is done on arrival. */
  onArrive: (() => void) | null
  /** Counts up with every new way, so that what draws it knows. */
  version: number
}

export interface CameraRig {
  /** Heading that the camera looks along, and how far down. */
  yaw: number
  pitch: number
  /** Metres behind the avatar: wanted, and what walls leave of it now. */
  boom: number
  reach: number
  portrait: boolean
  /** Seconds since the visitor last turned the camera by hand. */
  idle: number
  /** Heading to come to rest at, as before the booth that one walked to; NaN for none. */
  settle: number
  /** Has the camera to itself, after everything else: writes the view. Null in a hall that is walked. */
  free: ((view: View, dt: number) => void) | null
  /** Seconds of the arrival glide so far; past its end when it is over. */
  arrival: number
  /** Booth looked at closely, and how far the camera has moved there (0 to 1). */
  close: BoothSlot | null
  /** A ceremony's own view of it, written over the one behind the avatar; null: there is none. */
  stage: ((view: View, dt: number) => void) | null
  /** That view is on, from a seat or as the director has it: what stands before the avatar is not what is seen. */
  lent: boolean
  /** Metres from the camera between which names fade away. */
  names: readonly [number, number]
  closeness: number
  /** Opacity of the own avatar: it fades when the camera comes too near. */
  opacity: number
  /** Stone of the wall of winners that is read on a narrow screen: the camera goes before it, as before a booth. */
  reads: Spot | null
  /** Pixels of the canvas that panels cover, so that what matters is in the middle of the rest. */
  coveredRight: number
  coveredBottom: number
  /** Of the canvas, in CSS pixels. */
  size: { width: number; height: number }
}

/** Where somebody is drawn; written into by `People.locate`. */
export interface Place {
  x: number
  z: number
  heading: number
  anim: Anim
  speed: number
}

export interface People {
  /** Slots to draw, one's own left out. */
  slots(): Iterable<number>
  /** Writes where `slot` is drawn now; false when it is not in sight. */
  locate(slot: number, out: Place): boolean
}

export interface Ask {
  sit(seat: number): void
  stand(): void
  /** Tells the others where the body is, when they would be wrong otherwise. */
  pose(me: Me): void
}

export const NOBODY: People = { slots: () => [], locate: () => false }
const ALONE: Ask = { sit: () => undefined, stand: () => undefined, pose: () => undefined }

export const ARRIVAL_SECONDS = 3.2

const PREFERRED = { wide: { boom: 4, pitch: 0.08 }, portrait: { boom: 5.2, pitch: 0.07 } } as const

export interface WorldOptions {
  start: Spot
  reducedMotion: boolean
  /** Glide in through the door. */
  arrive: boolean
  portrait: boolean
}

/** A start that a changed plan has built over is moved to the floor beside it; who sits stays seated. */
const onFloor = (plan: FloorPlan, walkable: Walkable, start: Spot): Spot => {
  const seated = plan.seats.some((seat) => Math.hypot(seat.x - start.x, seat.z - start.z) < 0.4)
  if (seated || walkable.canStand(start.x, start.z, 0.05)) return start
  const near = standNear(walkable, start) ?? plan.spawns[0]
  return near ? { ...start, x: near.x, z: near.z } : start
}

/** Prepares the fast truth of a hall, with the visitor at `start`. */
export const createWorld = (plan: FloorPlan, options: WorldOptions): World => {
  const { reducedMotion, arrive, portrait } = options
  const walkable = walkableOf(plan)
  const start = onFloor(plan, walkable, options.start)
  const view = portrait ? PREFERRED.portrait : PREFERRED.wide
  return {
    plan,
    walkable,
    me: {
      x: start.x,
      y: walkable.floorAt(start.x, start.z),
      z: start.z,
      heading: start.heading,
      speed: 0,
      anim: 'idle',
      seat: -1,
      gesture: null,
      gestureUntil: 0,
      handRaised: false,
      turnTo: Number.NaN,
      blocked: 0,
    },
    wish: { forward: 0, right: 0, run: false, orbitYaw: 0, orbitPitch: 0, zoom: 1, any: false },
    rig: {
      yaw: start.heading,
      pitch: view.pitch,
      boom: view.boom,
      reach: view.boom,
      portrait,
      idle: 60,
      settle: Number.NaN,
      free: null,
      arrival: arrive && !reducedMotion ? 0 : ARRIVAL_SECONDS + 1,
      close: null,
      stage: null,
      lent: false,
      names: [12, 16],
      closeness: 0,
      opacity: 1,
      reads: null,
      coveredRight: 0,
      coveredBottom: 0,
      size: { width: 1, height: 1 },
    },
    way: { points: [], next: 0, run: false, endHeading: Number.NaN, onArrive: null, version: 0 },
    focus: placeFocus(),
    people: NOBODY,
    ask: ALONE,
    nearBooth: null,
    onNearBooth: () => undefined,
    following: -1,
    followedAt: 0,
    onFollowEnd: () => undefined,
    tapFirst: null,
    onJump: () => undefined,
    reducedMotion,
    now: 0,
    stirUntil: 0,
  }
}
