import { inHallOrder } from '../../shared/ceremony/in-hall-order.ts'
import type { Programme } from '../../shared/ceremony/show.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Commitment } from '../../shared/seals/envelope.ts'
import type { LiveRun } from './live-run.ts'

/** What everybody in its halls may know of a run: awards and nominees, and that results are sealed, but nothing of them. */
export function programmeOf(
  live: Pick<LiveRun, 'ceremony' | 'show' | 'state'>,
  commitments: readonly Commitment[],
  booths: readonly { id: string }[],
  golden: readonly Bilingual[],
): Programme {
  const show = live.show()
  return {
    id: live.ceremony,
    title: show.title,
    startsAt: show.startsAt,
    zone: show.zone,
    seconds: show.cues.reduce((sum, { seconds }) => sum + seconds, 0),
    phase: live.state().phase,
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
    golden,
  }
}
