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
  /** All of them, the highest first. */
  awards: readonly WallAward[]
  /** That of the highest, which decides where the winner stands. */
  tier: Tier
  sample: boolean
}

export type WallAward = Pick<Award, 'name' | 'tier'>

const higher = (a: { tier: Tier }, b: { tier: Tier }): number => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier)

const sameName = (a: WallAward, b: WallAward): boolean => a.name.en === b.name.en && a.name.zh === b.name.zh

/**
 * The wall of an exhibition out of what may be known of it: the awards at its booths, and what was `read` out while they do
 * not stand there yet, each award once. Undefined where nobody has won anything.
 */
export function winnersWall(
  { slug, title, figures, categories, booths }: Exhibition,
  read: ReadonlyMap<string, readonly WallAward[]> = new Map(),
): WinnersWall | undefined {
  const winnerOf = (booth: Booth): WallWinner[] => {
    const { id, title, team, sample } = booth
    const all = [...(read.get(id) ?? []), ...booth.awards].sort(higher)
    // What was read out comes to its booth when the night is over: it is the same award, and stands here once.
    const awards = all.filter((one, at) => all.findIndex((other) => sameName(one, other)) === at)
    return awards[0] ? [{ booth: id, title, team, awards, tier: awards[0].tier, sample }] : []
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
