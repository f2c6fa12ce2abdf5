import { CLOSE_CODES } from '../../shared/hall/protocol.ts'
import type { GridCell } from './grid-cell.ts'
import type { SharedFrame } from './shared-frame.ts'

/** Sends one tick's frames to all who look from a cell; `around` are the cells that they see. */
export function serveCell(cell: GridCell, around: readonly GridCell[], tick: number, now: number): void {
  const news = cell.newsFrame(tick, now)
  let whole: SharedFrame | undefined
  // From the end, because a connection that is closed may leave at once.
  for (let i = cell.viewers.length - 1; i >= 0; i--) {
    const viewer = cell.viewers[i]
    if (viewer === undefined || viewer.paused || (news === undefined && !viewer.wantsWhole)) continue
    const verdict = viewer.verdict(now)
    if (verdict === 'hold') continue
    if (verdict === 'stalled') {
      viewer.port.close(CLOSE_CODES.stalled)
      continue
    }
    if (viewer.wantsWhole) {
      whole ??= cell.wholeFrame(tick, now, around)
      // Who is only probed needs another when they are back.
      if (viewer.send(whole, tick, now)) viewer.wantsWhole = verdict === 'probe'
    } else if (news !== undefined && !viewer.send(news, tick, now)) {
      viewer.wantsWhole = true
    }
  }
}
