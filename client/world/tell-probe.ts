import { GHOST_SLOT, ghost } from './ghost.ts'
import type { MountedHall } from './mount-hall.tsx'
import type { Place, World } from './world.ts'

/** Seconds between two words. */
const EVERY = 0.12
/** Others that are told of: what a test or a supporter can take in. */
const MOST = 24

const place: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

const othersOf = ({ people }: World): string => {
  const told: string[] = []
  const tell = (slot: number) => told.push(`${slot}:${place.x.toFixed(2)},${place.z.toFixed(2)}:${place.anim}`)
  if (ghost.now?.locate(place)) tell(GHOST_SLOT)
  for (const slot of people.slots()) {
    if (told.length === MOST) break
    if (people.locate(slot, place)) tell(slot)
  }
  return told.join(' ')
}

/**
 * Writes onto the canvas element where the visitor is and what they see, some times a second: end-to-end tests and
 * supporters read text, not pixels. `others` is a list of `slot:x,z:anim`. Call it with every frame's seconds.
 */
export const makeProbe = ({ canvas, camera }: MountedHall, world: World): ((seconds: number) => void) => {
  let since = EVERY
  let frames = 0
  return (seconds) => {
    frames += 1
    since += seconds
    if (since < EVERY) return
    since = 0
    const { me, rig, way, nearBooth } = world
    const { dataset } = canvas
    dataset.at = `${me.x.toFixed(2)} ${me.z.toFixed(2)}`
    dataset.heading = me.heading.toFixed(2)
    dataset.anim = me.anim
    dataset.near = nearBooth ?? ''
    dataset.way = String(way.points.length)
    dataset.camera = `${camera.position.x.toFixed(2)} ${camera.position.y.toFixed(2)} ${camera.position.z.toFixed(2)}`
    dataset.arrived = String(rig.arrival > 4)
    dataset.frames = String(frames)
    dataset.others = othersOf(world)
  }
}
