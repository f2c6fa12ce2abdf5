import { wrapAngle } from '../../../shared/plan/compass.ts'
import { slide } from '../../../shared/plan/slide.ts'
import { RUN_SPEED, WALK_SPEED } from '../../../shared/plan/speeds.ts'
import type { Point } from '../../../shared/plan/types.ts'
import { arriveAtEnd, dropWay, followNobody } from '../way.ts'
import type { Me, World } from '../world.ts'

/** Radians a second: quick enough to feel direct, slow enough that others see a turn and not a jump. */
const TURN = 10
/** Beyond this much off the way, the feet wait for the turn: others reckon everybody to walk along their heading. */
const TURN_FIRST = 1.15
const NEAR_POINT = 0.3
const STUCK_SECONDS = 0.9

const from: Point = { x: 0, z: 0 }
const to: Point = { x: 0, z: 0 }

/** Heading that the visitor wants to go along now, or NaN to stand. */
const wanted = ({ me, wish, rig, way }: World): number => {
  if (Math.hypot(wish.forward, wish.right) > 0.15) return rig.yaw - Math.atan2(wish.right, wish.forward)
  while (way.next < way.points.length) {
    const point = way.points[way.next]
    if (!point) break
    const last = way.next === way.points.length - 1
    if (Math.hypot(point.x - me.x, point.z - me.z) > (last ? 0.12 : NEAR_POINT))
      return Math.atan2(point.x - me.x, point.z - me.z)
    way.next += 1
  }
  return Number.NaN
}

const turn = (me: Me, heading: number, dt: number): number => {
  const off = wrapAngle(heading - me.heading)
  me.heading = wrapAngle(me.heading + Math.sign(off) * Math.min(Math.abs(off), TURN * dt))
  return off
}

const chooseAnim = (me: Me, now: number, run: boolean, moving: boolean): void => {
  if (me.gesture && now > me.gestureUntil) me.gesture = null
  if (me.seat >= 0) me.anim = me.gesture ?? (me.handRaised ? 'hand' : 'sit')
  else if (moving) me.anim = run ? 'run' : 'walk'
  else me.anim = me.gesture ?? (me.handRaised ? 'hand' : 'idle')
}

/** Walks the own avatar: by keys or stick as the camera looks, else along its way, sliding along what stands there. */
export const stepMe = (world: World, dt: number): void => {
  const { me, wish, way, walkable } = world
  const steered = Math.hypot(wish.forward, wish.right) > 0.15
  if (me.seat >= 0) {
    if (steered || way.points.length > 0) world.ask.stand()
    me.speed = 0
    chooseAnim(me, world.now, false, false)
    return
  }
  if (steered) {
    dropWay(way)
    followNobody(world)
  }
  const heading = wanted(world)
  if (!steered && way.points.length > 0 && way.next >= way.points.length) arriveAtEnd(world)
  const run = steered ? wish.run : way.run
  let target = 0
  if (Number.isNaN(heading)) {
    if (!Number.isNaN(me.turnTo) && Math.abs(turn(me, me.turnTo, dt * 0.6)) < 0.02) me.turnTo = Number.NaN
  } else {
    me.turnTo = Number.NaN
    const off = turn(me, heading, dt)
    if (Math.abs(off) < TURN_FIRST) target = run ? RUN_SPEED : WALK_SPEED
    me.gesture = null
  }
  me.speed += (target - me.speed) * Math.min(1, dt * 14)
  if (target === 0 && me.speed < 0.05) me.speed = 0
  let gone = 0
  if (me.speed > 0) {
    const end = way.points[way.points.length - 1]
    const left = !steered && end ? Math.hypot(end.x - me.x, end.z - me.z) : Number.POSITIVE_INFINITY
    const step = Math.min(me.speed * dt, left)
    from.x = me.x
    from.z = me.z
    to.x = me.x + Math.sin(me.heading) * step
    to.z = me.z + Math.cos(me.heading) * step
    slide(walkable, from, to, me)
    gone = Math.hypot(me.x - from.x, me.z - from.z)
    me.blocked = target > 0 && gone < 0.25 * step ? me.blocked + dt : 0
  } else me.blocked = 0
  if (me.blocked > STUCK_SECONDS) dropWay(way)
  const floor = walkable.floorAt(me.x, me.z)
  me.y += (floor - me.y) * Math.min(1, dt * 14)
  chooseAnim(me, world.now, run, target > 0 && me.blocked < 0.25)
}
