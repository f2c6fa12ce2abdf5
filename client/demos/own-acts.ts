import { createStore } from 'zustand/vanilla'

/** What somebody does in a demo that they try alone: opened from its beginning, acted on, closed ('' for none). */
export type OwnAct = { booth: string; demo: string } | { booth: string; act: { type: string } }

const listeners = new Set<(what: OwnAct) => void>()

export const tellOwnAct = (what: OwnAct): void => {
  for (const listener of listeners) listener(what)
}

export function onOwnAct(listener: (what: OwnAct) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Counts up when whoever listens wants what is open to begin again. */
export const ownBeginning = createStore<{ count: number }>(() => ({ count: 0 }))
export const beginOwnAgain = (): void => ownBeginning.setState(({ count }) => ({ count: count + 1 }))
