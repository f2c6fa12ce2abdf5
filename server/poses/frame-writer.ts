import { HEAD_BYTES, LEFT_PLACE, PLACES, POSE_BYTES, packPose, SIGHT } from '../../shared/poses/down-frame.ts'
import { CELL_STEPS } from '../../shared/poses/lattice.ts'
import type { Avatar } from './avatar.ts'
import { WIDTH } from './places.ts'
import { openFrame, type SharedFrame, sealFrame } from './shared-frame.ts'

/** Most entries of one block: its count is one byte. */
const BLOCK = 255

/** Collects avatars by place and writes them as one frame; empty again after each. */
export class FrameWriter {
  readonly #places: Avatar[][] = Array.from({ length: PLACES }, () => [])
  #count = 0

  add(place: number, avatar: Avatar): void {
    this.#places[place]?.push(avatar)
    this.#count += 1
  }

  get count(): number {
    return this.#count
  }

  /** Whether `avatar` is all that there is. */
  isOnly(avatar: Avatar, place: number): boolean {
    return this.#count === 1 && this.#places[place]?.[0] === avatar
  }

  /** The frame of a viewing cell; `left` are slots that went out of sight. */
  write(
    tick: number,
    now: number,
    cell: { x: number; z: number },
    flags: number,
    left: readonly number[] = [],
  ): SharedFrame {
    const blocks = PLACES + Math.ceil(this.#count / BLOCK) + Math.ceil(left.length / BLOCK)
    const { bytes, at: start } = openFrame(HEAD_BYTES + blocks * 2 + this.#count * POSE_BYTES + left.length * 2)
    let at = bytes.writeUInt16LE(tick, start)
    at = bytes.writeUInt32LE(Math.floor(now) % 2 ** 32, at)
    at = bytes.writeInt8(cell.x, at)
    at = bytes.writeInt8(cell.z, at)
    at = bytes.writeUInt8(flags, at)
    for (let i = 0; i < left.length; i++) {
      if (i % BLOCK === 0) {
        bytes[at++] = LEFT_PLACE
        bytes[at++] = Math.min(BLOCK, left.length - i)
      }
      at = bytes.writeUInt16LE(left[i] as number, at)
    }
    for (let place = 0; place < PLACES; place++) at = this.#block(bytes, at, cell, place)
    this.clear()
    return sealFrame(bytes, at)
  }

  clear(): void {
    for (const avatars of this.#places) avatars.length = 0
    this.#count = 0
  }

  #block(bytes: Buffer, start: number, cell: { x: number; z: number }, place: number): number {
    const avatars = this.#places[place] as Avatar[]
    const originX = (cell.x + (place % WIDTH) - SIGHT) * CELL_STEPS
    const originZ = (cell.z + Math.floor(place / WIDTH) - SIGHT) * CELL_STEPS
    let at = start
    for (let i = 0; i < avatars.length; i++) {
      if (i % BLOCK === 0) {
        bytes[at++] = place
        bytes[at++] = Math.min(BLOCK, avatars.length - i)
      }
      const avatar = avatars[i] as Avatar
      const word = packPose(avatar.nowX - originX, avatar.nowZ - originZ, avatar.heading, avatar.anim)
      bytes[at] = avatar.slot
      bytes[at + 1] = avatar.slot >> 8
      bytes[at + 2] = word
      bytes[at + 3] = word >> 8
      bytes[at + 4] = word >> 16
      bytes[at + 5] = word >> 24
      at += POSE_BYTES
    }
    return at
  }
}
