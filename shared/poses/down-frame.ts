import { CELL_STEPS } from './lattice.ts'

/**
 * What the server tells everybody whose viewing cell is the same: one picture of one moment. Little endian.
 *
 * Head, 9 bytes: tick u16 | server time u32, lowest 32 bits of ms | viewing cell x i8, z i8 | flags u8 (1: the picture is
 * whole, so who is not in it is not in sight; other bits 0).
 * Then blocks until the end: place u8 | count u8, at least 1 | entries.
 * - place 0 to 24: a cell of the five by five round the viewing cell, row by row from the north west; entries are poses of
 *   6 bytes: slot u16 | u32 of x in the cell (10 bits), z in the cell (10), heading (8), anim (4), from the lowest bit up.
 * - place 255: slots that went out of sight, u16 each.
 *
 * Six bytes and not eight: the cell already says most of a position. Height is not sent, because the floor plan knows it.
 */
export const HEAD_BYTES = 9
export const POSE_BYTES = 6
export const WHOLE = 1
export const LEFT_PLACE = 255
/** Cells that a viewer sees to each side of their own; the outermost ring comes at a lower rate. */
export const SIGHT = 2
export const PLACES = (2 * SIGHT + 1) ** 2
/** Most slots there can be; 65535 is never a slot. */
export const MAX_SLOT = 65534

/** The lower 32 bits of a pose entry. */
export function packPose(xInCell: number, zInCell: number, heading: number, anim: number): number {
  return (xInCell | (zInCell << 10) | (heading << 20) | (anim << 28)) >>> 0
}

/** Whoever reads frames; called in the frame's order: head, then entries. */
export interface PoseFrameSink {
  head(tick: number, time: number, cellX: number, cellZ: number, whole: boolean): void
  left(slot: number): void
  /** Lattice steps, heading steps. */
  pose(slot: number, x: number, z: number, heading: number, anim: number): void
}

/** Reads a frame. The whole is checked first: false means that nothing of it reached the sink. Never throws. */
export function readPoseFrame(bytes: Uint8Array, sink: PoseFrameSink): boolean {
  if (!wellFormed(bytes)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cellX = view.getInt8(6)
  const cellZ = view.getInt8(7)
  sink.head(view.getUint16(0, true), view.getUint32(2, true), cellX, cellZ, view.getUint8(8) === WHOLE)
  let at = HEAD_BYTES
  while (at < bytes.length) {
    const place = view.getUint8(at)
    let count = view.getUint8(at + 1)
    at += 2
    if (place === LEFT_PLACE) {
      for (; count > 0; count--, at += 2) sink.left(view.getUint16(at, true))
      continue
    }
    const originX = (cellX + (place % 5) - SIGHT) * CELL_STEPS
    const originZ = (cellZ + Math.floor(place / 5) - SIGHT) * CELL_STEPS
    for (; count > 0; count--, at += POSE_BYTES) {
      const word = view.getUint32(at + 2, true)
      const x = originX + (word & 1023)
      const z = originZ + ((word >>> 10) & 1023)
      sink.pose(view.getUint16(at, true), x, z, (word >>> 20) & 255, word >>> 28)
    }
  }
  return true
}

function wellFormed(bytes: Uint8Array): boolean {
  if (bytes.length < HEAD_BYTES) return false
  if (bytes[0] === 0 && bytes[1] === 0) return false
  if ((bytes[8] as number) > WHOLE) return false
  let at = HEAD_BYTES
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return false
    const place = bytes[at] as number
    const count = bytes[at + 1] as number
    if (count === 0 || (place >= PLACES && place !== LEFT_PLACE)) return false
    const size = place === LEFT_PLACE ? 2 : POSE_BYTES
    at += 2
    if (at + count * size > bytes.length) return false
    for (let i = 0; i < count; i++, at += size) {
      if (bytes[at] === 255 && bytes[at + 1] === 255) return false
    }
  }
  return true
}
