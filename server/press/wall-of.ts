import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type WinnersWall, winnersWall } from '../../shared/press/winners-wall.ts'
import { certificatesIn } from '../certificates/read-certificates.ts'
import type { Services } from '../services.ts'

/** The wall of an exhibition for other sites; none while a ceremony is planned and nothing of it was read out. */
export async function wallOf(
  services: Pick<Services, 'storage' | 'exhibitions' | 'seals'>,
  exhibition: Exhibition,
): Promise<WinnersWall | undefined> {
  const ceremonies = await services.storage.ceremonies.ofExhibition(exhibition.slug)
  const certificates = await certificatesIn(services, exhibition.slug)
  if (certificates.length === 0 && ceremonies.some(({ show }) => show.awards.length > 0)) return undefined
  const read = new Map<string, { name: Exhibition['title']; tier: (typeof certificates)[number]['award']['tier'] }[]>()
  for (const { winner, award } of certificates)
    read.set(winner.booth, [...(read.get(winner.booth) ?? []), { name: award.name, tier: award.tier }])
  return winnersWall(exhibition, read)
}
