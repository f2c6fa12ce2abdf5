import { createStore } from 'zustand/vanilla'
import type { Sound } from './synthesise.ts'

/** What the hall is heard by now, for features that sound in it; null before the first tap and while the switch is off. */
export const heard = createStore<{ now: { context: AudioContext; sound: Sound } | null }>(() => ({ now: null }))
