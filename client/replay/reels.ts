import type { HallReel } from '../../shared/replay/hall-reel.ts'
import type { ReplayManifest, TrackRange } from '../../shared/replay/manifest.ts'
import { fetchReel } from './fetch-replay.ts'

/** What could not be fetched is asked for again after so long. */
const AGAIN_MS = 3000
/** The next reel is fetched when the replay is this near to it, ms of the replay. */
const AHEAD_MS = 30_000

/** The reels of one instance, fetched when they are about to be needed. */
export interface Reels {
  /** Those that are here, in order; the same array, which grows. */
  readonly here: HallReel[]
  /** Sees to it that what is needed at `ms` is here, or on its way. */
  want(ms: number): void
}

export function fetchReels(manifest: ReplayManifest, instance: string): Reels {
  const ranges = manifest.halls.find((hall) => hall.instance === instance)?.reels ?? []
  const here: HallReel[] = []
  const asked = new Map<TrackRange, number>()
  const ask = async (range: TrackRange) => {
    const before = asked.get(range)
    if (before !== undefined && performance.now() - before < AGAIN_MS) return
    asked.set(range, performance.now())
    const reel = await fetchReel(manifest, instance, range)
    if (!reel) return
    asked.set(range, Number.POSITIVE_INFINITY)
    if (here.some(({ from }) => from === reel.from)) return
    const at = here.findIndex(({ from }) => from > reel.from)
    here.splice(at < 0 ? here.length : at, 0, reel)
  }
  return {
    here,
    want(ms) {
      for (const range of ranges) if (range.from - AHEAD_MS <= ms && ms <= range.to) void ask(range)
    },
  }
}
