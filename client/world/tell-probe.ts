import type { MountedHall } from './mount-hall.tsx'
import type { Place, World } from './world.ts'

/** Frames between two words. */
const EVERY = 6
/** People told of. */
const MOST = 8
let frame = 0
const place: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

/**
 * Writes onto the canvas element where the visitor is and what is drawn, some times a second: end-to-end tests and
 * supporters read text, not pixels.
 */
export const tellProbe = ({ canvas, camera }: MountedHall, { me, rig, way, nearBooth, people }: World): void => {
  frame += 1
  if (frame % EVERY !== 0) return
  const { dataset } = canvas
  dataset.at = `${me.x.toFixed(2)} ${me.z.toFixed(2)}`
  dataset.heading = me.heading.toFixed(2)
  dataset.anim = me.anim
  dataset.near = nearBooth ?? ''
  dataset.way = String(way.points.length)
  dataset.camera = `${camera.position.x.toFixed(2)} ${camera.position.y.toFixed(2)} ${camera.position.z.toFixed(2)}`
  dataset.arrived = String(rig.arrival > 4)
  dataset.frames = String(frame)
  const seen: string[] = []
  for (const slot of people.slots())
    if (seen.length < MOST && people.locate(slot, place))
      seen.push(`${slot}:${place.x.toFixed(2)},${place.z.toFixed(2)}:${place.anim}`)
  dataset.others = seen.join(' ')
}
