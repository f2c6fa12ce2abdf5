import { standNear } from '../../shared/plan/walkable.ts'
import { takesKeys } from '../walk/listen-keys.ts'
import { placeMe } from '../walk/place-me.ts'
import { dropWay } from '../world/way.ts'
import type { World } from '../world/world.ts'

/** Metres a second, and with shift. */
const SPEED = 7
const FAST = 18
const LOWEST = 0.7
const HIGHEST = 30
const FOV = 55
/** Where it begins: above whoever flies off, and behind. */
const ABOVE = 3.2
/** How far the view's eye looks ahead, metres. */
const AHEAD = 10

/** What buttons ask for: -1 down, 1 up. */
export interface Flight {
  lift: number
  /** Lands: the avatar stands below, or stays where it was when nobody can stand there. */
  stop(): void
}

/** Frees the camera from the avatar: it flies where it looks, through nothing but air. */
export function startFlight(world: World): Flight {
  const { me, rig, wish, plan, walkable } = world
  const at = { x: me.x - Math.sin(rig.yaw) * 3, y: me.y + ABOVE, z: me.z - Math.cos(rig.yaw) * 3 }
  const seat = me.seat
  const { stand } = world.ask
  const boom = rig.boom
  const held = new Set<string>()
  const down = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !takesKeys(event.target)) held.add(event.code)
  }
  const up = (event: KeyboardEvent) => held.delete(event.code)
  const letGo = () => held.clear()
  addEventListener('keydown', down)
  addEventListener('keyup', up)
  addEventListener('blur', letGo)
  const flight: Flight = {
    lift: 0,
    stop: () => {
      removeEventListener('keydown', down)
      removeEventListener('keyup', up)
      removeEventListener('blur', letGo)
      rig.free = null
      rig.boom = boom
      me.seat = -1
      world.ask.stand = stand
      const below = standNear(walkable, at)
      if (below) placeMe(world, { ...below, heading: rig.yaw })
      else me.seat = seat
    },
  }
  dropWay(world.way)
  // Who sits does not walk: the keys are the camera's.
  me.seat = Math.max(0, seat)
  world.ask.stand = () => dropWay(world.way)
  rig.free = (view, dt) => {
    const lift = flight.lift + Number(held.has('KeyE')) - Number(held.has('KeyQ'))
    const speed = (wish.run ? FAST : SPEED) * dt
    const [sin, cos] = [Math.sin(rig.yaw), Math.cos(rig.yaw)]
    const flat = Math.cos(rig.pitch)
    at.x += (sin * flat * wish.forward - cos * wish.right) * speed
    at.z += (cos * flat * wish.forward + sin * wish.right) * speed
    at.y += (-Math.sin(rig.pitch) * wish.forward + lift) * speed
    // The wheel and two fingers come nearer, or go back.
    const nearer = (boom - rig.boom) * 2
    rig.boom = boom
    at.x += sin * flat * nearer
    at.z += cos * flat * nearer
    at.y -= Math.sin(rig.pitch) * nearer
    const out = Math.hypot(at.x, at.z) / (plan.radius + 12)
    if (out > 1) {
      at.x /= out
      at.z /= out
    }
    at.y = Math.min(HIGHEST, Math.max(LOWEST, at.y))
    view.x = at.x
    view.y = at.y
    view.z = at.z
    view.lookX = at.x + sin * flat * AHEAD
    view.lookY = at.y - Math.sin(rig.pitch) * AHEAD
    view.lookZ = at.z + cos * flat * AHEAD
    view.fov = FOV
    rig.opacity = 0
  }
  return flight
}
