import { HEAD_BYTES, PLACES, POSE_BYTES, WHOLE } from '../../shared/poses/down-frame.ts'
import type { Avatar } from './avatar.ts'
import { CellNews } from './cell-news.ts'
import { FrameWriter } from './frame-writer.ts'
import { NEAREST_FIRST, placeIn } from './places.ts'
import { MAX_PAYLOAD, type SharedFrame } from './shared-frame.ts'
import type { Viewer } from './viewer.ts'

/** Most poses that fit a frame, whatever their places. */
const MOST_POSES = Math.floor((MAX_PAYLOAD - HEAD_BYTES - PLACES * 4) / (POSE_BYTES + 1))

/** Frames are written one after the other, so one writer does for all. */
const writer = new FrameWriter()

/**
 * A square of the hall: who is in it, who looks from it, and what those have not been told yet. All who look from one
 * cell get the same frames, so the news waits per cell and not per viewer.
 */
export class GridCell {
  readonly x: number
  readonly z: number
  readonly members: Avatar[] = []
  readonly viewers: Viewer[] = []
  readonly #news = new CellNews()

  constructor(x: number, z: number) {
    this.x = x
    this.z = z
  }

  enter(avatar: Avatar): void {
    avatar.cell = this
    avatar.cellIndex = this.members.push(avatar) - 1
  }

  leave(avatar: Avatar): void {
    const last = this.members.pop()
    if (last !== undefined && last !== avatar) {
      this.members[avatar.cellIndex] = last
      last.cellIndex = avatar.cellIndex
    }
    avatar.cell = undefined
  }

  watch(viewer: Viewer): void {
    viewer.cell = this
    viewer.cellIndex = this.viewers.push(viewer) - 1
    viewer.wantsWhole = true
  }

  unwatch(viewer: Viewer): void {
    const last = this.viewers.pop()
    if (last !== undefined && last !== viewer) {
      this.viewers[viewer.cellIndex] = last
      last.cellIndex = viewer.cellIndex
    }
    viewer.cell = undefined
    if (this.viewers.length === 0) this.#news.forget()
  }

  /** Whether the viewers of this cell see that cell. */
  sees(other: GridCell): boolean {
    return placeIn(this, other) >= 0
  }

  /** Notes that the viewers here must be told of `avatar`, who is at that place round them. */
  tell(avatar: Avatar, place: number): void {
    if (this.viewers.length > 0) this.#news.add(avatar, place)
  }

  /** Notes that `slot` went out of sight of the viewers here. */
  tellLeft(slot: number): void {
    if (this.viewers.length > 0) this.#news.addLeft(slot)
  }

  /** The frame of this tick's news; undefined when there is nothing to tell. */
  newsFrame(tick: number, now: number): SharedFrame | undefined {
    this.#news.take(tick, writer)
    const left = this.#news.takeLeft()
    if (writer.count === 0 && left.length === 0) return undefined
    const alone = this.viewers.length === 1 ? this.viewers[0]?.avatar : undefined
    if (left.length === 0 && alone !== undefined && writer.isOnly(alone, placeIn(this, alone.cell))) {
      // Somebody alone needs no news of themselves.
      writer.clear()
      return undefined
    }
    return writer.write(tick, now, this, 0, left)
  }

  /** Everybody in sight, nearest cells first where they do not all fit. `cells` are the cells by place. */
  wholeFrame(tick: number, now: number, cells: readonly GridCell[]): SharedFrame {
    for (const place of NEAREST_FIRST) {
      for (const avatar of cells[place]?.members ?? []) if (writer.count < MOST_POSES) writer.add(place, avatar)
    }
    return writer.write(tick, now, this, WHOLE)
  }
}
