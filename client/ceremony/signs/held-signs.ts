import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CeremonySign } from '../../../shared/ceremony/ceremony-messages.ts'
import { SIGN_SECONDS } from '../../../shared/ceremony/ceremony-words.ts'
import type { HallConnection } from '../../net/types.ts'

/** A sign that is up. Times are the hall's clock, ms: in a replay the clock of then. */
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

/** Changes what is held up: at once for who looks, and seldom for who reads. */
export interface SignKeeper {
  keep(signs: ReadonlyMap<number, HeldSign>): void
  /** Nothing is held up any more. */
  stop(): void
}

export function keepSigns(): SignKeeper {
  let telling: ReturnType<typeof setTimeout> | undefined
  let toldAt = Number.NEGATIVE_INFINITY
  const tell = () => {
    telling = undefined
    toldAt = performance.now()
    heldSigns.setState(({ signs }) => ({ told: [...signs.values()] }))
  }
  return {
    keep(signs) {
      heldSigns.setState({ signs })
      telling ??= setTimeout(tell, Math.max(0, toldAt + TOLD_EVERY - performance.now()))
    },
    stop() {
      clearTimeout(telling)
      heldSigns.setState(NONE, true)
    },
  }
}

/** Keeps the signs as the hall tells them; what was up for its time, or whose holder has left, is down. Returns its undo. */
export function followSigns(connection: HallConnection): () => void {
  const keeper = keepSigns()
  const { now } = connection.clock
  let lowering: ReturnType<typeof setTimeout> | undefined
  const keep = (signs: ReadonlyMap<number, HeldSign>) => {
    keeper.keep(signs)
    clearTimeout(lowering)
    const next = Math.min(...[...signs.values()].map(({ until }) => until))
    if (Number.isFinite(next)) lowering = setTimeout(lower, Math.max(0, next - now()) + 1)
  }
  const lower = () => {
    const at = now()
    keep(new Map([...heldSigns.getState().signs].filter(([, { until }]) => until > at)))
  }
  const stops = [
    connection.on('ceremony.signs', ({ signs: raised }) => {
      const signs = new Map(heldSigns.getState().signs)
      const from = now()
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
    keeper.stop()
  }
}
