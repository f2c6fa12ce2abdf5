import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Show, ShownAward } from '../../shared/ceremony/show.ts'
import { ceremonyStore, useCeremony } from '../ceremony/ceremony-store.ts'
import { useSession } from '../hall-session/session.ts'
import type { HallConnection } from '../net/types.ts'
import { keepInTab, keptInTab } from '../settings/keep.ts'
import { createOwnVotes, NO_VOTE, NO_VOTES, type OwnVote, type OwnVotes } from './own-votes.ts'

interface Following {
  name: string
  connection: HallConnection
  own: OwnVotes
  parts: number
  stop: () => void
}
const followed = createStore<{ own: OwnVotes | null }>(() => ({ own: null }))
const nothing = createStore(() => NO_VOTES)
let following: Following | undefined

/** Several parts of the page show the same votes. Returns its undo. */
function follow(connection: HallConnection, name: string): () => void {
  if (following?.name !== name || following.connection !== connection) {
    following?.stop()
    following = start(connection, name)
  }
  const mine = following
  mine.parts += 1
  return () => {
    mine.parts -= 1
    if (mine.parts > 0) return
    mine.stop()
    if (following === mine) following = undefined
  }
}

function start(connection: HallConnection, name: string): Following {
  const key = (award: string) => `vote.${name}.${award}`
  const own = createOwnVotes(connection, {
    keep: (award, wish) => keepInTab(key(award), wish),
    kept: (award) => keptInTab(key(award)),
  })
  const polls = (show: Show | null) => JSON.stringify(show?.polls ?? {})
  const unsubscribe = ceremonyStore.subscribe(({ show }, before) => {
    if (polls(show) !== polls(before.show)) void own.look()
  })
  void own.look()
  followed.setState({ own })
  const stop = () => {
    unsubscribe()
    own.stop()
    if (followed.getState().own === own) followed.setState({ own: null })
  }
  return { name, connection, own, parts: 0, stop }
}

/** Follows this visitor's votes for as long as a part of the page shows them. */
export function useFollowVotes(): void {
  const connection = useSession((state) => state.connection)
  const name = useCeremony(({ show }) => (show ? `${show.ceremony}.${show.run}` : ''))
  useEffect(() => (connection && name ? follow(connection, name) : undefined), [connection, name])
}

export const useOwnVote = (award: string): OwnVote => {
  const own = useStore(followed, (state) => state.own)
  return useStore(own?.store ?? nothing, ({ votes }) => votes.get(award) ?? NO_VOTE)
}

export const useTally = (award: string): Readonly<Record<string, number>> | undefined => {
  const own = useStore(followed, (state) => state.own)
  return useStore(own?.store ?? nothing, ({ tallies }) => tallies.get(award))
}

/** Chooses, as this visitor. */
export const chooseBooth: OwnVotes['choose'] = (award, booth, more) =>
  followed.getState().own?.choose(award, booth, more)

/** Awards whose vote is open now, in the order of the programme, and those that closed and were not read out yet. */
export function useVotes(): { open: readonly ShownAward[]; closed: readonly ShownAward[] } {
  const polls = useCeremony(({ show }) => show?.polls)
  const awards = useCeremony(({ programme }) => programme?.awards)
  const opened = useCeremony((state) => state.opened)
  const voted = awards?.filter(({ id, ballot }) => ballot && polls?.[id]) ?? []
  return {
    open: voted.filter(({ id }) => polls?.[id]?.closedAt === null),
    closed: voted.filter(({ id }) => polls?.[id]?.closedAt !== null && !opened.has(id)),
  }
}

/** The first open vote in which nothing of this visitor is counted or on its way; undefined without one. */
export function useVoteToCast(): ShownAward | undefined {
  const { open } = useVotes()
  const own = useStore(followed, (state) => state.own)
  const { votes } = useStore(own?.store ?? nothing)
  // What is not known yet calls nobody; who has no invite is not called in vain.
  return open.find(({ id }) => {
    const mine = votes.get(id)
    return mine && !mine.counted && !mine.wish && mine.needs !== 'invite'
  })
}
