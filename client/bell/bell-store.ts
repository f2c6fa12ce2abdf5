import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { BellTold, OwnRing, StaffRing } from '../../shared/bell/bell.ts'
import type { HallConnection } from '../net/types.ts'

/** What this visitor has of bells: the own ring, and what rings at the booths at which they work. */
interface BellState {
  own: OwnRing | null
  /** Open rings and those that ended while they were shown; oldest first. */
  rings: readonly StaffRing[]
}

export const bellStore = createStore<BellState>(() => ({ own: null, rings: [] }))
export const useBell = <T>(select: (state: BellState) => T): T => useStore(bellStore, select)

export const setOwnRing = (own: OwnRing | null): void => bellStore.setState({ own })

/** A ring that is over is kept only where it was seen to ring. */
export function noteRing(ring: StaffRing): void {
  bellStore.setState(({ rings }) => {
    const known = rings.some(({ id }) => id === ring.id)
    if (known) return { rings: rings.map((one) => (one.id === ring.id ? ring : one)) }
    return ring.outcome === 'open' ? { rings: [...rings, ring] } : { rings }
  })
}

/** Not now, or it has been read: this device shows it no more. */
export function dismissRing(id: string): void {
  dismissed.add(id)
  bellStore.setState(({ rings }) => ({ rings: rings.filter((ring) => ring.id !== id) }))
}
const dismissed = new Set<string>()

/** Hears bells from now on, and asks for what rang before. Returns its undo. */
export function followBell(connection: HallConnection): () => void {
  const hear = (told: BellTold) => {
    if (told.to === 'visitor') setOwnRing(told.ring)
    if (told.to === 'staff' && !dismissed.has(told.ring.id)) noteRing(told.ring)
  }
  const attend = async () => {
    if (connection.store.getState().phase.name !== 'live') return
    const reply = await connection.request('bell.attend', { seen: !document.hidden })
    if (!reply.ok) return
    if (reply.own) setOwnRing(reply.own)
    const open = reply.rings.filter(({ id }) => !dismissed.has(id))
    // What ended while the network was away is not among them.
    bellStore.setState(({ rings }) => ({
      rings: [
        ...rings.filter(({ id, outcome }) => outcome !== 'open' && !open.some((ring) => ring.id === id)),
        ...open,
      ],
    }))
  }
  void attend()
  const look = () => void attend()
  document.addEventListener('visibilitychange', look)
  const stops = [
    connection.on('bell.told', hear),
    connection.store.subscribe((hall, before) => {
      if (hall.phase.name === 'live' && before.phase.name !== 'live') look()
    }),
    () => document.removeEventListener('visibilitychange', look),
  ]
  return () => {
    for (const stop of stops) stop()
    bellStore.setState({ own: null, rings: [] })
  }
}
