import { ticksBetween } from '../../shared/poses/ticks.ts'
import type { Avatar } from './avatar.ts'
import type { GridCell } from './grid-cell.ts'
import type { SharedFrame } from './shared-frame.ts'

/** A connection as the pose stream needs it; rooms, tests and the bench each bring their own. */
export interface PosePort {
  /** False when it cannot take poses now (still joining, closing): it gets a whole picture later. */
  send(frame: SharedFrame): boolean
  /** Bytes that wait to leave the process. */
  bufferedAmount(): number
  /** Ends the connection with one of CLOSE_CODES. */
  close(code: number): void
}

/** Frames are held back when a frame of so many ticks ago is not acknowledged. */
export const CREDIT_TICKS = 12
export const PROBE_MS = 1000
/** A frame that is so old without any acknowledgement ends the connection, so that it comes back fresh. */
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
  /** Oldest frame that is not acknowledged, 0 for none, and when it left. */
  #owed = 0
  #owedAt = 0
  #newestSent = 0
  #probedAt = 0
  #holding = false

  constructor(avatar: Avatar, port: PosePort) {
    this.avatar = avatar
    this.port = port
  }

  /** `tick` is the newest frame that the client has seen; what we never sent is not believed. */
  acknowledge(tick: number, now: number): void {
    if (tick === 0 || this.#owed === 0) return
    if (ticksBetween(tick, this.#newestSent) < 0 || ticksBetween(this.#owed, tick) < 0) return
    // Which frame came after the acknowledged one is not kept: counting from that one itself is a little too strict.
    this.#owed = tick === this.#newestSent ? 0 : tick
    this.#owedAt = now
  }

  /** What to do in this tick: send as usual, only a probe (a whole picture), nothing, or end it. */
  verdict(tick: number, now: number): 'send' | 'probe' | 'hold' | 'stalled' {
    const buffered = this.port.bufferedAmount()
    if (buffered > CLOSE_BUFFERED) return 'stalled'
    const behind = this.#owed !== 0 && ticksBetween(this.#owed, tick) > CREDIT_TICKS
    if (!behind && buffered <= SKIP_BUFFERED) {
      this.#holding = false
      return 'send'
    }
    if (this.#owed !== 0 && now - this.#owedAt > STALLED_MS) return 'stalled'
    this.#holding = true
    this.wantsWhole = true
    return buffered <= SKIP_BUFFERED && now - this.#probedAt >= PROBE_MS ? 'probe' : 'hold'
  }

  get holding(): boolean {
    return this.#holding
  }

  /** Sends; false when the port did not take it. */
  send(frame: SharedFrame, tick: number, now: number): boolean {
    if (!this.port.send(frame)) return false
    this.#newestSent = tick
    this.#probedAt = now
    if (this.#owed === 0) {
      this.#owed = tick
      this.#owedAt = now
    }
    return true
  }
}
