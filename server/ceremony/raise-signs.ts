import type { CeremonySign } from '../../shared/ceremony/ceremony-messages.ts'
import type { HallContext } from '../rooms/hall-context.ts'

/** Signs are told together, so often at most: a full hall that holds up signs is a few messages and not hundreds. */
const EVERY_MS = 300

/** Tells everybody of an instance what its visitors hold up; of one person only the last. */
export function raiseSigns(hall: Pick<HallContext, 'tellAll'>): (slot: number, sign: CeremonySign) => void {
  const raised = new Map<number, CeremonySign>()
  return (slot, sign) => {
    const first = raised.size === 0
    raised.set(slot, sign)
    if (!first) return
    setTimeout(() => {
      const signs = [...raised].map(([of, one]) => ({ slot: of, ...one }))
      raised.clear()
      hall.tellAll('ceremony.signs', { signs })
    }, EVERY_MS).unref()
  }
}
