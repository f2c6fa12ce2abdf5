import { describe, expect, it } from 'vitest'
import { readPoseFrame } from '../../../shared/poses/down-frame.ts'
import { toHeadingStep, toLattice, toMetres, toRadians } from '../../../shared/poses/lattice.ts'
import { nextTick, ticksBetween, unwrapTime } from '../../../shared/poses/ticks.ts'
import { decodeUp, encodeAck, encodePoseUp, newUpFrame } from '../../../shared/poses/up-frame.ts'
import { seeded } from '../../support/seeded.ts'
import { recordFrame } from './record-frame.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))

describe('the lattice', () => {
  it('is fine enough that nobody sees it', () => {
    for (const metres of [0, 1.2345, -17.4, 300.01, -511.9]) {
      expect(Math.abs(toMetres(toLattice(metres)) - metres)).toBeLessThanOrEqual(1 / 128)
    }
    for (let heading = -7; heading < 7; heading += 0.05) {
      const back = toRadians(toHeadingStep(heading))
      expect(Math.abs(Math.sin(back - heading))).toBeLessThan(0.0124)
      expect(Math.cos(back - heading)).toBeGreaterThan(0.999)
    }
  })

  it('holds what lies outside at its edge', () => {
    expect(toLattice(10_000)).toBe(32767)
    expect(toLattice(-10_000)).toBe(-32768)
  })
})

describe('an upload', () => {
  it('has these bytes', () => {
    const pose = { x: 12.5, z: -40.25, heading: Math.PI / 2, anim: 1 }
    expect(hex(encodePoseUp(0x1234, 0xbeef, 0x1_2345, pose))).toBe('34efbe45232003f0f54001')
    expect(hex(encodeAck(258, 0x0102))).toBe('020201')
  })

  it('comes back as it went', () => {
    const up = newUpFrame()
    expect(decodeUp(encodePoseUp(7, 9, 70_000, { x: -1.5, z: 2.25, heading: -Math.PI / 2, anim: 9 }), up)).toBe(true)
    expect(up).toEqual({ kind: 'pose', epoch: 7, tick: 9, time: 70_000 % 65536, x: -96, z: 144, heading: 192, anim: 9 })
    expect(decodeUp(encodeAck(7, 300), up)).toBe(true)
    expect(up).toMatchObject({ kind: 'ack', epoch: 7, tick: 300 })
  })

  it('is refused when it is not exactly one', () => {
    const up = newUpFrame()
    for (let length = 0; length < 40; length++) {
      if (length !== 3 && length !== 11) expect(decodeUp(new Uint8Array(length).fill(1), up), `${length}`).toBe(false)
    }
    expect(decodeUp(bytes('01 0000'), up), 'an acknowledgement of nothing').toBe(false)
    expect(decodeUp(bytes('34efbe45232003f0f54010'), up), 'an anim of five bits').toBe(false)
  })
})

describe('a pose frame', () => {
  const golden = 'efbe 40e20100 02 fd 00  ff 01 0700  0c 02 0100 ff03 0011 0200 00fc 0f94'

  it('has these bytes', () => {
    expect(recordFrame(bytes(golden))).toEqual({
      tick: 0xbeef,
      time: 123_456,
      cell: [2, -3],
      whole: false,
      left: [7],
      poses: [
        { slot: 1, x: 2 * 1024 + 1023, z: -3 * 1024, heading: 16, anim: 1 },
        { slot: 2, x: 2 * 1024, z: -3 * 1024 + 1023, heading: 64, anim: 9 },
      ],
    })
  })

  it('is refused whole when any byte of it is missing or too many', () => {
    const good = bytes(golden)
    for (let length = 0; length < good.length; length++) {
      const cut = good.subarray(0, length)
      // A frame may end between blocks.
      if (length === 9 || length === 13) expect(recordFrame(cut)).toBeDefined()
      else expect(recordFrame(cut), `${length} bytes`).toBeUndefined()
    }
    expect(recordFrame(bytes(`${golden}00`))).toBeUndefined()
  })

  it('is refused for values that no server sends', () => {
    const bad = {
      'tick 0': '0000 40e20100 0203 00',
      'unknown flag': 'efbe 40e20100 0203 02',
      'an empty block': 'efbe 40e20100 0203 00 0c00',
      'a place outside the five by five': 'efbe 40e20100 0203 00 1901 0100 00000000',
      'slot 65535': 'efbe 40e20100 0203 00 0c01 ffff 00000000',
    }
    for (const [name, text] of Object.entries(bad)) expect(recordFrame(bytes(text)), name).toBeUndefined()
  })

  it('never throws, and reaches nobody in part', () => {
    const random = seeded(12345)
    const partly: string[] = []
    for (let round = 0; round < 20_000; round++) {
      const frame = Uint8Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256))
      let touched = false
      const touch = () => {
        touched = true
      }
      if (readPoseFrame(frame, { head: touch, left: touch, pose: touch }) !== touched) partly.push(hex(frame))
    }
    expect(partly).toEqual([])
  })
})

describe('ticks and times', () => {
  it('count round without a zero', () => {
    expect(nextTick(0)).toBe(1)
    expect(nextTick(65535)).toBe(1)
    expect(ticksBetween(65530, 4)).toBe(9)
    expect(ticksBetween(4, 65530)).toBe(-9)
  })

  it('find the full time again', () => {
    const now = 1_800_000_123_456
    for (const off of [-30_000, -1, 0, 1, 30_000]) {
      expect(unwrapTime((now + off) % 65536, 16, now)).toBe(now + off)
      expect(unwrapTime((now + off) % 2 ** 32, 32, now)).toBe(now + off)
    }
  })
})
