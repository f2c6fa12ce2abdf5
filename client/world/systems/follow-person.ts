import { locate } from '../ghost.ts'
import { dropWay, setOut } from '../way.ts'
import type { Place, World } from '../world.ts'

/** Followers stay this far behind, and set out again when the other is this far away. */
const KEEP = 1.5
const SET_OUT = 2.4
/** Seconds between two looks for the way. */
const EVERY = 0.5

const place: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

/** Walks after the person that the visitor follows, until a key or a tap says otherwise. */
export const followPerson = (world: World): void => {
  if (world.following < 0 || world.now - world.followedAt < EVERY) return
  world.followedAt = world.now
  const { me } = world
  if (!locate(world.people, world.following, place)) return
  const away = Math.hypot(place.x - me.x, place.z - me.z)
  if (away < KEEP) dropWay(world.way)
  if (away < SET_OUT) return
  const t = (away - KEEP) / away
  const to = { x: me.x + (place.x - me.x) * t, z: me.z + (place.z - me.z) * t }
  setOut(world, to, { run: place.anim === 'run' || away > 8 })
}
