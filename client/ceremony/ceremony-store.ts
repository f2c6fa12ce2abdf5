import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Applause, Programme, Show } from '../../shared/ceremony/show.ts'
import type { Opened } from '../../shared/seals/envelope.ts'
import { askJson } from '../http/ask-json.ts'
import type { HallConnection } from '../net/types.ts'

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

function startFollowing(connection: HallConnection): () => void {
  const look = async () => {
    const reply = await connection.request('ceremony.look', {})
    if (!reply.ok) return
    if (reply.show) takeShow(reply.show)
    ceremonyStore.setState({ applause: reply.applause })
    await readProgramme(connection.store.getState().exhibition, reply.show?.run)
  }
  const stops = [
    connection.on('ceremony.changed', takeShow),
    connection.on('ceremony.applauded', (applause) => ceremonyStore.setState({ applause })),
    connection.store.subscribe((hall, before) => {
      if (hall.phase !== before.phase && hall.phase.name !== 'live') hush()
      // What happened while the network was away was not heard; and another ceremony is another programme.
      const back = hall.phase !== before.phase && hall.phase.name === 'live'
      if (back || (hall.ceremony !== before.ceremony && hall.ceremony !== '')) void look()
    }),
  ]
  void look()
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
async function readProgramme(slug: string, run = ''): Promise<void> {
  const path = `/api/exhibitions/${encodeURIComponent(slug)}/ceremony?run=${run}`
  const answer = await askJson<{ programme: Programme | null }>(path)
  if (answer.ok) ceremonyStore.setState({ programme: answer.body.programme })
}
