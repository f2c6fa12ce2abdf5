import { type PerspectiveCamera, Vector3 } from 'three'
import { wrapAngle } from '../../../shared/plan/compass.ts'
import { ARRIVAL_SECONDS, type CameraRig, type World } from '../world.ts'
import { freeBeam } from './free-beam.ts'
import { lookClosely, newView, readStone, type View } from './look-closely.ts'

/** Vertical field of view, degrees. */
const FOV = { wide: 50, portrait: 60, arrival: 36 } as const
/** Height that the camera looks at, and how far the avatar stands left of the middle. */
const AIM = { wide: { height: 1.45, aside: 0.35 }, portrait: { height: 1.99, aside: 0 } } as const
const SHORTEST = 0.7
const LONGEST = 9
const LOWEST = -0.12
const HIGHEST = 1.15
/** Nearer than this the own avatar fades, and is gone at the second. */
const FADE_FROM = 1.5
const FADE_TO = 0.8
/** Radians a second at most, when the camera turns by itself. */
const QUICKEST = Math.PI / 2
/** Seconds after a turn by hand before the camera turns by itself again. */
export const HANDS_OFF = 1.6

const follow: View = newView()
const close: View = newView()
const head = new Vector3()
const look = new Vector3()

/** What the visitor's hand does to the camera. */
const takeWish = ({ wish, rig }: World): void => {
  if (wish.orbitYaw !== 0 || wish.orbitPitch !== 0) rig.idle = 0
  rig.yaw = wrapAngle(rig.yaw + wish.orbitYaw)
  rig.pitch = Math.min(HIGHEST, Math.max(LOWEST, rig.pitch + wish.orbitPitch))
  rig.boom = Math.min(LONGEST, Math.max(SHORTEST, rig.boom * wish.zoom))
  if (wish.any) {
    rig.settle = Number.NaN
    rig.arrival = ARRIVAL_SECONDS + 1
    rig.close = null
  }
  wish.orbitYaw = 0
  wish.orbitPitch = 0
  wish.zoom = 1
}

/** Turns slowly behind somebody who walks, unless they walk towards the camera or hold it themselves. */
const comeRound = ({ me, rig, way }: World, dt: number): void => {
  rig.idle += dt
  if (rig.idle < HANDS_OFF) return
  if (!Number.isNaN(rig.settle)) {
    const left = wrapAngle(rig.settle - rig.yaw)
    if (Math.abs(left) < 0.01) rig.settle = Number.NaN
    const rate = Math.min(QUICKEST, 0.15 + 2.2 * Math.abs(left))
    rig.yaw = wrapAngle(rig.yaw + Math.sign(left) * Math.min(Math.abs(left), rate * dt))
    return
  }
  if (me.speed < 0.5) return
  const off = wrapAngle(me.heading - rig.yaw)
  const onWay = way.points.length > 0
  if (!onWay && Math.abs(off) > 2.4) return
  const rate = Math.min(QUICKEST, Math.abs(Math.sin(Math.min(Math.abs(off), Math.PI / 2))) * (onWay ? 1.7 : 1.1))
  rig.yaw = wrapAngle(rig.yaw + Math.sign(off) * Math.min(Math.abs(off), rate * dt))
}

/** The view from behind the avatar, as far back as walls leave it. */
const stayBehind = (world: World, dt: number, view: View): void => {
  const { me, rig } = world
  const aim = rig.portrait ? AIM.portrait : AIM.wide
  const sin = Math.sin(rig.yaw)
  const cos = Math.cos(rig.yaw)
  const flat = Math.cos(rig.pitch)
  const seated = me.seat >= 0 ? -0.35 : 0
  // The nearer the camera, the more it looks over the shoulder and at last out of the eyes.
  const near = Math.min(1, Math.max(0, (rig.reach - FADE_TO) / (FADE_FROM - FADE_TO)))
  const aside = aim.aside * near
  head.set(me.x, me.y + 1.5 + seated, me.z)
  const aimX = me.x - cos * aside
  const aimZ = me.z + sin * aside
  const aimY = me.y + seated + aim.height + (1.62 - aim.height) * (1 - near)
  let dx = aimX - sin * flat * rig.boom - head.x
  let dy = aimY + Math.sin(rig.pitch) * rig.boom - head.y
  let dz = aimZ - cos * flat * rig.boom - head.z
  const whole = Math.hypot(dx, dy, dz)
  dx /= whole
  dy /= whole
  dz /= whole
  const free = Math.max(0.05, freeBeam(world, head, dx, dy, dz, whole))
  const wantedReach = (free / whole) * rig.boom
  // At once towards the avatar, for a wall is never to be seen from inside; back out slowly.
  rig.reach = wantedReach < rig.reach ? wantedReach : rig.reach + (wantedReach - rig.reach) * Math.min(1, dt * 3)
  const d = (rig.reach / rig.boom) * whole
  view.x = head.x + dx * d
  view.y = Math.max(me.y + 0.35, head.y + dy * d)
  view.z = head.z + dz * d
  view.lookX = aimX + sin * 2
  view.lookY = aimY - Math.tan(rig.pitch) * 2
  view.lookZ = aimZ + cos * 2
  view.fov = rig.portrait ? FOV.portrait : FOV.wide
  rig.opacity = near
}

/** In through the door: from 25 m outside the plaza's edge towards the stage, then over into the view behind oneself. */
const glideIn = ({ plan, rig }: World, view: View, dt: number): void => {
  if (rig.arrival > ARRIVAL_SECONDS + 0.9) return
  rig.arrival += dt
  const t = Math.min(1, rig.arrival / ARRIVAL_SECONDS)
  const eased = t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2
  const over = smooth((rig.arrival - ARRIVAL_SECONDS) / 0.9)
  const z = plan.plazaRadius + 25 - 14 * eased
  mix(view, over, 0.5, 1.75, z, 0, 5.2 - 2.4 * eased, z - 30, rig.portrait ? 50 : FOV.arrival)
}

const smooth = (t: number): number => {
  const u = Math.min(1, Math.max(0, t))
  return u * u * (3 - 2 * u)
}

/** Makes `view` stand `t` of the way from the given one to itself. */
const mix = (
  view: View,
  t: number,
  x: number,
  y: number,
  z: number,
  lookX: number,
  lookY: number,
  lookZ: number,
  fov: number,
): void => {
  view.x = x + (view.x - x) * t
  view.y = y + (view.y - y) * t
  view.z = z + (view.z - z) * t
  view.lookX = lookX + (view.lookX - lookX) * t
  view.lookY = lookY + (view.lookY - lookY) * t
  view.lookZ = lookZ + (view.lookZ - lookZ) * t
  view.fov = fov + (view.fov - fov) * t
}

/** Moves towards the close view of a booth or of a stone that is read, or back from it. */
const comeClose = (world: World, view: View, dt: number): void => {
  const { rig, reducedMotion } = world
  const step = reducedMotion ? 1 : dt / 0.9
  rig.closeness = Math.min(1, Math.max(0, rig.closeness + (rig.close || rig.reads ? step : -step)))
  if (rig.close) lookClosely(rig.close, rig, world, close)
  else if (rig.reads) readStone(rig.reads, rig, world, close)
  if (rig.closeness === 0) return
  const t = 1 - smooth(rig.closeness)
  mix(view, t, close.x, close.y, close.z, close.lookX, close.lookY, close.lookZ, close.fov)
  rig.opacity = Math.min(rig.opacity, t)
}

/** Shifts the picture so that what is looked at stands in the middle of what no panel covers. */
const clearPanels = (
  camera: PerspectiveCamera,
  { coveredRight, coveredBottom }: CameraRig,
  width: number,
  height: number,
) => {
  if (coveredRight === 0 && coveredBottom === 0) {
    if (camera.view?.enabled) camera.clearViewOffset()
    return
  }
  const { view } = camera
  const x = coveredRight / 2
  const y = coveredBottom / 2
  if (
    view?.enabled &&
    view.offsetX === x &&
    view.offsetY === y &&
    view.fullWidth === width &&
    view.fullHeight === height
  )
    return
  camera.setViewOffset(width, height, x, y, width, height)
}

/** Puts the camera where it belongs this frame: behind the avatar, gliding in, or close to what is read. */
export const moveCamera = (world: World, camera: PerspectiveCamera, dt: number): void => {
  takeWish(world)
  comeRound(world, dt)
  stayBehind(world, dt, follow)
  glideIn(world, follow, dt)
  world.rig.stage?.(follow, dt)
  comeClose(world, follow, dt)
  world.rig.free?.(follow, dt)
  camera.position.set(follow.x, follow.y, follow.z)
  look.set(follow.lookX, follow.lookY, follow.lookZ)
  camera.lookAt(look)
  const { width, height } = world.rig.size
  const turned = Math.abs(camera.fov - follow.fov) > 1e-3
  camera.fov = follow.fov
  clearPanels(camera, world.rig, width, height)
  if (turned) camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
}
