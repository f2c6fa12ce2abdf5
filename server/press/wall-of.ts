import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type WallAward, type WinnersWall, winnersWall } from '../../shared/press/winners-wall.ts'
import { certificatesIn } from '../certificates/read-certificates.ts'
import type { Services } from '../services.ts'

/**
 * The wall of an exhibition for other sites: at any time what everybody sees in its hall, and what was read out before the
 * booths have it. Nothing sealed is in either.
 */
export async function wallOf(
  services: Pick<Services, 'storage' | 'exhibitions' | 'seals' | 'ceremonies' | 'now'>,
  exhibition: Exhibition,
): Promise<WinnersWall | undefined> {
  const certificates = await certificatesIn(services, exhibition.slug)
  const read = new Map<string, WallAward[]>()
  for (const { winner, award } of certificates)
    read.set(winner.booth, [...(read.get(winner.booth) ?? []), { name: award.name, tier: award.tier }])
  return winnersWall(exhibition, read)
}
