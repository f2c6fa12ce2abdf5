import type { VoteCastReply } from '../../shared/ceremony/ceremony-messages.ts'
import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import type { Services } from '../services.ts'

/** Which poll: of an award, in the night or in one rehearsal of it. */
export interface PollKey {
  ceremony: string
  run: string
  award: string
}
export interface Voter {
  visitor: string
  grants: readonly Grant[]
}
/** Votes by booth; every nominee is in it. A tie is shared: all with the most votes win. None without a vote. */
export interface Count {
  counts: Readonly<Record<string, number>>
  winners: readonly string[]
}

/** The People's Choice: one vote a person, changeable until it closes, acknowledged when it is stored. */
export interface Votes {
  /** The poll takes votes from now on; also called for polls that were open when the server went down. */
  open(poll: PollKey, of: { exhibition: string; nominees: readonly string[]; ballot: Ballot }): Promise<void>
  cast(poll: PollKey, voter: Voter, vote: { booth: string; code?: string | undefined }): Promise<VoteCastReply>
  /** Takes no more votes, waits for those on their way into storage, and counts. The same answer when asked again. */
  close(poll: PollKey): Promise<Count>
  /** What a visitor chose in a poll, or null; and what they need to vote. */
  mine(poll: PollKey, voter: Voter): Promise<{ booth: string | null; needs: 'nothing' | 'invite' | 'code' }>
  /** How an open poll with a live tally stands. */
  tally(poll: PollKey): Promise<Count>
}

export function createVotes(_services: Pick<Services, 'storage' | 'now' | 'id' | 'log' | 'bus'>): Votes {
  return {
    open: async () => {},
    cast: async () => ({ ok: false, reason: 'not-open' }),
    close: async () => ({ counts: {}, winners: [] }),
    mine: async () => ({ booth: null, needs: 'nothing' }),
    tally: async () => ({ counts: {}, winners: [] }),
  }
}
