import type { Award, Booth, Exhibition } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { TIERS, type Tier } from '../plan/types.ts'

/** Who won, category by category: the wall of winners. */
export interface WinnersWall {
  slug: string
  title: Bilingual
  /** The exhibition's own numbers; `entries` 0 where it says none. */
  entries: number
  winners: number
  categories: readonly {
    id: string
    name: Bilingual
    letter: string
    colour: number
    winners: readonly WallWinner[]
  }[]
}

export interface WallWinner {
  booth: string
  title: Bilingual
  team: Bilingual
  award: Bilingual
  tier: Tier
  sample: boolean
}

const higher = (a: { tier: Tier }, b: { tier: Tier }): number => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier)

/**
 * The wall of an exhibition out of what may be known of it: the awards at its booths, and what was `read` out while they do
 * not stand there yet. Undefined where nobody has won anything.
 */
export function winnersWall(
  { slug, title, figures, categories, booths }: Exhibition,
  read: ReadonlyMap<string, readonly Pick<Award, 'name' | 'tier'>[]> = new Map(),
): WinnersWall | undefined {
  const winnerOf = (booth: Booth): WallWinner[] => {
    const [award] = [...(read.get(booth.id) ?? []), ...booth.awards].sort(higher)
    if (!award) return []
    return [
      {
        booth: booth.id,
        title: booth.title,
        team: booth.team,
        award: award.name,
        tier: award.tier,
        sample: booth.sample,
      },
    ]
  }
  const tracks = categories
    .map(({ id, name, letter, colour }) => {
      const winners = booths.filter(({ category }) => category === id).flatMap(winnerOf)
      return { id, name, letter, colour, winners: winners.sort(higher) }
    })
    .filter(({ winners }) => winners.length > 0)
  if (tracks.length === 0) return undefined
  const count = tracks.reduce((sum, { winners }) => sum + winners.length, 0)
  return { slug, title, entries: figures.entries, winners: figures.winners || count, categories: tracks }
}
