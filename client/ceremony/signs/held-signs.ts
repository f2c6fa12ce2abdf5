import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CeremonySign } from '../../../shared/ceremony/ceremony-messages.ts'
import { SIGN_SECONDS } from '../../../shared/ceremony/ceremony-words.ts'
import type { HallConnection } from '../../net/types.ts'

/** A sign that is up. Times are this page's `performance.now`, ms. */
export interface HeldSign extends CeremonySign {
  slot: number
  from: number
  until: number
}

/** Milliseconds between two tellings of what is held up: a line of text is read, not watched. */
const TOLD_EVERY = 3000

interface Held {
  /** By slot, the latest last. */
  signs: ReadonlyMap<number, HeldSign>
  /** The same for who reads, changed seldom. */
  told: readonly HeldSign[]
}

const NONE: Held = { signs: new Map(), told: [] }

/** What the visitors of this hall hold up now. */
export const heldSigns = createStore<Held>(() => NONE)
export const useHeldSigns = <Value>(select: (held: Held) => Value): Value => useStore(heldSigns, select)

/** Keeps the signs as the hall tells them; what was up for its time, or whose holder has left, is down. Returns its undo. */
export function followSigns(connection: HallConnection): () => void {
  let lowering: ReturnType<typeof setTimeout> | undefined
  let telling: ReturnType<typeof setTimeout> | undefined
  let toldAt = Number.NEGATIVE_INFINITY
  const keep = (signs: Map<number, HeldSign>) => {
    heldSigns.setState({ signs })
    clearTimeout(lowering)
    const next = Math.min(...[...signs.values()].map(({ until }) => until))
    if (Number.isFinite(next)) lowering = setTimeout(lower, Math.max(0, next - performance.now()) + 1)
    telling ??= setTimeout(tell, Math.max(0, toldAt + TOLD_EVERY - performance.now()))
  }
  const lower = () => {
    const now = performance.now()
    keep(new Map([...heldSigns.getState().signs].filter(([, { until }]) => until > now)))
  }
  const tell = () => {
    telling = undefined
    toldAt = performance.now()
    heldSigns.setState(({ signs }) => ({ told: [...signs.values()] }))
  }
  const stops = [
    connection.on('ceremony.signs', ({ signs: raised }) => {
      const signs = new Map(heldSigns.getState().signs)
      const from = performance.now()
      const { people, mutedForMe } = connection.store.getState()
      for (const one of raised) {
        if (mutedForMe.has(people.get(one.slot)?.visitor ?? '')) continue
        signs.delete(one.slot)
        signs.set(one.slot, { ...one, from, until: from + SIGN_SECONDS * 1000 })
      }
      keep(signs)
    }),
    connection.store.subscribe(({ people }, before) => {
      const { signs } = heldSigns.getState()
      if (people === before.people || ![...signs.keys()].some((slot) => !people.has(slot))) return
      keep(new Map([...signs].filter(([slot]) => people.has(slot))))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(lowering)
    clearTimeout(telling)
    heldSigns.setState(NONE, true)
  }
}
