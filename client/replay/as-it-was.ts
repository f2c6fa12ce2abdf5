import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { TIERS } from '../../shared/plan/types.ts'

/** The exhibition without what a ceremony has given to its booths since: while it is played again, only what is read out may be known. */
export const asItWas = (exhibition: Exhibition, ceremony: string): Exhibition => ({
  ...exhibition,
  booths: exhibition.booths.map((booth) => {
    const awards = booth.awards.filter(({ id }) => !id.startsWith(`${ceremony}-`))
    if (awards.length === booth.awards.length) return booth
    return { ...booth, awards, tier: TIERS.find((tier) => awards.some((award) => award.tier === tier)) ?? 'third' }
  }),
})
