import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { keep, kept } from '../settings/keep.ts'
import { soundStore } from '../sound/sound-store.ts'
import { strikeBell } from '../sound/strike.ts'

const PEAK = 0.16
const EVERY_S = 5
const TIMES = 4

/** Whether the bell may be heard on this device; the hall's own switch mutes it too. */
const bellSound = createStore<{ on: boolean }>(() => ({ on: kept('bell-sound') !== 'off' }))
export const useBellSound = (): boolean => useStore(bellSound, ({ on }) => on)
export function setBellSound(on: boolean): void {
  keep('bell-sound', on ? 'on' : 'off')
  bellSound.setState({ on })
}

/** Rings some times, a few seconds apart, unless it is muted. Returns its end. Before the first tap browsers let nothing sound. */
export function ringSound(): () => void {
  if (!bellSound.getState().on || !soundStore.getState().on || typeof AudioContext === 'undefined') return () => {}
  const context = new AudioContext()
  for (let time = 0; time < TIMES; time++)
    strikeBell(context.destination, PEAK, context.currentTime + 0.05 + time * EVERY_S)
  return () => void context.close()
}
