import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { keep, kept } from '../settings/keep.ts'

/** Whether the hall may be heard. Nothing sounds before the first tap, whatever this says. */
export const soundStore = createStore<{ on: boolean }>(() => ({ on: kept('sound') !== 'off' }))

export const useSoundOn = (): boolean => useStore(soundStore, (state) => state.on)

export function setSound(on: boolean): void {
  keep('sound', on ? 'on' : 'off')
  soundStore.setState({ on })
}
