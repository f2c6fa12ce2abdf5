import { randomBytes } from 'node:crypto'
import type { VoteCastReply } from '../../shared/ceremony/ceremony-messages.ts'
import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import { type Count, countVotes } from '../../shared/votes/count-votes.ts'
import type { Services } from '../services.ts'
import type { PollKey, StoredPoll } from '../storage/vote-port.ts'
import { createChoiceCipher } from './choice-cipher.ts'
import { createGuessLimit } from './guess-limit.ts'
import { createTallyTeller, type TallyTeller } from './tally-teller.ts'
import { hashCode, receiptOf } from './vote-codes.ts'

export type { PollKey } from '../storage/vote-port.ts'
export type { Count }

export interface Voter {
  visitor: string
  grants: readonly Grant[]
  /** Network address that the visitor came in from, for who tries codes. */
  address?: string
}

/** The People's Choice: one vote a person, changeable until it closes, acknowledged when it is stored. */
export interface Votes {
  /** The poll takes votes from now on; also called for polls that were open when the server went down. */
  open(poll: PollKey, of: { exhibition: string; nominees: readonly string[]; ballot: Ballot }): Promise<void>
  /** `chosen`: server time at which the visitor chose (ms); a late retry of an earlier choice changes nothing. */
  cast(
    poll: PollKey,
    voter: Voter,
    vote: { booth: string; code?: string | undefined; chosen?: number | undefined },
  ): Promise<VoteCastReply>
  /** Takes no more votes, waits for those on their way into storage, and counts. The same answer when asked again. */
  close(poll: PollKey): Promise<Count>
  /** What a visitor chose in a poll, or null; what they need to vote; and how their line in the export begins. */
  mine(poll: PollKey, voter: Voter): Promise<{ booth: string | null; needs: Needs; receipt: string }>
  /** How an open poll with a live tally stands. Of any other nothing is told. */
  tally(poll: PollKey): Promise<Count>
  /** Every vote of a closed poll; only for one whose award was read out. Undefined for one that is open or was none. */
  ledger(poll: PollKey): Promise<Ledger | undefined>
}
/** A closed poll, vote by vote in the order in which they were cast, without names. */
export interface Ledger {
  count: Count
  votes: readonly { booth: string; castAt: number; changes: number; receipt: string }[]
}
export type Needs = 'nothing' | 'invite' | 'code'

/** A poll that takes votes in this process. */
interface OpenPoll {
  poll: StoredPoll
  onTheWay: Set<Promise<unknown>>
  teller: TallyTeller | undefined
}
const NOTHING: Count = { counts: {}, winners: [] }

export function createVotes(
  { storage, now, bus, log, secret }: Pick<Services, 'storage' | 'now' | 'bus' | 'log' | 'secret'>,
  choiceKey: Buffer = secret,
): Votes {
  const cipher = createChoiceCipher(choiceKey)
  const guesses = createGuessLimit()
  const polls = new Map<string, OpenPoll>()
  const nameOf = ({ ceremony, run, award }: PollKey) => `${ceremony} ${run} ${award}`

  const count = async (poll: StoredPoll): Promise<Count> => {
    const votes = await storage.votes.votes(poll)
    return countVotes(
      poll.nominees,
      votes.map(({ voter, choice }) => cipher.open(poll, voter, choice)),
    )
  }
  const tellerOf = (poll: StoredPoll) =>
    createTallyTeller(async () => {
      const { exhibition, run, award } = poll
      const { counts } = await count(poll)
      // It may have closed while it was counted; what is counted then is the envelope's.
      if (polls.has(nameOf(poll))) bus.publish('vote.tallied', { exhibition, run, award, counts })
    }, log)

  return {
    async open(key, { exhibition, nominees, ballot }) {
      const salt = randomBytes(32).toString('hex')
      const asked = { ...key, exhibition, nominees, ballot, salt, openedAt: now(), closedAt: null }
      const poll = await storage.votes.open(asked)
      if (poll.closedAt !== null) return
      const known = polls.get(nameOf(key))
      if (known) known.poll = poll
      else {
        const teller = poll.ballot.tally === 'live' ? tellerOf(poll) : undefined
        polls.set(nameOf(key), { poll, onTheWay: new Set(), teller })
      }
    },

    async cast(key, { visitor, address = '' }, { booth, code, chosen }) {
      const open = polls.get(nameOf(key))
      if (!open) return { ok: false, reason: 'not-open' }
      if (!open.poll.nominees.includes(booth)) return { ok: false, reason: 'no-such-nominee' }
      const typed = open.poll.ballot.voters === 'code' ? code : undefined
      if (typed !== undefined) {
        const wait = guesses.take(visitor, address, now())
        if (wait > 0) return { ok: false, reason: 'too-fast', retryIn: wait }
      }
      const stored = storage.votes.cast(
        key,
        {
          visitor,
          codeHash: typed === undefined ? undefined : hashCode(secret, key.ceremony, typed),
          seal: (voter) => cipher.seal(key, voter, booth),
          chosenAt: Math.min(chosen ?? now(), now()),
        },
        now(),
      )
      const done = stored.catch(() => {}).finally(() => open.onTheWay.delete(done))
      open.onTheWay.add(done)
      const cast = await stored
      if (typed !== undefined && (cast.ok || cast.reason === 'not-open')) guesses.right(visitor, address)
      if (!cast.ok) return cast
      open.teller?.soon()
      return { ok: true, booth: cipher.open(key, cast.vote.voter, cast.vote.choice) }
    },

    async close(key) {
      const open = polls.get(nameOf(key))
      polls.delete(nameOf(key))
      open?.teller?.stop()
      await Promise.all(open?.onTheWay ?? [])
      await storage.votes.close(key, now())
      const poll = await storage.votes.poll(key)
      return poll ? count(poll) : NOTHING
    },

    async mine(key, { visitor }) {
      const poll = await storage.votes.poll(key)
      if (!poll) return { booth: null, needs: 'nothing', receipt: '' }
      const { vote, holds } = await storage.votes.own(key, visitor)
      const { voters } = poll.ballot
      return {
        booth: vote ? cipher.open(key, vote.voter, vote.choice) : null,
        needs: holds || voters === 'device' ? 'nothing' : voters,
        receipt: vote ? receiptOf(poll.salt, vote.voter) : '',
      }
    },

    async tally(key) {
      const open = polls.get(nameOf(key))
      return open?.poll.ballot.tally === 'live' ? count(open.poll) : NOTHING
    },

    async ledger(key) {
      const poll = await storage.votes.poll(key)
      if (!poll || poll.closedAt === null) return undefined
      const stored = await storage.votes.votes(key)
      const votes = stored.map(({ voter, choice, castAt, changes }) => ({
        booth: cipher.open(poll, voter, choice),
        castAt,
        changes,
        receipt: receiptOf(poll.salt, voter),
      }))
      const chosen = votes.map(({ booth }) => booth)
      return { count: countVotes(poll.nominees, chosen), votes }
    },
  }
}
