import type { Point } from '../../../shared/plan/types.ts'
import type { AtlasLayout } from './atlas-layout.ts'
import type { AtlasTexture } from './atlas-texture.ts'
import type { Draw } from './draw-signs.ts'

/** Share of a frame that drawing signs may take, and the least of it in milliseconds. */
const SHARE = 0.15
const LEAST = 5
/** Milliseconds between two makings of the atlas's smaller levels while it fills. */
const LEVELS_EVERY = 700

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
  empty: () => boolean
}

/** Draws signs into their tiles of the atlas, a few a frame, so that no frame waits for all of them. */
export const signQueue = (atlas: AtlasTexture, layout: AtlasLayout): SignQueue => {
  const jobs: SignJob[] = []
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { alpha: false })
  let sorted = true
  let levels = 0
  const drawOne = (): void => {
    const job = jobs.pop()
    const tile = job && layout.tiles.get(job.key)
    if (!job || !tile || !context) return
    canvas.width = tile.width
    canvas.height = tile.height
    job.draw(context, tile.width, tile.height)
    atlas.put(tile, canvas)
  }
  return {
    add: (...more) => {
      jobs.push(...more)
      sorted = false
    },
    work: (seconds, from) => {
      if (jobs.length === 0) return
      if (!sorted) {
        const far = ({ at }: SignJob) => (at.x - from.x) ** 2 + (at.z - from.z) ** 2
        jobs.sort((a, b) => far(b) - far(a))
        sorted = true
      }
      const start = performance.now()
      const until = start + Math.max(LEAST, seconds * 1000 * SHARE)
      do drawOne()
      while (jobs.length > 0 && performance.now() < until)
      if (jobs.length > 0 && start - levels < LEVELS_EVERY) return
      atlas.finish()
      levels = start
    },
    empty: () => jobs.length === 0,
  }
}
