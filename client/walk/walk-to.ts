import type { Target } from '../hall-session/intents.ts'
import { dropWay, followNobody, setOut } from '../world/way.ts'
import type { Place, World } from '../world/world.ts'

const place: Place = { x: 0, z: 0, heading: 0, anim: 'idle', speed: 0 }

/** Walks the avatar to a target, on a way that is drawn on the floor; false when there is none. */
export const walkTo = (world: World, target: Target): boolean => {
  const { plan, people } = world
  followNobody(world)
  switch (target.kind) {
    case 'spot':
      return setOut(world, target, target)
    case 'booth': {
      const slot = plan.booths.find(({ id }) => id === target.booth)
      return slot ? setOut(world, slot.stand, { heading: slot.stand.heading }) : false
    }
    case 'person': {
      if (!people.locate(target.slot, place)) return false
      const { me } = world
      const away = Math.hypot(place.x - me.x, place.z - me.z)
      if (away < 1.6) return true
      const t = (away - 1.4) / away
      return setOut(world, { x: me.x + (place.x - me.x) * t, z: me.z + (place.z - me.z) * t })
    }
    case 'door':
      return setOut(world, { x: 0, z: plan.plazaRadius + 4 }, { heading: Math.PI })
  }
}

/** Walks to a bench and sits down there. */
export const walkToSeat = (world: World, seat: number): boolean => {
  const spot = world.plan.seats[seat]
  if (!spot) return false
  followNobody(world)
  return setOut(world, spot, { heading: spot.heading, onArrive: () => world.ask.sit(seat) })
}

/** Stands still: no way, nobody to follow. */
export const standStill = (world: World): void => {
  dropWay(world.way)
  followNobody(world)
}
