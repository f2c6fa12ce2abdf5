import type { Anim } from '../../shared/avatars/gestures.ts'
import type { Spot } from '../../shared/plan/types.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { StandIn } from './people.ts'

/**
 * Puts an avatar without a connection into the hall (a ghost, a stand-in): everybody sees it in the roster and among the
 * poses. Answers its slot and how to take it away again, or undefined when the hall has no slot left. It is moved by
 * `hall.poses.place`.
 */
export function addStandIn(
  hall: HallContext,
  standIn: StandIn,
  spot: Spot,
  anim: Anim = 'idle',
): { slot: number; remove: () => void } | undefined {
  const slot = hall.people.addStandIn(standIn, hall.now())
  if (slot === undefined) return undefined
  hall.poses.join(slot, undefined, spot, hall.now(), anim)
  return {
    slot,
    remove: () => {
      hall.people.removeStandIn(slot, hall.now())
      hall.poses.leave(slot)
    },
  }
}
