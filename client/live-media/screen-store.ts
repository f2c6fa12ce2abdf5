import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CaptureFault } from './capture.ts'
import type { TakingPhase } from './media-engine.ts'

/** What this browser shares. */
export interface OwnShare {
  booth: string
  what: 'screen' | 'camera'
  stream: MediaStream
  voice: boolean
  /** How many have a seat. */
  viewers: number
}

/** What this browser sees of somebody else's. */
export interface SeenShare {
  booth: string
  stream: MediaStream
  phase: TakingPhase
  /** Another try after the engine has given up. */
  again(): void
}

export interface ScreenStore {
  own: OwnShare | null
  /** The browser is asking which screen, or whether the camera may be used. */
  asking: boolean
  fault: CaptureFault | 'no-voice' | null
  seen: SeenShare | null
  /** This visitor has tapped "watch" once: they know that their browser calls the host's, and need not tap again. */
  watches: boolean
}

/** Lives beside the views: a host goes on sharing while they look round. */
export const screenStore = createStore<ScreenStore>(() => ({
  own: null,
  asking: false,
  fault: null,
  seen: null,
  watches: false,
}))

export const useScreen = <T>(select: (state: ScreenStore) => T): T => useStore(screenStore, select)
