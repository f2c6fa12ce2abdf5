/** Rows of polls, what was cast in them, and who has the right to; see migrations/0015-votes.ts. */
export interface VoteTables {
  vote_polls: {
    ceremony: string
    run: string
    award: string
    exhibition: string
    /** Booths as JSON, and Ballot as JSON, as they were when it opened. */
    nominees: string
    ballot: string
    voters: string
    salt: string
    opened_at: number
    closed_at: number | null
    /** Counts up with every request that may vote; whoever counts it up has the poll to themselves until they are done. */
    turn: number
  }
  vote_ballots: {
    ceremony: string
    run: string
    award: string
    voter: string
    /** The poll's turn when it was cast first: their order. */
    place: number
    /** The booth, encrypted. */
    choice: string
    cast_at: number
    chosen_at: number
    changed_at: number
    changes: number
  }
  vote_rights: {
    id: string
    ceremony: string
    kind: string
    hash: string
    batch: string
    meant_for: string
    made_at: number
    made_by: string
    withdrawn_at: number | null
  }
  vote_holders: { right_id: string; run: string; slot: number; visitor: string; at: number }
}
