import type { PersonView } from '../net/types.ts'
import type { People, Place } from './world.ts'

/** Beyond every slot that a hall gives. */
export const GHOST_SLOT = 1001

/** An avatar that only this visitor sees: the host of the recorded tour that they take. */
export interface Ghost {
  person: PersonView
  /** Writes where it is drawn now; false when it is not to be seen. */
  locate(out: Place): boolean
}

/** Winners who are not here, as a ceremony has them stand on its stage, by slots beyond GHOST_SLOT. */
export const standIns = new Map<number, Ghost>()
export const STAND_IN_SLOT = 1002

/** Set by whoever plays a tour (client/tours), read once a frame. Never React state. */
export const ghost: { now: Ghost | null } = { now: null }

/** Where somebody is drawn, the ghost too. */
export const locate = (people: People, slot: number, out: Place): boolean =>
  slot === GHOST_SLOT ? (ghost.now?.locate(out) ?? false) : people.locate(slot, out)
