import { describe, expect, it } from 'vitest'
import { BUDGET } from '../../../server/poses/cell-news.ts'
import { type PoseSpot, PoseStream } from '../../../server/poses/pose-stream.ts'
import { animIndex } from '../../../shared/avatars/gestures.ts'
import { CLOSE_CODES } from '../../../shared/hall/protocol.ts'
import { WALK_SPEED } from '../../../shared/plan/speeds.ts'
import { CELL_METRES, toMetres } from '../../../shared/poses/lattice.ts'
import { TICK_MS } from '../../../shared/poses/ticks.ts'
import { encodePoseUp } from '../../../shared/poses/up-frame.ts'
import { FakeViewer } from './fake-viewer.ts'

const T0 = 1_800_000_000_000
const IDLE = animIndex('idle')
const WALK = animIndex('walk')
const CLAP = animIndex('clap')

/** A stream with a clock that only the test moves. */
class Hall {
  now = T0
  readonly moved: { slot: number; spot: PoseSpot & { epoch: number }; why: string }[] = []
  readonly abusive: number[] = []
  readonly stream = new PoseStream({
    ground: { canStand: (x) => x < 100 },
    moved: (slot, spot, why) => this.moved.push({ slot, spot, why }),
    abusive: (slot) => this.abusive.push(slot),
  })

  join(slot: number, x: number, z: number): FakeViewer {
    const viewer = new FakeViewer()
    this.stream.join(slot, viewer, { x, z, heading: 0 }, this.now)
    return viewer
  }

  tick(count = 1): void {
    for (let i = 0; i < count; i++) {
      this.now += TICK_MS
      this.stream.tick(this.now)
    }
  }

  say(slot: number, x: number, z: number, anim = IDLE, epoch = 1, heading = 0): void {
    this.stream.receive(slot, encodePoseUp(epoch, 0, this.now, { x, z, heading, anim }), this.now)
  }
}

const slots = (viewer: FakeViewer) =>
  viewer.take().map((frame) => frame.poses.map(({ slot }) => slot).sort((a, b) => a - b))

describe('the pose stream', () => {
  it('gives who comes a whole picture, tells the others, and then says nothing while nothing moves', () => {
    const hall = new Hall()
    const ann = hall.join(1, 0, 0)
    hall.tick()
    const bob = hall.join(2, 3, 0)
    hall.tick()
    expect(ann.take().map(({ whole, poses }) => [whole, poses.length])).toEqual([
      [true, 1],
      [false, 1],
    ])
    expect(bob.take().map(({ whole, poses }) => [whole, poses.length])).toEqual([[true, 2]])
    hall.tick(100)
    expect([ann.take(), bob.take()]).toEqual([[], []])
  })

  it('makes one frame for all who look from the same cell', () => {
    const hall = new Hall()
    hall.join(1, 1, 1)
    hall.join(2, 2, 2)
    const frames: unknown[] = []
    for (const slot of [3, 4]) {
      const send = (frame: unknown) => {
        frames.push(frame)
        return 'sent' as const
      }
      const port = { send, bufferedAmount: () => 0, close: () => {} }
      hall.stream.join(slot, port, { x: 3, z: 3, heading: 0 }, hall.now)
    }
    hall.tick()
    hall.say(1, 1.5, 1)
    hall.tick()
    expect(frames).toHaveLength(4)
    expect(frames[2]).toBe(frames[3])
  })

  it('carries a walker on to the moment of the tick', () => {
    const hall = new Hall()
    const ann = hall.join(1, 0, 0)
    hall.join(2, 0, 0)
    hall.tick()
    ann.take()
    hall.now += 30
    hall.say(2, 0, 0.5, WALK)
    hall.now += 40
    hall.stream.tick(hall.now)
    const pose = ann.take()[0]?.poses[0]
    expect(toMetres(pose?.z ?? 0)).toBeCloseTo(0.5 + WALK_SPEED * 0.04, 1)
    hall.now += 500
    expect(hall.stream.spot(2, hall.now)?.z).toBeCloseTo(0.5 + WALK_SPEED * 0.54, 1)
  })

  it('tells those near at once, the ring round them at 2 Hz, and those beyond nothing', () => {
    const hall = new Hall()
    const near = hall.join(1, 8, 8 + CELL_METRES)
    const ring = hall.join(2, 8, 8 + 2 * CELL_METRES)
    const far = hall.join(3, 8, 8 + 3 * CELL_METRES)
    hall.join(4, 8, 8)
    hall.tick(5)
    for (const viewer of [near, ring, far]) viewer.take()
    for (let i = 0; i < 50; i++) {
      hall.say(4, 8, 8 + (i % 2) * 0.2)
      hall.stream.receive(1, near.ack(), hall.now)
      hall.stream.receive(2, ring.ack(), hall.now)
      hall.tick()
    }
    expect(near.take()).toHaveLength(50)
    expect(ring.take()).toHaveLength(10)
    expect(far.take()).toHaveLength(0)
  })

  it('says who went out of sight, by walking or by leaving', () => {
    const hall = new Hall()
    const ann = hall.join(1, 8, 8)
    hall.join(2, 8, 8 + 2 * CELL_METRES)
    hall.join(3, 9, 9)
    hall.tick()
    ann.take()
    hall.stream.place(2, 8, 8 + 3 * CELL_METRES, 0, 'idle', hall.now)
    hall.stream.leave(3)
    hall.tick()
    expect(
      ann
        .take()
        .flatMap(({ left }) => left)
        .sort(),
    ).toEqual([2, 3])
    hall.tick(20)
    expect(ann.take()).toEqual([])
  })

  it('gives a whole picture to who changes cell, one metre behind the border', () => {
    const hall = new Hall()
    const ann = hall.join(1, CELL_METRES - 0.5, 8)
    hall.tick()
    ann.take()
    hall.say(1, CELL_METRES + 0.9, 8)
    hall.tick()
    expect(ann.take()).toEqual([])
    hall.say(1, CELL_METRES + 1.1, 8)
    hall.tick()
    expect(ann.take().map(({ whole, cell }) => [whole, cell])).toEqual([[true, [1, 0]]])
  })

  it('notices that a silent walker crosses into sight', () => {
    const hall = new Hall()
    const ann = hall.join(1, 8, 8)
    hall.join(2, 8, 8 + 2.5 * CELL_METRES + 0.1)
    hall.tick()
    expect(slots(ann)).toEqual([[1]])
    hall.say(2, 8, 8 + 2.5 * CELL_METRES + 0.1, WALK, 1, Math.PI)
    hall.tick(5)
    expect(slots(ann).flat()).toContain(2)
  })

  it('keeps to its budget in a crowd, and nobody in it waits for long', () => {
    const hall = new Hall()
    const ann = hall.join(0, 8, 8)
    for (let slot = 1; slot <= 400; slot++) {
      const x = 1 + (slot % 14) + (slot % 3) * CELL_METRES - CELL_METRES
      hall.stream.join(slot, undefined, { x, z: 8, heading: 0 }, hall.now)
    }
    hall.tick()
    expect(ann.take()[0]?.poses).toHaveLength(401)
    const lastHeard = new Map<number, number>()
    let longest = 0
    for (let tick = 0; tick < 60; tick++) {
      for (let slot = 1; slot <= 400; slot++) {
        const spot = hall.stream.spot(slot, hall.now)
        hall.say(slot, spot?.x ?? 0, 8 + (tick % 2) * 0.1)
      }
      hall.tick()
      const frames = ann.take()
      expect(frames).toHaveLength(1)
      expect(frames[0]?.poses.length).toBeLessThanOrEqual(BUDGET)
      for (const { slot } of frames[0]?.poses ?? []) {
        longest = Math.max(longest, tick - (lastHeard.get(slot) ?? 0))
        lastHeard.set(slot, tick)
      }
      hall.stream.receive(0, Uint8Array.of(1, (frames[0]?.tick ?? 0) & 255, (frames[0]?.tick ?? 0) >> 8), hall.now)
    }
    expect(lastHeard.size).toBe(400)
    expect(longest).toBeLessThanOrEqual(Math.ceil(400 / 28) + 5)
  })

  it('freezes who lost the connection, and gives them a whole picture when they are back', () => {
    const hall = new Hall()
    const ann = hall.join(1, 0, 0)
    const bob = hall.join(2, 0, 0)
    hall.say(2, 0, 0, WALK)
    hall.tick(3)
    hall.stream.freeze(2, true, hall.now)
    const spot = hall.stream.spot(2, hall.now)
    bob.take()
    hall.say(2, 5, 5)
    hall.tick(30)
    expect(hall.stream.spot(2, hall.now)).toEqual(spot)
    expect(spot?.anim).toBe('idle')
    expect(bob.take()).toEqual([])
    const again = new FakeViewer()
    hall.stream.connect(2, again)
    hall.stream.freeze(2, false, hall.now)
    hall.tick()
    expect(again.take().map(({ whole, poses }) => [whole, poses.length])).toEqual([[true, 2]])
    expect(ann.closedWith).toBeUndefined()
  })

  it('lets those who sit gesture, and only the server seats people', () => {
    const hall = new Hall()
    hall.join(1, 0, 0)
    const epoch = hall.stream.place(1, 7, 7, 1, 'sit', hall.now)
    hall.say(1, 7, 7, CLAP, epoch, 1)
    expect(hall.stream.spot(1, hall.now)?.anim).toBe('clap')
    hall.say(1, 7, 7, IDLE, epoch, 1)
    expect(hall.stream.spot(1, hall.now)?.anim).toBe('sit')
    hall.say(1, 9, 9, WALK, epoch)
    expect(hall.stream.spot(1, hall.now)).toMatchObject({ x: 7, z: 7, anim: 'sit' })
    const up = hall.stream.place(1, 7, 7, 1, 'idle', hall.now)
    hall.say(1, 7, 7.5, animIndex('sit'), up)
    expect(hall.stream.spot(1, hall.now)?.anim).toBe('idle')
  })

  it('moves avatars without a connection like any other', () => {
    const hall = new Hall()
    const ann = hall.join(1, 0, 0)
    hall.stream.join(9, undefined, { x: 2, z: 2, heading: 0 }, hall.now, 'hand')
    hall.tick()
    ann.take()
    hall.stream.place(9, 3, 2, 0, 'walk', hall.now)
    hall.tick()
    expect(slots(ann)).toEqual([[9]])
    expect(new Set(hall.stream.near(0, 0, 5))).toEqual(new Set([1, 9]))
    expect(hall.stream.near(0, 0, 1)).toEqual([1])
  })
})

describe('a pose that may not be', () => {
  it('is put right, under a new epoch that older poses do not have', () => {
    const hall = new Hall()
    hall.join(1, 99, 0)
    hall.say(1, 101, 0)
    expect(hall.moved).toEqual([{ slot: 1, spot: { x: 99, z: 0, heading: 0, epoch: 2 }, why: 'not-walkable' }])
    hall.say(1, 98, 0)
    expect(hall.stream.spot(1, hall.now)?.x).toBe(99)
    hall.say(1, 98, 0, IDLE, 2)
    expect(hall.stream.spot(1, hall.now)?.x).toBe(98)
    hall.say(1, 60, 0, IDLE, 2)
    expect(hall.moved.at(-1)).toMatchObject({ why: 'too-fast', spot: { x: 98, epoch: 3 } })
  })

  it('makes an abuser of who goes on with it, and of nobody else', () => {
    const hall = new Hall()
    hall.join(1, 0, 0)
    hall.join(2, 0, 0)
    for (let epoch = 1; epoch <= 8; epoch++) hall.say(1, 50, 0, IDLE, epoch)
    for (let i = 0; i < 2; i++) hall.stream.receive(2, new Uint8Array(7), hall.now)
    expect(hall.abusive).toEqual([1])
    hall.stream.receive(2, new Uint8Array(7), hall.now)
    expect(hall.abusive).toEqual([1, 2])
    hall.stream.receive(77, new Uint8Array(7), hall.now)
  })

  it('does not hide a flood of others: too many messages of any kind are abuse', () => {
    const hall = new Hall()
    hall.join(1, 0, 0)
    hall.join(2, 0, 0)
    for (let i = 0; i < 100; i++) for (const slot of [1, 2]) hall.stream.receive(slot, Uint8Array.of(9, 1, 0), hall.now)
    for (let i = 0; i < 8; i++) hall.stream.receive(1, Uint8Array.of(9, 1, 0), hall.now)
    expect(hall.abusive).toEqual([1])
  })

  it('is forgiven with time', () => {
    const hall = new Hall()
    hall.join(1, 0, 0)
    for (let epoch = 1; epoch <= 40; epoch++) {
      hall.say(1, 50, 0, IDLE, epoch)
      hall.now += 6000
    }
    expect(hall.abusive).toEqual([])
  })
})

describe('a viewer who does not keep up', () => {
  /** Ticks with news for `slot` 1's cell; frames that came. */
  function busy(hall: Hall, ticks: number, each: () => void = () => {}): void {
    for (let i = 0; i < ticks; i++) {
      hall.say(2, 1 + (hall.now % 200) / 1000, 1)
      hall.tick()
      each()
    }
  }

  it('gets no more than its credit, then a probe a second, and is ended after fifteen', () => {
    const hall = new Hall()
    const slow = hall.join(1, 0, 0)
    const fast = hall.join(2, 1, 1)
    busy(hall, 30, () => hall.stream.receive(2, fast.ack(), hall.now))
    expect(slow.frames.length).toBeLessThanOrEqual(13 + 2)
    expect(slow.frames.slice(13).every(({ whole }) => whole)).toBe(true)
    busy(hall, 160, () => hall.stream.receive(2, fast.ack(), hall.now))
    expect(slow.frames.length).toBeLessThanOrEqual(13 + 17)
    expect(slow.closedWith).toBe(CLOSE_CODES.stalled)
    expect(fast.closedWith).toBeUndefined()
  })

  it('is whole again with one frame when it catches up', () => {
    const hall = new Hall()
    const slow = hall.join(1, 0, 0)
    const fast = hall.join(2, 1, 1)
    busy(hall, 40, () => hall.stream.receive(2, fast.ack(), hall.now))
    hall.stream.receive(1, slow.ack(), hall.now)
    slow.take()
    busy(hall, 1, () => hall.stream.receive(2, fast.ack(), hall.now))
    busy(hall, 3, () => hall.stream.receive(2, fast.ack(), hall.now))
    expect(slow.take().map(({ whole }) => whole)).toEqual([true, false, false, false])
  })

  it('is not believed when it acknowledges what was not sent', () => {
    const hall = new Hall()
    const liar = hall.join(1, 0, 0)
    hall.join(2, 1, 1)
    busy(hall, 60, () => hall.stream.receive(1, Uint8Array.of(1, 0xff, 0x70), hall.now))
    expect(liar.frames.length).toBeLessThan(20)
  })

  it('is not taken for stalled after a silence', () => {
    const hall = new Hall()
    const ann = hall.join(1, 0, 0)
    hall.join(2, 1, 1)
    busy(hall, 4)
    hall.tick(600)
    ann.take()
    busy(hall, 1)
    expect(ann.take().map(({ whole }) => whole)).toEqual([false])
    expect(ann.closedWith).toBeUndefined()
  })

  it('is spared while its socket is full, and ended when that is hopeless', () => {
    const hall = new Hall()
    const ann = hall.join(1, 0, 0)
    hall.join(2, 1, 1)
    hall.tick()
    ann.answer = 'full'
    busy(hall, 1)
    ann.buffered = 70_000
    ann.take()
    busy(hall, 5)
    expect(ann.take()).toEqual([])
    ann.buffered = 0
    ann.answer = 'sent'
    busy(hall, 1)
    expect(ann.take().map(({ whole }) => whole)).toEqual([true])
    ann.answer = 'full'
    busy(hall, 1)
    ann.buffered = 2_000_000
    busy(hall, 1)
    expect(ann.closedWith).toBe(CLOSE_CODES.stalled)
  })

  it('gets its picture when its port takes one', () => {
    const hall = new Hall()
    const ann = hall.join(1, 0, 0)
    ann.answer = 'refused'
    hall.tick(20)
    expect(ann.take()).toEqual([])
    ann.answer = 'sent'
    hall.tick()
    expect(ann.take().map(({ whole }) => whole)).toEqual([true])
  })
})
