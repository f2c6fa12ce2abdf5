import { PoseStream } from '../../../server/poses/pose-stream.ts'
import type { SharedFrame } from '../../../server/poses/shared-frame.ts'
import { TICK_MS } from '../../../shared/poses/ticks.ts'
import { sampleHall } from './hall.ts'
import { phaseOf, UPLOAD_MS, Uploader } from './uploads.ts'
import { Walker } from './walk.ts'

/** Frames of one tick, each with who gets it. */
export type RecordedTick = { message: Uint8Array; slots: number[] }[]

/** What the pose stream sends while `visitors` walk for `ms`, uploading ten times a second, by a clock of its own. */
export function recordTicks(seed: number, visitors: number, ms: number): RecordedTick[] {
  const { walkable } = sampleHall()
  const start = 1_800_000_000_000
  const stream = new PoseStream({ ground: walkable })
  const uploaders: Uploader[] = []
  let sent = new Map<SharedFrame, number[]>()
  for (let slot = 0; slot < visitors; slot++) {
    const uploader = new Uploader(new Walker(seed + slot, walkable), slot)
    uploaders.push(uploader)
    const { x, z, heading } = uploader.walker
    const port = {
      send: (frame: SharedFrame) => {
        const slots = sent.get(frame)
        if (slots === undefined) sent.set(frame, [slot])
        else slots.push(slot)
        return 'sent' as const
      },
      bufferedAmount: () => 0,
      close: () => {},
    }
    stream.join(slot, port, { x, z, heading }, start)
  }
  const ticks: RecordedTick[] = []
  for (let at = 0; at < ms; at += TICK_MS) {
    for (let slot = 0; slot < visitors; slot++) {
      const due = at + phaseOf(slot, UPLOAD_MS)
      const upload = uploaders[slot]?.next('every', due, start + due, stream.tickNumber)
      if (upload !== undefined) stream.receive(slot, upload, start + due)
    }
    stream.tick(start + at + TICK_MS)
    ticks.push(Array.from(sent, ([{ message }, slots]) => ({ message, slots })))
    sent = new Map()
  }
  return ticks
}
