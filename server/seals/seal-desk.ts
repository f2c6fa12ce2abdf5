import { isOpenCount } from '../../shared/ceremony/open-count.ts'
import type { Envelope } from '../../shared/seals/envelope.ts'
import type { SealDesk, SealedNow, SealLine } from '../../shared/seals/seal-messages.ts'
import { whatWasShown } from '../../shared/seals/was-shown.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { StoredEnvelope } from '../storage/seal-port.ts'
import { namesIn, namesOf } from './names-of.ts'

/** Who seals and is no visitor. */
const NOBODY: ReadonlySet<string> = new Set(['vote', 'lot'])

/** What an organizer sees of a ceremony's envelopes: that and when all are sealed, and what is in their own. */
export async function sealDeskOf(
  { seals, storage, exhibitions, now }: Pick<Services, 'seals' | 'storage' | 'exhibitions' | 'now'>,
  { id, exhibition, show }: StoredCeremony,
  visitor: string,
): Promise<SealDesk> {
  const [envelopes, shown, names, here] = await Promise.all([
    seals.list(id),
    storage.seals.shown(),
    namesIn({ storage }, exhibition),
    exhibitions.get(exhibition),
  ])
  const booths = here?.exhibition.booths ?? []
  const shownWith = whatWasShown(shown)
  const sealedNow = async (envelope: StoredEnvelope): Promise<SealedNow> => {
    const { sha256, sealedAt, sealedBy, opened } = envelope
    const inside = opened?.envelope ?? (await seals.own(envelope, visitor))
    return {
      sha256,
      sealedAt,
      by: NOBODY.has(sealedBy) ? '' : ((await storage.visitors.find(sealedBy))?.name ?? ''),
      byLot: sealedBy === 'lot',
      mine: sealedBy === visitor,
      openedAt: opened?.at ?? null,
      result: inside ? resultOf(inside) : null,
    }
  }
  const awards = show.awards.map(async (award): Promise<SealLine> => {
    const of = envelopes.filter((one) => one.award === award.id)
    const standing = of.find(({ replaced }) => replaced === null)
    const here = new Map(booths.map((booth) => [booth.id, booth]))
    const wasShown = shownWith(award)
    return {
      award: award.id,
      name: award.name,
      tier: award.tier,
      edition: award.edition,
      byVote: award.ballot !== null,
      openCount: isOpenCount(award),
      nominees: award.nominees.flatMap((booth) => {
        const found = here.get(booth)
        if (!found) return []
        const { title, team, place } = found
        return [
          { booth, label: place.label, title, team, wasPublic: !standing?.opened && wasShown(namesOf(names, [booth])) },
        ]
      }),
      left: award.nominees.filter((booth) => !here.has(booth)).length,
      sealed: standing ? await sealedNow(standing) : null,
      replaced: of.flatMap(({ sha256, sealedAt, replaced }) =>
        replaced ? [{ sha256, sealedAt, at: replaced.at, reason: replaced.reason }] : [],
      ),
    }
  })
  return { ok: true, now: now(), key: await seals.key.status(visitor), awards: await Promise.all(awards) }
}

const resultOf = ({ winners, citation, person }: Envelope): SealedNow['result'] => ({
  winners: winners.map(({ booth }) => booth),
  titles: winners.map(({ title }) => title),
  citation,
  person,
})
