import { hasPart, mayPresent, RANKS, rankOf } from '../../shared/grants/can.ts'
import type { Services } from '../services.ts'
import type { KnownVisitor } from '../visitors/visitors.ts'

/**
 * Whether somebody may be in a rehearsal: who has a part in the night, exhibitors and staff. What stands in its programme,
 * as the awards of a night that is not announced, is for the same people.
 */
export async function mayRehearse(
  { ceremonies, now }: Pick<Services, 'ceremonies' | 'now'>,
  { grants }: Pick<KnownVisitor, 'grants'>,
  exhibition: string,
  run: string,
): Promise<boolean> {
  const at = now()
  const may =
    rankOf(grants, exhibition, at) >= RANKS.exhibitor ||
    mayPresent({ grants }, exhibition, at) ||
    hasPart(grants, exhibition, at)
  return may && (await ceremonies.rehearsal(exhibition, run)) !== undefined
}
