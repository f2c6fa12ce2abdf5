/** The tab "Votes" of a ceremony: how they stand where that may be known, codes, and the count to check. */
export function VoteDesk({ ceremony: _ }: { ceremony: string }) {
  return null
}
