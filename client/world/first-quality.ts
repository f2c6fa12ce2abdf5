import { drawnByProcessor } from '../graphics/renderer-name.ts'

/** What is known of a device before its first frame. */
export interface DeviceHints {
  /** What WebGL says of its renderer, empty when it does not. */
  renderer: string
  coarsePointer: boolean
  /** Gigabytes as the browser rounds them. */
  memory: number | undefined
  cores: number
}

const STRONG = /rtx|radeon rx|radeon pro|apple m\d|geforce gtx 1[06-9]/i

/** Step of QUALITY_LADDER to begin with: modest, because coming up looks better than going down. */
export const firstQuality = ({ renderer, coarsePointer, memory, cores }: DeviceHints): number => {
  if (drawnByProcessor(renderer)) return 0
  if ((memory !== undefined && memory <= 2) || cores <= 2) return 2
  if (coarsePointer) return 3
  return STRONG.test(renderer) ? 7 : 5
}

/** Reads what this device says of itself. */
export const deviceHints = (renderer: string): DeviceHints => ({
  renderer,
  coarsePointer: matchMedia('(pointer: coarse)').matches,
  // Not in every browser, and not in TypeScript's DOM.
  memory: (navigator as { deviceMemory?: number }).deviceMemory,
  cores: navigator.hardwareConcurrency || 4,
})
