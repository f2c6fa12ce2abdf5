import { isOpenCount } from '../../shared/ceremony/open-count.ts'
import { ceremonyOfCode, certificateCode } from '../../shared/certificates/certificate-code.ts'
import type { Certificate } from '../../shared/certificates/certificates.ts'
import { stillToSay } from '../ceremony/still-to-say.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'

type Needs = Pick<Services, 'storage' | 'exhibitions' | 'seals' | 'ceremonies' | 'now'>

/** The certificates of a ceremony's night: one for every winner of what was read out, and none before the halls heard it. */
export async function certificatesOf(services: Needs, ceremony: StoredCeremony): Promise<Certificate[]> {
  const { exhibitions, seals } = services
  const shown = (await exhibitions.get(ceremony.exhibition))?.exhibition
  if (!shown) return []
  const { id, show } = ceremony
  const all = [...(await seals.opened(id))].sort((a, b) => a.at - b.at)
  if (all.length === 0) return []
  const later = await stillToSay(services, id)
  const heard = all.filter(({ award }) => award !== later)
  return heard.flatMap((opened) => {
    const { envelope } = opened
    const award = show.awards.find((one) => one.id === opened.award)
    if (!award) return []
    const category = shown.categories.find((one) => one.id === award.category)?.name ?? { en: '', zh: '' }
    return envelope.winners.map((winner) => ({
      code: certificateCode(envelope, winner.booth),
      exhibition: { slug: shown.slug, title: shown.title, revision: shown.revision },
      ceremony: { id, title: show.title, zone: show.zone },
      award: { id: award.id, name: envelope.name, tier: award.tier, edition: award.edition, category },
      winner,
      person: envelope.person,
      citation: envelope.citation,
      opened,
      openCount: isOpenCount(award),
    }))
  })
}

/** Everything that was read out in an exhibition's ceremonies, oldest first. */
export async function certificatesIn(services: Needs, slug: string): Promise<Certificate[]> {
  const ceremonies = await services.storage.ceremonies.ofExhibition(slug)
  const each = await Promise.all(ceremonies.map((one) => certificatesOf(services, one)))
  return each.flat().sort((a, b) => a.opened.at - b.opened.at)
}

export async function findCertificate(services: Needs, code: string): Promise<Certificate | undefined> {
  const ceremony = ceremonyOfCode(code)
  const stored = ceremony === undefined ? undefined : await services.storage.ceremonies.load(ceremony)
  return stored && (await certificatesOf(services, stored)).find((one) => one.code === code)
}
