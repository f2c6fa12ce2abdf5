import { describe, expect, it } from 'vitest'
import { PoseReceiver } from '../../../client/poses/pose-receiver.ts'
import { PoseSender } from '../../../client/poses/pose-sender.ts'
import { PoseStream } from '../../../server/poses/pose-stream.ts'
import type { SharedFrame } from '../../../server/poses/shared-frame.ts'
import { animIndex } from '../../../shared/avatars/gestures.ts'
import { WALK_SPEED } from '../../../shared/plan/speeds.ts'
import { newShownPose } from '../../../shared/poses/pose-buffer.ts'
import { TICK_MS } from '../../../shared/poses/ticks.ts'
import { encodeAck } from '../../../shared/poses/up-frame.ts'

const IDLE = animIndex('idle')
const WALK = animIndex('walk')

/** A pose stream and real clients of it, without a network between. */
class Hall {
  now = 1_800_000_000_000
  uploads = 0
  readonly stream = new PoseStream({ ground: { canStand: () => true } })

  enter(slot: number, x: number, z: number) {
    const epoch = this.stream.join(slot, undefined, { x, z, heading: 0 }, this.now)
    const send = (bytes: Uint8Array) => {
      this.uploads += 1
      this.stream.receive(slot, bytes, this.now)
    }
    const receiver = new PoseReceiver({
      now: () => this.now,
      acknowledge: (tick) => send(encodeAck(sender.epoch, tick)),
    })
    const sender = new PoseSender(
      { now: () => this.now, send, tick: () => receiver.tick, carried: () => receiver.carried() },
      epoch,
    )
    const frames: SharedFrame[] = []
    this.stream.connect(slot, {
      send: (frame) => {
        frames.push(frame)
        receiver.take(frame.payload)
        return 'sent'
      },
      bufferedAmount: () => 0,
      close: () => {},
    })
    return { receiver, sender, frames }
  }

  tick(count = 1): void {
    for (let i = 0; i < count; i++) {
      this.now += TICK_MS
      this.stream.tick(this.now)
    }
  }
}

describe('a client of the pose stream', () => {
  it('sees others come, walk and go', () => {
    const hall = new Hall()
    const ann = hall.enter(1, 0, 0)
    hall.tick()
    const bob = hall.enter(2, 3, 0)
    hall.tick()
    expect(ann.receiver.inSight).toEqual(new Set([1, 2]))
    const shown = newShownPose()
    const start = hall.now
    for (let i = 0; i < 30; i++) {
      const z = ((hall.now - start) / 1000) * WALK_SPEED
      bob.sender.update({ x: 3, z, heading: 0, anim: WALK })
      hall.tick()
    }
    expect(ann.receiver.sample(2, hall.now - 200, shown)).toBe(true)
    expect(shown.z).toBeCloseTo(2.8 * WALK_SPEED, 1)
    expect(shown.moving).toBe(true)
    expect(hall.uploads, 'a pose a second').toBeLessThan(10)
    hall.stream.leave(2)
    hall.tick()
    expect([...ann.receiver.inSight]).toEqual([1])
    expect(ann.receiver.sample(2, hall.now, shown)).toBe(false)
  })

  it('acknowledges often enough never to be held back', () => {
    const hall = new Hall()
    const ann = hall.enter(1, 0, 0)
    const bob = hall.enter(2, 3, 0)
    for (let i = 0; i < 200; i++) {
      bob.sender.update({ x: 3 + (i % 2) * 0.3, z: 0, heading: i, anim: IDLE })
      hall.tick()
    }
    expect(ann.frames.length).toBe(200)
  })

  it('takes up what the server moved, and its older poses do not count', () => {
    const hall = new Hall()
    const ann = hall.enter(1, 0, 0)
    ann.sender.update({ x: 0, z: 0, heading: 0, anim: IDLE })
    const epoch = hall.stream.place(1, 40, 40, 0, 'idle', hall.now)
    hall.now += 500
    ann.sender.update({ x: 0.5, z: 0, heading: 0, anim: IDLE })
    expect(hall.stream.spot(1, hall.now)).toMatchObject({ x: 40, z: 40 })
    ann.sender.moved(epoch, { x: 40, z: 40, heading: 0, anim: IDLE })
    hall.now += 500
    ann.sender.update({ x: 40.5, z: 40, heading: 0, anim: IDLE })
    expect(hall.stream.spot(1, hall.now)).toMatchObject({ x: 40.5, z: 40 })
  })

  it('lets nothing of a broken frame in', () => {
    const hall = new Hall()
    const ann = hall.enter(1, 0, 0)
    hall.tick()
    const { tick } = ann.receiver
    ann.receiver.take(Uint8Array.of(1, 2, 3))
    expect(ann.receiver.refused).toBe(1)
    expect(ann.receiver.tick).toBe(tick)
    expect([...ann.receiver.inSight]).toEqual([1])
  })

  it('forgets everybody when it clears', () => {
    const hall = new Hall()
    const ann = hall.enter(1, 0, 0)
    hall.tick()
    ann.receiver.clear()
    expect(ann.receiver.inSight.size).toBe(0)
    expect(ann.receiver.tick).toBe(0)
  })
})
