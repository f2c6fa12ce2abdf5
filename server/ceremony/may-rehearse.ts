import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { hasPart, mayPresent, RANKS, rankOf } from '../../shared/grants/can.ts'
import type { Services } from '../services.ts'
import type { KnownVisitor } from '../visitors/visitors.ts'

/**
 * Whether somebody may be in a rehearsal that is open: who has a part in the night, exhibitors and staff. What stands in its
 * programme, as the awards of a night that is not announced, is for the same people.
 */
export function mayRehearse(
  { ceremonies, now }: Pick<Services, 'ceremonies' | 'now'>,
  { grants }: Pick<KnownVisitor, 'grants'>,
  exhibition: string,
  run: string,
): boolean {
  if (run === NIGHT || !ceremonies.inHall(exhibition, run)) return false
  const at = now()
  return (
    rankOf(grants, exhibition, at) >= RANKS.exhibitor ||
    mayPresent({ grants }, exhibition, at) ||
    hasPart(grants, exhibition, at)
  )
}
