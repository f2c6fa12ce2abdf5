import { randomBytes } from 'node:crypto'
import type { VoteCastReply } from '../../shared/ceremony/ceremony-messages.ts'
import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import { type Count, countVotes } from '../../shared/votes/count-votes.ts'
import type { SealKey } from '../seals/seal-key.ts'
import type { Services } from '../services.ts'
import type { PollKey, StoredPoll } from '../storage/vote-port.ts'
import { type ChoiceCipher, createChoiceCipher } from './choice-cipher.ts'
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

export interface Vote {
  booth: string
  code?: string | undefined
  /** Server time at which it was chosen (ms): a late retry of an earlier choice changes nothing. */
  chosen?: number | undefined
}

/** The People's Choice: one vote a person, changeable until it closes, acknowledged when it is stored. */
export interface Votes {
  /** The poll takes votes from now on; also called for polls that were open when the server went down. */
  open(poll: PollKey, of: { exhibition: string; nominees: readonly string[]; ballot: Ballot }): Promise<void>
  cast(poll: PollKey, voter: Voter, vote: Vote): Promise<VoteCastReply>
  /**
   * Takes no more votes, waits for those on their way into storage, and counts. The same answer when asked again; undefined
   * while the key that they are sealed with is away: then there are votes, and nobody knows for whom.
   */
  close(poll: PollKey): Promise<Count | undefined>
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
  /** Once the key was there. */
  cipher: ChoiceCipher | undefined
}
const NOTHING: Count = { counts: {}, winners: [] }

/** `key`: what results are sealed with. Without it no vote is taken and none is read, until it is put back. */
export function createVotes(
  { storage, now, bus, log, secret }: Pick<Services, 'storage' | 'now' | 'bus' | 'log' | 'secret'>,
  key: Pick<SealKey, 'read' | 'forSealing'>,
): Votes {
  const guesses = createGuessLimit()
  const polls = new Map<string, OpenPoll>()
  const nameOf = ({ ceremony, run, award }: PollKey) => `${ceremony} ${run} ${award}`

  /** What was cast, in that order; undefined without the key. One that somebody changed in the database counts for nobody. */
  const read = async (poll: StoredPoll) => {
    const secretKey = await key.read()
    if (!secretKey) {
      log.error({ poll: nameOf(poll) }, 'votes cannot be read: the key of the sealed results is not on this machine')
      return undefined
    }
    const cipher = createChoiceCipher(secretKey)
    return (await storage.votes.votes(poll)).flatMap((vote) => {
      try {
        return [{ ...vote, booth: cipher.open(poll, vote.voter, vote.choice) }]
      } catch (error) {
        log.error({ err: error, poll: nameOf(poll) }, 'a vote is not as it was written')
        return []
      }
    })
  }
  const count = async (poll: StoredPoll): Promise<Count | undefined> => {
    const votes = await read(poll)
    const chosen = votes?.map(({ booth }) => booth)
    return chosen && countVotes(poll.nominees, chosen)
  }
  const tellerOf = (poll: StoredPoll) =>
    createTallyTeller(async () => {
      const { exhibition, run, award } = poll
      const counted = await count(poll)
      // It may have closed while it was counted; what is counted then is the envelope's.
      if (counted && polls.has(nameOf(poll)))
        bus.publish('vote.tallied', { exhibition, run, award, counts: counted.counts })
    }, log)
  const cipherOf = async (open: OpenPoll) => {
    if (!open.cipher) {
      const secretKey = await key.forSealing()
      if (secretKey) open.cipher = createChoiceCipher(secretKey)
    }
    return open.cipher
  }

  const cast = async (open: OpenPoll, { visitor, address = '' }: Voter, { booth, code, chosen }: Vote) => {
    const cipher = await cipherOf(open)
    if (!cipher) return { ok: false, reason: 'broken' } as const
    const { poll } = open
    const typed = poll.ballot.voters === 'code' ? code : undefined
    const wait = typed === undefined ? 0 : guesses.take(visitor, address, now())
    if (wait > 0) return { ok: false, reason: 'too-fast', retryIn: wait } as const
    const asked = {
      visitor,
      codeHash: typed === undefined ? undefined : hashCode(secret, poll.ceremony, typed),
      seal: (voter: string) => cipher.seal(poll, voter, booth),
      chosenAt: Math.min(chosen ?? now(), now()),
    }
    const stored = await storage.votes.cast(poll, asked, now())
    if (typed !== undefined && (stored.ok || stored.reason === 'not-open')) guesses.right(visitor, address)
    if (!stored.ok) return stored
    open.teller?.soon()
    return { ok: true, booth: cipher.open(poll, stored.vote.voter, stored.vote.choice) } as const
  }

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
        polls.set(nameOf(key), { poll, onTheWay: new Set(), teller, cipher: undefined })
      }
    },

    async cast(key, voter, vote) {
      const open = polls.get(nameOf(key))
      if (!open) return { ok: false, reason: 'not-open' }
      if (!open.poll.nominees.includes(vote.booth)) return { ok: false, reason: 'no-such-nominee' }
      // From here on `close` waits for it; nothing may be awaited before.
      const stored = cast(open, voter, vote)
      const done = stored.catch(() => {}).finally(() => open.onTheWay.delete(done))
      open.onTheWay.add(done)
      return stored
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

    async mine(poll, { visitor }) {
      const stored = await storage.votes.poll(poll)
      if (!stored) return { booth: null, needs: 'nothing', receipt: '' }
      const { vote, holds } = await storage.votes.own(poll, visitor)
      const { voters } = stored.ballot
      const secretKey = vote && (await key.read())
      return {
        booth: secretKey ? createChoiceCipher(secretKey).open(stored, vote.voter, vote.choice) : null,
        needs: holds || voters === 'device' ? 'nothing' : voters,
        receipt: vote ? receiptOf(stored.salt, vote.voter) : '',
      }
    },

    async tally(key) {
      const open = polls.get(nameOf(key))
      return (open?.poll.ballot.tally === 'live' && (await count(open.poll))) || NOTHING
    },

    async ledger(key) {
      const poll = await storage.votes.poll(key)
      const stored = poll?.closedAt != null ? await read(poll) : undefined
      if (!poll || !stored) return undefined
      const votes = stored.map(({ voter, booth, castAt, changes }) => ({
        booth,
        castAt,
        changes,
        receipt: receiptOf(poll.salt, voter),
      }))
      const chosen = votes.map(({ booth }) => booth)
      return { count: countVotes(poll.nominees, chosen), votes }
    },
  }
}
