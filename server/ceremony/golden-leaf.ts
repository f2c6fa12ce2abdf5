import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'

/**
 * Who stands on the golden leaf after these nights, as far as they were read out before `before`: the winners of all grand
 * awards of the last of them that gave any.
 */
export async function goldenAfter(
  { seals }: Pick<Services, 'seals'>,
  nights: readonly StoredCeremony[],
  before: number,
): Promise<Bilingual[]> {
  let golden: Bilingual[] = []
  let last = 0
  for (const { id, show } of nights) {
    const grand = show.awards.flatMap((award) => (award.tier === 'grand' ? award.id : []))
    const given = (await seals.opened(id)).filter(
      ({ award, at, envelope }) => grand.includes(award) && at < before && envelope.winners.length > 0,
    )
    const at = Math.max(...given.map((one) => one.at))
    if (at <= last) continue
    last = at
    golden = grand
      .flatMap((award) => given.find((one) => one.award === award)?.envelope.winners ?? [])
      .map(({ title }) => title)
  }
  return golden
}
