import { toHeadingStep, toLattice } from './lattice.ts'

/**
 * What a client tells the server. Little endian.
 *
 * | bytes | what                                                        | ack-only |
 * |-------|-------------------------------------------------------------|----------|
 * | 0     | lowest 8 bits of the epoch                                  | yes      |
 * | 1-2   | newest pose frame's tick, 0 for none                        | yes      |
 * | 3-4   | lowest 16 bits of the server time of the sample, ms         |          |
 * | 5-6   | x, lattice steps, signed                                    |          |
 * | 7-8   | z                                                           |          |
 * | 9     | heading, 256 to the turn                                    |          |
 * | 10    | anim, 0 to 15                                               |          |
 *
 * The sample's time lets the server carry the pose on to the moment of its tick, so that neither the network's jitter nor
 * the phase between sampling and ticking is seen.
 */
export const ACK_BYTES = 3
export const POSE_UP_BYTES = 11

/** One decoded upload; decode again into the same object to allocate nothing. */
export interface UpFrame {
  kind: 'pose' | 'ack'
  epoch: number
  tick: number
  time: number
  x: number
  z: number
  heading: number
  anim: number
}

export function newUpFrame(): UpFrame {
  return { kind: 'ack', epoch: 0, tick: 0, time: 0, x: 0, z: 0, heading: 0, anim: 0 }
}

/** `pose` in metres and radians, `time` in server ms. */
export function encodePoseUp(
  epoch: number,
  tick: number,
  time: number,
  pose: { x: number; z: number; heading: number; anim: number },
): Uint8Array {
  const bytes = new Uint8Array(POSE_UP_BYTES)
  const view = new DataView(bytes.buffer)
  bytes[0] = epoch & 255
  view.setUint16(1, tick, true)
  view.setUint16(3, Math.round(time) % 65536, true)
  view.setInt16(5, toLattice(pose.x), true)
  view.setInt16(7, toLattice(pose.z), true)
  bytes[9] = toHeadingStep(pose.heading)
  bytes[10] = pose.anim
  return bytes
}

export function encodeAck(epoch: number, tick: number): Uint8Array {
  return Uint8Array.of(epoch & 255, tick & 255, tick >> 8)
}

/** Reads an upload into `out`, lattice steps and all. False for anything that no client of ours sends; never throws. */
export function decodeUp(bytes: Uint8Array, out: UpFrame): boolean {
  const length = bytes.length
  if (length !== POSE_UP_BYTES && length !== ACK_BYTES) return false
  out.epoch = bytes[0] as number
  out.tick = u16(bytes, 1)
  out.kind = 'ack'
  if (length === ACK_BYTES) return out.tick !== 0
  const anim = bytes[10] as number
  if (anim > 15) return false
  out.kind = 'pose'
  out.time = u16(bytes, 3)
  out.x = (u16(bytes, 5) << 16) >> 16
  out.z = (u16(bytes, 7) << 16) >> 16
  out.heading = bytes[9] as number
  out.anim = anim
  return true
}

// The length was checked, so the bytes are there.
function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
}
