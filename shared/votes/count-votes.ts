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
  const most = Math.max(0, ...votes.values())
  const winners = most === 0 ? [] : [...votes.keys()].filter((booth) => votes.get(booth) === most)
  return { counts: Object.fromEntries(votes), winners }
}
