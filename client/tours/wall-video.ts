import { shownAt, type VideoContent, type VideoState } from '../../shared/demos/kinds/video.ts'
import type { Anchor } from './anchor.ts'

/** A recorded film's state told in this page's time (performance.now()), at the tour's speed and still while it pauses. */
export function wallVideo({ seconds }: Pick<VideoContent, 'seconds'>, state: VideoState, anchor: Anchor): VideoState {
  const from = Math.max(anchor.ms, state.since)
  return {
    playing: state.playing && anchor.runs,
    at: shownAt(state, seconds, from),
    since: anchor.wall + (from - anchor.ms) / anchor.speed,
    rate: state.rate * anchor.speed,
  }
}
