import type { CrowdQuality } from '../avatars/crowd-pick.ts'
import type { ChosenQuality, Quality } from '../hall/quality.ts'

/** One step of the ladder of qualities: what the place draws, how many people in full, how many pixels. */
export interface QualityStep {
  place: Quality
  crowd: CrowdQuality
  /** Drawn pixels for each CSS pixel, at most. */
  pixelRatio: number
}

/** From the cheapest up. Neighbours differ in pixels first, for those change at once; the place is built anew. */
export const QUALITY_LADDER: readonly QualityStep[] = [
  { place: 'plain', crowd: 'low', pixelRatio: 0.6 },
  { place: 'low', crowd: 'low', pixelRatio: 0.6 },
  { place: 'low', crowd: 'low', pixelRatio: 0.8 },
  { place: 'low', crowd: 'low', pixelRatio: 1 },
  { place: 'medium', crowd: 'low', pixelRatio: 1 },
  { place: 'medium', crowd: 'medium', pixelRatio: 1.25 },
  { place: 'medium', crowd: 'medium', pixelRatio: 1.5 },
  { place: 'high', crowd: 'high', pixelRatio: 1.75 },
  { place: 'high', crowd: 'high', pixelRatio: 2 },
]

/** The step of the ladder for a quality that the visitor chose. */
export const CHOSEN_STEP: Readonly<Record<ChosenQuality, number>> = { low: 3, medium: 6, high: 8 }

/** Frames in one measure; a tenth of them may be slow (a garbage collection, another tab) without it counting. */
const WINDOW = 45
/** Milliseconds of a frame: slower than the first is too slow, quicker than the second leaves room. */
const SLOW = 27
const QUICK = 14
/** Slow measures before a step down, quick ones before a step up; the latter triples with each step down after one up. */
const DOWN_AFTER = 2
const UP_AFTER = 5
const MOST_PATIENCE = 600
/** A frame of so many milliseconds is a pause of the tab, unless others of its kind come right after it: then the hall crawls. */
const PAUSE = 300
const CRAWLS_AFTER = 6

export interface QualityGovernor {
  readonly step: number
  /** One frame took so many ms; true when the step has changed. */
  feed(ms: number): boolean
}

/**
 * Chooses the step of the ladder by how long frames take: down soon when they are slow, up late when there is room, and
 * later still when going up was a mistake before, so that it comes to rest.
 */
export const qualityGovernor = (start: number, highest = QUALITY_LADDER.length - 1): QualityGovernor => {
  const times = new Float32Array(WINDOW)
  const sorted = new Float32Array(WINDOW)
  let count = 0
  let step = Math.min(start, highest)
  let slow = 0
  let quick = 0
  let patience = UP_AFTER
  let wentUp = false
  let crawled = 0
  const go = (by: number): boolean => {
    slow = 0
    quick = 0
    const next = Math.min(highest, Math.max(0, step + by))
    if (next === step) return false
    if (by < 0 && wentUp) patience = Math.min(MOST_PATIENCE, patience * 3)
    wentUp = by > 0
    step = next
    return true
  }
  return {
    get step() {
      return step
    },
    feed: (ms) => {
      crawled = ms >= PAUSE ? crawled + 1 : 0
      if (crawled >= CRAWLS_AFTER) {
        crawled = 0
        count = 0
        return go(-2)
      }
      if (!(ms > 0 && ms < PAUSE)) return false
      times[count] = ms
      count += 1
      if (count < WINDOW) return false
      count = 0
      sorted.set(times)
      sorted.sort()
      const typical = sorted[Math.floor(WINDOW * 0.6)] ?? 0
      slow = typical > SLOW ? slow + 1 : 0
      quick = typical < QUICK ? quick + 1 : 0
      // Far too slow is clear after one measure, and worth two steps.
      if (typical > 2.5 * SLOW) return go(-2)
      if (slow >= DOWN_AFTER) return go(-1)
      if (quick >= patience) return go(1)
      return false
    },
  }
}
