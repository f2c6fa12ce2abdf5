import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Applause, Programme, Show } from '../../shared/ceremony/show.ts'
import type { CommonRefusal } from '../../shared/hall/reply.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import { askJson } from '../http/ask-json.ts'
import type { HallConnection } from '../net/types.ts'
import { askUntilTold } from './ask-until-told.ts'

/** Ms for each person in the hall: a full one of two hundred asks within eight seconds. */
const SPREAD_MS_EACH = 40
/** No answer after so long is none: another try may find a better line. */
const PATIENCE_MS = 15_000

/** The ceremony as this client knows it. What moves is a function of `show` and of the server's time. */
export interface CeremonySnapshot {
  programme: Programme | null
  show: Show | null
  /** Everything that was read out, by award. */
  opened: ReadonlyMap<string, Opened>
  applause: Applause | null
}

const NOTHING: CeremonySnapshot = { programme: null, show: null, opened: new Map(), applause: null }
export const ceremonyStore = createStore<CeremonySnapshot>(() => NOTHING)
export const useCeremony = <Value>(select: (state: CeremonySnapshot) => Value): Value => useStore(ceremonyStore, select)

/** Takes what the server told; something older than what is known changes nothing. */
export function takeShow(show: Show): void {
  const { show: known, opened } = ceremonyStore.getState()
  const same = known?.ceremony === show.ceremony && known.run === show.run
  if (same && show.seq < known.seq) return
  const all = new Map(same ? opened : [])
  for (const one of show.opened) all.set(one.award, one)
  ceremonyStore.setState({ show, opened: all })
}

/** Several parts of the page follow the same ceremony over the same connection. */
const following = new Map<HallConnection, { parts: number; stop: () => void }>()

/** Keeps the store in step with the ceremony of the hall, whatever the network does. Returns its undo. */
export function followCeremony(connection: HallConnection): () => void {
  const known = following.get(connection)
  const of = known ?? { parts: 0, stop: startFollowing(connection) }
  of.parts += 1
  following.set(connection, of)
  return () => {
    of.parts -= 1
    if (of.parts > 0) return
    of.stop()
    following.delete(connection)
  }
}

/** Refusals that are of the moment: asked a little later, there is an answer. */
const PASSING: readonly string[] = ['broken', 'too-fast', 'removed'] satisfies CommonRefusal[]

function startFollowing(connection: HallConnection): () => void {
  const { store } = connection
  /** Whoever hears of something together asks within a time that grows with them: so many a second, however many they are. */
  const spread = () => store.getState().people.size * SPREAD_MS_EACH
  const programme = askUntilTold(async (isLatest) => {
    const run = ceremonyStore.getState().show?.run ?? ''
    const answer = await readProgramme(store.getState().exhibition, run)
    if (answer.ok && isLatest()) ceremonyStore.setState({ programme: answer.body.programme })
    return answer.ok || (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
  })
  let soon = true
  const look = askUntilTold(async (isLatest) => {
    const reply = await connection.request('ceremony.look', {})
    if (!isLatest()) return true
    if (!reply.ok) return !PASSING.includes(reply.reason)
    if (reply.show) takeShow(reply.show)
    else ceremonyStore.setState({ show: null, opened: NOTHING.opened }) // it was withdrawn
    ceremonyStore.setState({ applause: reply.applause })
    programme.ask(soon ? 0 : spread())
    soon = false
    return true
  })
  const stops = [
    connection.on('ceremony.changed', takeShow),
    connection.on('ceremony.applauded', (applause) => ceremonyStore.setState({ applause })),
    store.subscribe((hall, before) => {
      if (hall.phase !== before.phase && hall.phase.name !== 'live') hush()
      // What happened while the network was away was not heard; and another ceremony is another programme.
      const back = hall.phase !== before.phase && hall.phase.name === 'live'
      if (back || hall.ceremony !== before.ceremony) look.ask()
      else if (hall.programme !== before.programme) programme.ask(spread())
    }),
    look.stop,
    programme.stop,
  ]
  look.ask()
  return () => {
    for (const stop of stops) stop()
    ceremonyStore.setState(NOTHING, true)
  }
}

/** How loud the last seconds were is not known while the line is down: nobody goes on clapping. */
function hush(): void {
  const { applause } = ceremonyStore.getState()
  if (applause && applause.level > 0) ceremonyStore.setState({ applause: { ...applause, level: 0 } })
}

/** Reads what everybody in its halls may know of a run of the ceremony: of a rehearsal, who may be in it. */
const readProgramme = (slug: string, run: string) =>
  askJson<{ programme: Programme | null }>(`/api/exhibitions/${encodeURIComponent(slug)}/ceremony?run=${run}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
