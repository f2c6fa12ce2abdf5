import { readPoseFrame } from '../../../shared/poses/down-frame.ts'

export interface RecordedFrame {
  tick: number
  time: number
  cell: [number, number]
  whole: boolean
  left: number[]
  poses: { slot: number; x: number; z: number; heading: number; anim: number }[]
}

/** A pose frame as plain data; undefined when it is refused. */
export function recordFrame(bytes: Uint8Array): RecordedFrame | undefined {
  const frame: RecordedFrame = { tick: 0, time: 0, cell: [0, 0], whole: false, left: [], poses: [] }
  const read = readPoseFrame(bytes, {
    head: (tick, time, cellX, cellZ, whole) => Object.assign(frame, { tick, time, cell: [cellX, cellZ], whole }),
    left: (slot) => frame.left.push(slot),
    pose: (slot, x, z, heading, anim) => frame.poses.push({ slot, x, z, heading, anim }),
  })
  return read ? frame : undefined
}
