import { inHallOrder } from '../../shared/ceremony/in-hall-order.ts'
import type { Programme } from '../../shared/ceremony/show.ts'
import type { Commitment } from '../../shared/seals/envelope.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'

/** What everybody may know of a ceremony: its awards and nominees, and that results are sealed, but nothing of them. */
export function programmeOf(
  { id, show }: StoredCeremony,
  phase: Programme['phase'],
  commitments: readonly Commitment[],
  booths: readonly { id: string }[],
): Programme {
  return {
    id,
    title: show.title,
    startsAt: show.startsAt,
    zone: show.zone,
    seconds: show.cues.reduce((sum, { seconds }) => sum + seconds, 0),
    phase,
    awards: show.awards.map((award) => {
      const own = commitments.filter((one) => one.award === award.id)
      const standing = own.find(({ replaced }) => replaced === null)
      const nominees = inHallOrder(award.nominees, booths)
      return {
        ...award,
        nominees,
        commitment: standing ? { sha256: standing.sha256, sealedAt: standing.sealedAt } : null,
        replaced: own.flatMap(({ sha256, sealedAt, replaced }) =>
          replaced ? [{ sha256, sealedAt, ...replaced }] : [],
        ),
      }
    }),
  }
}
