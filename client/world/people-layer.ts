import type { PerspectiveCamera, WebGLRenderer } from 'three'
import { animIndex, GESTURES, type Gesture } from '../../shared/avatars/gestures.ts'
import type { People as DrawnPeople } from '../avatars/index.ts'
import type { HallSnapshot, PersonView } from '../net/types.ts'
import { stir } from './frame-pace.ts'
import { GHOST_SLOT, ghost, standIns } from './ghost.ts'
import { standsBefore } from './stands-before.ts'
import type { Place, World } from './world.ts'

/** Slot that draws oneself when there is no hall to give one. */
export const LONE_SLOT = 1000

const place: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

const isGesture = (anim: string): anim is Gesture => (GESTURES as readonly string[]).includes(anim)

export interface PeopleLayer {
  /** Names, clothes and presences as the roster tells them, new words over heads. */
  read(hall: HallSnapshot, before: HallSnapshot | undefined): void
  /** Once a frame, after the camera has moved. */
  update(renderer: WebGLRenderer, camera: PerspectiveCamera, width: number, height: number, dt: number): void
}

/** Visitors are whole; avatars without anybody behind them are seen through a little. */
const opacityOf = (person: PersonView | undefined): number =>
  person?.kind === 'ghost' ? 0.55 : person && person.kind !== 'visitor' ? 0.85 : 1
/** What is left of somebody who stands before the poster or the wall that is read. */
const SEEN_THROUGH = 0.16

const dress = (drawn: DrawnPeople, person: PersonView): void => {
  drawn.crowd.dress(person.slot, person.look, person.role, person.stripe)
  drawn.tags.set(person.slot, person.name, person.role, person.stripe)
  drawn.crowd.setAway(person.slot, person.presence === 'away')
}

/** Keeps the drawn people in step with the world and the roster. */
export const peopleLayer = (world: World, drawn: DrawnPeople): PeopleLayer => {
  const { crowd } = drawn
  /** Slots drawn in the last frame, and in this one. */
  let shown = new Set<number>()
  let seen = new Set<number>()
  const gestures = new Map<number, number>()
  let people: HallSnapshot['people'] = new Map()
  /** Whose ghost was drawn last: the slot is one for all of them. */
  let led: PersonView | undefined
  crowd.self = LONE_SLOT

  const put = (slot: number, at: Place, y: number) => {
    crowd.place(slot, at.x, y, at.z, at.heading)
    crowd.animate(slot, at.anim, at.speed)
    const anim = animIndex(at.anim)
    if (at.speed > 0 || isGesture(at.anim)) stir(world)
    if (gestures.get(slot) !== anim) {
      gestures.set(slot, anim)
      if (isGesture(at.anim)) drawn.sparks.emit(slot, at.anim, people.get(slot)?.stripe ?? 255)
    }
  }

  /** Draws somebody at `place`. */
  const show = (slot: number, person: PersonView | undefined, camera: PerspectiveCamera) => {
    const fresh = !shown.has(slot) || (slot === GHOST_SLOT && person !== led)
    if (slot === GHOST_SLOT) led = person
    put(slot, place, place.anim === 'sit' ? 0 : world.walkable.floorAt(place.x, place.z))
    if (fresh && person) dress(drawn, person)
    const read = world.rig.close ?? world.rig.reads
    const hides = read !== null && standsBefore(read, camera.position, place)
    crowd.setOpacity(slot, opacityOf(person) * (hides ? SEEN_THROUGH : 1))
    seen.add(slot)
  }

  return {
    read: (hall, before) => {
      people = hall.people
      if (hall.me >= 0) crowd.self = hall.me
      for (const [slot, person] of hall.people)
        if (before?.people.get(slot) !== person && (shown.has(slot) || slot === crowd.self)) dress(drawn, person)
      for (const slot of before?.people.keys() ?? []) if (!hall.people.has(slot)) drawn.remove(slot)
      stir(world)
      if (!before || hall.chat === before.chat) return
      const last = before.chat.at(-1)
      const from = last ? hall.chat.findIndex(({ id }) => id === last.id) + 1 : hall.chat.length
      for (const said of hall.chat.slice(Math.max(from, hall.chat.length - 6)))
        if (!said.hidden && !hall.mutedForMe.has(said.visitor)) drawn.bubbles.say(said.slot, said.text)
    },
    update: (renderer, camera, width, height, dt) => {
      const { me } = world
      const self = crowd.self
      seen.clear()
      for (const slot of world.people.slots())
        if (slot !== self && world.people.locate(slot, place)) show(slot, people.get(slot), camera)
      for (const [slot, one] of standIns) if (one.locate(place)) show(slot, one.person, camera)
      if (ghost.now?.locate(place)) show(GHOST_SLOT, ghost.now.person, camera)
      place.x = me.x
      place.z = me.z
      place.heading = me.heading
      place.anim = me.anim
      place.speed = me.speed
      const fresh = !shown.has(self)
      put(self, place, me.y)
      const own = people.get(self)
      if (fresh && own) dress(drawn, own)
      crowd.setOpacity(self, world.rig.opacity)
      seen.add(self)
      for (const slot of shown) {
        if (seen.has(slot)) continue
        drawn.remove(slot)
        gestures.delete(slot)
      }
      const before = shown
      shown = seen
      seen = before
      drawn.tags.fade = world.rig.names
      drawn.update(renderer, camera, width, height, world.now, dt)
    },
  }
}
