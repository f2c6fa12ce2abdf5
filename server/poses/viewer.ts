import { ticksBetween } from '../../shared/poses/ticks.ts'
import type { Avatar } from './avatar.ts'
import type { GridCell } from './grid-cell.ts'
import type { SharedFrame } from './shared-frame.ts'

/**
 * `refused`: it cannot take poses now (still joining, closing), and gets a whole picture later. `full`: taken, but bytes
 * pile up; until then nobody needs to ask how many.
 */
export type Sent = 'sent' | 'full' | 'refused'

/** A connection as the pose stream needs it; rooms, tests and the bench each bring their own. */
export interface PosePort {
  send(frame: SharedFrame): Sent
  /** Bytes that wait to leave the process. */
  bufferedAmount(): number
  /** Ends the connection with one of CLOSE_CODES. */
  close(code: number): void
}

/** Frames that may be on their way without an acknowledgement; clients acknowledge about every fifth. */
export const CREDIT_FRAMES = 12
export const PROBE_MS = 1000
/** Who was held back for so long, probes and all, is ended, so that it comes back fresh. */
export const STALLED_MS = 15_000
export const SKIP_BUFFERED = 64 * 1024
export const CLOSE_BUFFERED = 1024 * 1024

/**
 * One connection's view: the cell it looks from and how far it keeps up. The kernel's socket buffer hides seconds of old
 * poses from `bufferedAmount`, so what counts is which frame the client says that it has seen.
 */
export class Viewer {
  readonly avatar: Avatar
  readonly port: PosePort
  cell: GridCell | undefined
  cellIndex = -1
  /** Needs a whole picture: just came, changed cell, or missed frames. */
  wantsWhole = true
  /** The connection is lost and may come back: nothing is sent. */
  paused = false
  #full = false
  /** Frames sent after the newest acknowledged one. */
  #unacknowledged = 0
  #newestSent = 0
  #sentAt = Number.NEGATIVE_INFINITY
  /** Since when frames are held back; undefined while they flow. */
  #heldSince: number | undefined

  constructor(avatar: Avatar, port: PosePort) {
    this.avatar = avatar
    this.port = port
  }

  /** `tick` is the newest frame that the client has seen; what we never sent is not believed. */
  acknowledge(tick: number): void {
    if (tick === 0 || this.#newestSent === 0) return
    const since = ticksBetween(tick, this.#newestSent)
    // At most one frame leaves in a tick.
    if (since >= 0 && since < this.#unacknowledged) this.#unacknowledged = since
  }

  /** What to do in this tick: send as usual, only a probe (a whole picture), nothing, or end it. */
  verdict(now: number): 'send' | 'probe' | 'hold' | 'stalled' {
    const buffered = this.#full ? this.port.bufferedAmount() : 0
    if (buffered > CLOSE_BUFFERED) return 'stalled'
    if (buffered <= SKIP_BUFFERED && this.#unacknowledged <= CREDIT_FRAMES) {
      this.#heldSince = undefined
      return 'send'
    }
    this.#heldSince ??= now
    if (now - this.#heldSince > STALLED_MS) return 'stalled'
    this.wantsWhole = true
    return buffered <= SKIP_BUFFERED && now - this.#sentAt >= PROBE_MS ? 'probe' : 'hold'
  }

  /** Sends; false when the port did not take it. */
  send(frame: SharedFrame, tick: number, now: number): boolean {
    // Noted before it leaves, because an acknowledgement may come while it does.
    this.#newestSent = tick
    this.#unacknowledged += 1
    const sent = this.port.send(frame)
    if (sent === 'refused') {
      this.#unacknowledged = Math.max(0, this.#unacknowledged - 1)
      return false
    }
    this.#sentAt = now
    this.#full = sent === 'full'
    return true
  }
}
