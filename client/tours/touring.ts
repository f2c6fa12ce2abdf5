import { createStore } from 'zustand/vanilla'

/**
 * Which tours this visitor has to do with, by booth: small, so that what only needs to know this carries no player.
 * `changed` counts up when the tour of a booth was kept, written anew or deleted here.
 */
export interface Touring {
  playing: string | null
  recording: string | null
  changed: number
}

export const touring = createStore<Touring>(() => ({ playing: null, recording: null, changed: 0 }))
