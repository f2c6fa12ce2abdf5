import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { keep, kept } from './keep.ts'

/** What the visitor asks for; `auto` lets the hall find out what the device can do. */
export const QUALITY_CHOICES = ['auto', 'low', 'medium', 'high'] as const
export type QualityChoice = (typeof QUALITY_CHOICES)[number]

const found = QUALITY_CHOICES.find((choice) => choice === kept('quality'))
export const qualityStore = createStore<{ choice: QualityChoice }>(() => ({ choice: found ?? 'auto' }))

export const useQuality = (): QualityChoice => useStore(qualityStore, (state) => state.choice)

export function setQuality(choice: QualityChoice): void {
  keep('quality', choice)
  qualityStore.setState({ choice })
}
