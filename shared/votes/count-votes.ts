/** Votes by booth; every nominee is in it. A tie is shared: all with the most votes win. None without a vote. */
export interface Count {
  counts: Readonly<Record<string, number>>
  winners: readonly string[]
}

/**
 * Counts a poll. Pure: the order in which votes were cast does not matter, winners stand in the order of the nominees, and a
 * choice that is no nominee counts for nobody.
 */
export function countVotes(nominees: readonly string[], choices: Iterable<string>): Count {
  const votes = new Map(nominees.map((booth) => [booth, 0]))
  for (const booth of choices) {
    const before = votes.get(booth)
    if (before !== undefined) votes.set(booth, before + 1)
  }
  return { counts: Object.fromEntries(votes), winners: mostVoted(votes, nominees) }
}

/**
 * The same count where some nominees have left the exhibition: their votes stay in it, and those with the most votes of who
 * is still there win. Pure.
 */
export function amongThose(count: Count, nominees: readonly string[], isThere: (booth: string) => boolean): Count {
  return { ...count, winners: mostVoted(new Map(Object.entries(count.counts)), nominees.filter(isThere)) }
}

function mostVoted(votes: ReadonlyMap<string, number>, nominees: readonly string[]): string[] {
  const most = Math.max(0, ...nominees.map((booth) => votes.get(booth) ?? 0))
  return most === 0 ? [] : nominees.filter((booth) => votes.get(booth) === most)
}
