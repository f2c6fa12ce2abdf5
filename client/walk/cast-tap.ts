import { inBooth } from '../../shared/plan/leaf-outline.ts'
import type { BoothSlot, Point } from '../../shared/plan/types.ts'
import type { Place, Ray, World } from '../world/world.ts'

/** What lies under a tap. */
export type Tap =
  | { kind: 'floor'; point: Point }
  | { kind: 'booth'; slot: BoothSlot }
  | { kind: 'person'; slot: number }
  | { kind: 'seat'; seat: number }
  | { kind: 'nothing' }

/** Metres that a tap reaches, and between two looks along it. */
const REACH = 90
const LOOK = 0.12
/** How near to a person's middle line a tap means them. */
const PERSON = 0.38
const SEAT = 0.7

const place: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

const nearestPerson = ({ people, walkable }: World, ray: Ray, most: number): number => {
  let found = -1
  let least = most
  const flat = ray.dx * ray.dx + ray.dz * ray.dz
  if (flat < 1e-6) return -1
  for (const slot of people.slots()) {
    if (!people.locate(slot, place)) continue
    const t = ((place.x - ray.x) * ray.dx + (place.z - ray.z) * ray.dz) / flat
    if (t <= 0 || t >= least) continue
    const miss = Math.hypot(ray.x + ray.dx * t - place.x, ray.z + ray.dz * t - place.z)
    const height = ray.y + ray.dy * t - walkable.floorAt(place.x, place.z)
    if (miss < PERSON && height > 0 && height < 1.85) {
      found = slot
      least = t
    }
  }
  return found
}

const boothAt = ({ plan }: World, x: number, z: number): BoothSlot | undefined =>
  plan.booths.find((slot) => {
    const middle = inBooth(slot, 0, 2)
    return Math.hypot(middle.x - x, middle.z - z) < 2.7
  })

const seatAt = ({ plan }: World, x: number, z: number): number => {
  let found = -1
  let least = SEAT
  plan.seats.forEach((seat, i) => {
    const away = Math.hypot(seat.x - x, seat.z - z)
    if (away >= least) return
    least = away
    found = i
  })
  return found
}

/** Follows a tap from the eye (metres, unit direction) until it meets a person, something solid or the floor. */
export const castTap = (world: World, ray: Ray): Tap => {
  const { walkable } = world
  let d = LOOK
  let wall = false
  for (; d < REACH; d += LOOK) {
    const x = ray.x + ray.dx * d
    const y = ray.y + ray.dy * d
    const z = ray.z + ray.dz * d
    wall = y < walkable.wallAt(x, z)
    if (wall || y <= walkable.floorAt(x, z)) break
  }
  const person = nearestPerson(world, ray, d)
  if (person >= 0) return { kind: 'person', slot: person }
  if (d >= REACH) return { kind: 'nothing' }
  const x = ray.x + ray.dx * d
  const z = ray.z + ray.dz * d
  if (!wall) return { kind: 'floor', point: { x, z } }
  const seat = seatAt(world, x, z)
  if (seat >= 0) return { kind: 'seat', seat }
  const slot = boothAt(world, x, z)
  return slot ? { kind: 'booth', slot } : { kind: 'floor', point: { x, z } }
}
