import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HallReplies } from '../../shared/hall/requests.ts'
import type { HallConnection } from '../net/types.ts'

type Refused = Extract<HallReplies['vote.cast'], { ok: false }>['reason']

/** What this visitor wants in one poll and what of it counts. */
export interface OwnVote {
  /** Booth that the server has acknowledged, or empty. */
  counted: string
  needs: 'nothing' | 'invite' | 'code'
  /** How this vote's line in the published list begins; empty before the vote is stored. */
  receipt: string
  /** Chosen here and not acknowledged yet; it is sent until it is. */
  wish: Wish | null
  /** Why the wish is still here: on its way, the line is down, or too many tries. */
  waits: 'sent' | 'line' | 'fast'
  /** Why the last choice does not count; gone with the next one. */
  refusal: Refused | null
}
export interface Wish {
  booth: string
  /** Server time, so that a choice that arrives late does not undo a later one. */
  chosen: number
  code?: string
}
export interface VotesSnapshot {
  votes: ReadonlyMap<string, OwnVote>
  /** Of open polls with a live tally: votes by booth. */
  tallies: ReadonlyMap<string, Readonly<Record<string, number>>>
}
export const NO_VOTE: OwnVote = { counted: '', needs: 'nothing', receipt: '', wish: null, waits: 'sent', refusal: null }
export const NO_VOTES: VotesSnapshot = { votes: new Map(), tallies: new Map() }

/** The votes of this visitor in the ceremony of a hall. */
export interface OwnVotes {
  store: StoreApi<VotesSnapshot>
  /** Asks what is counted, and sends again what was kept. */
  look(): Promise<void>
  /** One tap: kept, and sent at once or, with `settle`, when the keys have come to rest. */
  choose(award: string, booth: string, more?: { code?: string; settle?: boolean }): void
  stop(): void
}

interface Around {
  /** Remembers a wish over a reload of the page; null forgets it. */
  keep: (award: string, wish: string | null) => void
  kept: (award: string) => string | null
}

const SETTLE_MS = 600
const AGAIN_MS = 2000

/** Keeps a choice until the server has it, whatever the network does; the server counts it once however often it comes. */
export function createOwnVotes(connection: HallConnection, { keep, kept }: Around): OwnVotes {
  const store = createStore<VotesSnapshot>(() => NO_VOTES)
  const sending = new Set<string>()
  const settling = new Map<string, ReturnType<typeof setTimeout>>()
  const wakes = new Set<() => void>()
  let over = false
  let latest = 0

  const of = (award: string) => store.getState().votes.get(award) ?? NO_VOTE
  const patch = (award: string, part: Partial<OwnVote>) => {
    store.setState(({ votes }) => ({ votes: new Map(votes).set(award, { ...of(award), ...part }) }))
    if (part.wish !== undefined) keep(award, part.wish && JSON.stringify(part.wish))
  }
  /** Until some time has passed, or the line is back. */
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer)
        wakes.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      wakes.add(done)
    })

  const sendOne = async (award: string, wish: Wish) => {
    const reply = await connection.request('vote.cast', { award, ...wish })
    if (over) return
    if (reply.ok) {
      // Another choice may have been made while this one was on its way; that is sent next.
      const rest = of(award).wish === wish ? null : of(award).wish
      patch(award, { counted: reply.booth, needs: 'nothing', wish: rest, waits: 'sent', refusal: null })
      if (!rest) void look()
    } else if (reply.reason === 'too-fast') {
      patch(award, { waits: 'fast' })
      await wait(reply.retryIn ?? AGAIN_MS)
    } else if (reply.reason === 'broken' || reply.reason === 'removed') {
      patch(award, { waits: 'line' })
      await wait(AGAIN_MS)
    } else if (of(award).wish === wish) patch(award, { wish: null, refusal: reply.reason })
  }
  const send = async (award: string) => {
    if (sending.has(award)) return
    sending.add(award)
    for (let { wish } = of(award); wish && !over; { wish } = of(award)) await sendOne(award, wish)
    sending.delete(award)
  }

  const look = async () => {
    const reply = await connection.request('vote.look', {})
    if (over || !reply.ok) return
    for (const { award, booth, needs, receipt } of reply.votes) {
      const wish = of(award).wish ?? readWish(kept(award))
      patch(award, { counted: booth, needs, receipt, ...(wish && { wish }) })
      if (wish && !settling.has(award)) void send(award)
    }
    store.setState({ tallies: new Map(reply.tallies.map(({ award, counts }) => [award, counts])) })
  }

  const stops = [
    connection.on('vote.tallied', ({ award, counts }) =>
      store.setState(({ tallies }) => ({ tallies: new Map(tallies).set(award, counts) })),
    ),
    connection.store.subscribe((hall, before) => {
      if (hall.phase === before.phase || hall.phase.name !== 'live') return
      for (const wake of wakes) wake()
      void look()
    }),
  ]
  return {
    store,
    look,
    choose(award, booth, { code, settle = false } = {}) {
      latest = Math.max(latest + 1, Math.round(connection.clock.now()))
      patch(award, { wish: { booth, chosen: latest, ...(code && { code }) }, waits: 'sent', refusal: null })
      clearTimeout(settling.get(award))
      settling.delete(award)
      if (!settle) return void send(award)
      const timer = setTimeout(() => {
        settling.delete(award)
        void send(award)
      }, SETTLE_MS)
      settling.set(award, timer)
    },
    stop() {
      over = true
      for (const timer of settling.values()) clearTimeout(timer)
      for (const wake of wakes) wake()
      for (const stop of stops) stop()
    },
  }
}

function readWish(text: string | null): Wish | null {
  if (!text) return null
  try {
    const { booth, chosen, code } = JSON.parse(text) as Partial<Wish>
    if (typeof booth !== 'string' || typeof chosen !== 'number') return null
    return { booth, chosen, ...(typeof code === 'string' && { code }) }
  } catch {
    return null // somebody else's text under our name: nothing was chosen
  }
}
