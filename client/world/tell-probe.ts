import type { MountedHall } from './mount-hall.tsx'
import type { World } from './world.ts'

/** Frames between two words. */
const EVERY = 6
let frame = 0

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
  let seen = 0
  for (const _slot of people.slots()) seen += 1
  dataset.others = String(seen)
}
