import type { Point } from '../../../shared/plan/types.ts'
import type { AtlasLayout } from './atlas-layout.ts'
import type { AtlasTexture } from './atlas-texture.ts'
import type { Draw } from './draw-signs.ts'

/** Share of a frame that drawing signs may take, and the least of it in milliseconds. */
const SHARE = 0.15
const LEAST = 5
/** Milliseconds between two makings of the atlas's smaller levels while it fills. */
const LEVELS_EVERY = 700
/** Where the processor draws, they cost more than a frame: so many frames lie between them, but no longer pause than this, ms. */
const LEVELS_FRAMES = 15
const LONGEST_LEVELS_PAUSE = 2500

export interface SignJob {
  key: string
  draw: Draw
  /** Where it hangs: the nearest are drawn first. */
  at: Point
}

export interface SignQueue {
  add: (...jobs: SignJob[]) => void
  /** Draws for a part of the frame of so many seconds, nearest first. */
  work: (seconds: number, from: Point) => void
  /** Nothing is left to draw, and what was drawn shows at every distance. */
  empty: () => boolean
}

/** Draws signs into their tiles of the atlas, a few a frame, so that no frame waits for all of them. */
export const signQueue = (atlas: AtlasTexture, layout: AtlasLayout): SignQueue => {
  const jobs: SignJob[] = []
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { alpha: false })
  let sorted = true
  let levels = Number.NEGATIVE_INFINITY
  /** Something was drawn since the levels were made. */
  let stale = false
  const drawOne = (): void => {
    const job = jobs.pop()
    const tile = job && layout.tiles.get(job.key)
    if (!job || !tile || !context) return
    canvas.width = tile.width
    canvas.height = tile.height
    job.draw(context, tile.width, tile.height)
    atlas.put(tile, canvas)
    stale = true
  }
  /** Draws for a part of the frame, one sign at least. */
  const drawSome = (until: number): void => {
    do drawOne()
    while (jobs.length > 0 && performance.now() < until)
  }
  return {
    add: (...more) => {
      jobs.push(...more)
      sorted = false
    },
    work: (seconds, from) => {
      if (!sorted) {
        const far = ({ at }: SignJob) => (at.x - from.x) ** 2 + (at.z - from.z) ** 2
        jobs.sort((a, b) => far(b) - far(a))
        sorted = true
      }
      const start = performance.now()
      const frame = seconds * 1000
      if (jobs.length > 0) drawSome(start + Math.max(LEAST, frame * SHARE))
      const every = Math.min(LONGEST_LEVELS_PAUSE, frame * LEVELS_FRAMES)
      if (!stale || start - levels < Math.max(every, jobs.length > 0 ? LEVELS_EVERY : 0)) return
      atlas.finish()
      levels = start
      stale = false
    },
    empty: () => jobs.length === 0 && !stale,
  }
}
