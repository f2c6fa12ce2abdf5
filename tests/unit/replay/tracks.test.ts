import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { animIndex } from '../../../shared/avatars/gestures.ts'
import type { CeremonySign } from '../../../shared/ceremony/ceremony-messages.ts'
import { REACTIONS, type Reaction, SIGN_SECONDS } from '../../../shared/ceremony/ceremony-words.ts'
import { toMetres } from '../../../shared/poses/lattice.ts'
import { newShownPose } from '../../../shared/poses/pose-buffer.ts'
import { decodeChunks, encodeChunk } from '../../../shared/replay/chunk.ts'
import { decodeReel, type HallReel, reelPose, seatAt } from '../../../shared/replay/hall-reel.ts'
import { HallWriter } from '../../../shared/replay/hall-writer.ts'
import { decodeReactions, ReactionsWriter } from '../../../shared/replay/reactions-track.ts'
import { KEY_MS } from '../../../shared/replay/replay-words.ts'
import { decodeSigns, SignsWriter, signsAt } from '../../../shared/replay/signs-track.ts'

const FROM = 1_800_000_000_000
const [IDLE, RUN, SIT] = [animIndex('idle'), animIndex('run'), animIndex('sit')]

const join = (chunks: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(chunks))
const read = (chunks: readonly Uint8Array[]): HallReel => {
  const reel = decodeReel(join(chunks))
  if (!reel) throw new Error('The reel was refused.')
  return reel
}

/** Frames as a hall may have them: at each, who is there, where, and on which seat. */
const crowds = fc.array(
  fc.record({
    wait: fc.integer({ min: 1, max: 20_000 }),
    cut: fc.boolean(),
    there: fc.uniqueArray(
      fc.record({
        person: fc.integer({ min: 0, max: 300 }),
        x: fc.integer({ min: -32768, max: 32767 }),
        z: fc.integer({ min: -32768, max: 32767 }),
        heading: fc.integer({ min: 0, max: 255 }),
        anim: fc.integer({ min: 0, max: 15 }),
        seat: fc.integer({ min: -1, max: 400 }),
      }),
      { selector: ({ person }) => person, maxLength: 8 },
    ),
  }),
  { minLength: 1, maxLength: 24 },
)

describe('the track of a hall', () => {
  it('tells of every frame who was there, where and on which seat, from every reel alone', () => {
    fc.assert(
      fc.property(crowds, (frames) => {
        const writer = new HallWriter(FROM)
        let at = FROM
        const reels: Uint8Array[][] = []
        const keep = () => {
          const chunk = writer.take()
          if (chunk.key) reels.push([])
          reels.at(-1)?.push(encodeChunk(chunk))
        }
        const seen = frames.map(({ wait, cut, there }) => {
          at += wait
          writer.begin(at)
          for (const { person, seat, ...pose } of there) writer.see(person, pose, seat)
          writer.end()
          if (cut) keep()
          return { at, there }
        })
        keep()
        const read_ = reels.map(read)
        const shown = newShownPose()
        for (const { at, there } of seen) {
          // At the seam the picture is in both: the end of one and the begin of the next.
          const reel = read_.findLast(({ from }) => from < at) as HallReel
          const numbers = [...reel.people.keys()].filter((person) => reelPose(reel, person, at, shown))
          expect(numbers.sort((a, b) => a - b)).toEqual(there.map(({ person }) => person).sort((a, b) => a - b))
          for (const { person, x, z, anim, seat } of there) {
            expect(reelPose(reel, person, at, shown)).toBe(true)
            expect(shown).toMatchObject({ x: toMetres(x), z: toMetres(z), anim })
            expect(seatAt(reel.people.get(person) as never, at)).toBe(seat)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('costs nothing while everybody sits, and a chunk a minute says where', () => {
    const writer = new HallWriter(FROM)
    const chunks: Uint8Array[] = []
    for (let ms = 250; ms <= KEY_MS; ms += 250) {
      writer.begin(FROM + ms)
      for (let person = 0; person < 200; person++)
        writer.see(person, { x: person * 50, z: -person, heading: person, anim: SIT }, person)
      writer.end()
      if (ms === 250) chunks.push(encodeChunk(writer.take()))
      else expect(writer.size).toBe(0)
    }
    chunks.push(encodeChunk(writer.take()))
    expect(join(chunks).length).toBeLessThan(200 * 11 + 100)
    // The next chunk is a key, and holds all of them again.
    writer.begin(FROM + KEY_MS + 250)
    for (let person = 0; person < 200; person++)
      writer.see(person, { x: person * 50, z: -person, heading: person, anim: SIT }, person)
    writer.end()
    const reel = read([encodeChunk(writer.take())])
    expect(reel).toMatchObject({ from: FROM + KEY_MS, people: { size: 200 } })
    expect(seatAt(reel.people.get(77) as never, FROM + KEY_MS)).toBe(77)
  })

  it('lets nobody fly who was brought elsewhere in the middle of a run', () => {
    const writer = new HallWriter(FROM)
    const see = (ms: number, x: number, anim: number) => {
      writer.begin(FROM + ms)
      writer.see(1, { x, z: 0, heading: 64, anim }, -1)
      writer.end()
    }
    see(0, 0, RUN)
    see(250, 64, RUN)
    see(500, 6400, SIT)
    const reel = read([encodeChunk(writer.take())])
    const shown = newShownPose()
    reelPose(reel, 1, FROM + 499, shown)
    expect(shown.x).toBeCloseTo(1)
    reelPose(reel, 1, FROM + 125, shown)
    expect(shown.x).toBeCloseTo(0.5)
    reelPose(reel, 1, FROM + 500, shown)
    expect(shown.x).toBe(100)
  })

  it('is not there before somebody came nor after they left, and a clock that is set back stands still', () => {
    const writer = new HallWriter(FROM)
    const frame = (ms: number, there: boolean) => {
      writer.begin(FROM + ms)
      if (there) writer.see(3, { x: 0, z: 0, heading: 0, anim: IDLE }, -1)
      writer.end()
    }
    frame(100, false)
    frame(1000, true)
    frame(400, true)
    frame(2000, false)
    frame(3000, true)
    const reel = read([encodeChunk(writer.take())])
    const shown = newShownPose()
    const there = [999, 1000, 1999, 2000, 2999, 3000].map((ms) => reelPose(reel, 3, FROM + ms, shown))
    expect(there).toEqual([false, true, true, false, false, true])
  })

  it('is refused whole when it is cut off or begins in the middle, and no bytes make it throw', () => {
    const writer = new HallWriter(FROM)
    const chunks: Uint8Array[] = []
    for (let ms = 0; ms < 20; ms++) {
      writer.begin(FROM + ms)
      writer.see(1, { x: ms, z: -ms, heading: ms, anim: 1 }, -1)
      writer.end()
      if (ms % 10 === 9) chunks.push(encodeChunk(writer.take()))
    }
    const bytes = join(chunks)
    expect(decodeReel(bytes)).toBeDefined()
    expect(decodeReel(chunks[1] as Uint8Array)).toBeUndefined() // needs what was before
    for (let length = 1; length < bytes.length; length++) {
      const part = decodeReel(bytes.subarray(0, length))
      if (length !== (chunks[0] as Uint8Array).length) expect(part).toBeUndefined()
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.nat(200), (noise, at) => {
        decodeReel(noise)
        decodeChunks(noise)
        decodeReactions(noise)
        decodeSigns(noise)
        const broken = bytes.slice()
        broken.set(noise.subarray(0, Math.max(0, broken.length - at)), Math.min(at, broken.length))
        decodeReel(broken)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the track of the reactions', () => {
  const counts = fc.record(
    Object.fromEntries(REACTIONS.map((one) => [one, fc.integer({ min: 0, max: 5_000_000 })])) as Record<
      Reaction,
      fc.Arbitrary<number>
    >,
  )
  const frames = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 1_000_000 }),
      played: fc.integer({ min: 0, max: 1000 }),
      people: fc.integer({ min: 0, max: 20_000 }),
      level: fc.double({ min: 0, max: 1, noNaN: true }),
      counts,
      cut: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  )

  it('says what was told, also after hours without a hand', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 0, max: 10 }), (told, hours) => {
        const writer = new ReactionsWriter(FROM)
        const chunks: Uint8Array[] = []
        let at = FROM + hours * 3_600_000
        const noted = told.map(({ wait, cut, ...frame }) => {
          at += cut ? wait * 10 : Math.min(wait, 2000)
          writer.note(at, frame)
          if (cut) chunks.push(encodeChunk(writer.take(at)))
          return { at, ...frame }
        })
        chunks.push(encodeChunk(writer.take(at)))
        const read = decodeReactions(join(chunks)) ?? []
        expect(read.map(({ level: _, ...frame }) => frame)).toEqual(noted.map(({ level: _, ...frame }) => frame))
        read.forEach(({ level }, index) => {
          expect(Math.abs(level - (noted[index]?.level ?? 0))).toBeLessThanOrEqual(0.5 / 255 + 1e-9)
        })
      }),
    )
  })
})

describe('the track of the signs', () => {
  const signs = fc.oneof(
    fc.record({ sign: fc.constantFrom('leaf', 'star', 'bravo') }),
    fc.record({ sign: fc.constant('booth'), booth: fc.stringMatching(/^[a-z0-9]{6,16}$/) }),
    fc.record({ sign: fc.constant('booth'), booth: fc.constantFrom('booth0001', 'booth0002') }),
  ) as fc.Arbitrary<CeremonySign>
  const told = fc.array(fc.record({ wait: fc.nat(10_000), person: fc.nat(20_000), sign: signs, cut: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  const written = (list: readonly { wait: number; person: number; sign: CeremonySign; cut: boolean }[], hours = 0) => {
    const writer = new SignsWriter(FROM)
    const chunks: Uint8Array[] = []
    let at = FROM + hours * 3_600_000
    const noted = list.map(({ wait, person, sign, cut }) => {
      at += wait + 1
      writer.note(at, person, sign)
      if (cut) chunks.push(encodeChunk(writer.take(at)))
      return { at, person, ...sign }
    })
    if (writer.size > 0) chunks.push(encodeChunk(writer.take(at)))
    return { noted, chunks }
  }

  it('says who held up what, also after hours without a sign, and every piece of it alone', () => {
    fc.assert(
      fc.property(told, fc.nat(10), (list, hours) => {
        const { noted, chunks } = written(list, hours)
        expect(decodeSigns(join(chunks))).toEqual(noted)
        expect(chunks.flatMap((chunk) => decodeSigns(chunk) ?? [])).toEqual(noted)
        // What is fetched by its begin is found: no piece ends where it begins.
        for (const { from, to } of decodeChunks(join(chunks)) ?? []) expect(to).toBeGreaterThan(from)
      }),
    )
  })

  it('has a sign up for its time and no moment longer, and takes the last of two', () => {
    const list = [
      { at: FROM, person: 1, sign: 'leaf' as const },
      { at: FROM + 2000, person: 2, sign: 'star' as const },
      { at: FROM + 3000, person: 1, sign: 'bravo' as const },
    ]
    const at = (ms: number) => signsAt(list, FROM + ms).map(({ person, sign }) => `${person} ${sign}`)
    expect(at(-1)).toEqual([])
    expect(at(0)).toEqual(['1 leaf'])
    expect(at(2999)).toEqual(['1 leaf', '2 star'])
    expect(at(3000)).toEqual(['2 star', '1 bravo'])
    expect(at(2000 + SIGN_SECONDS * 1000)).toEqual(['1 bravo'])
    expect(at(3000 + SIGN_SECONDS * 1000)).toEqual([])
  })

  it('is refused whole when it is cut off, and names nothing that is no sign nor booth', () => {
    const { chunks } = written([
      { wait: 1, person: 300, sign: { sign: 'booth', booth: 'booth0001' }, cut: false },
      { wait: 300, person: 2, sign: { sign: 'booth', booth: 'booth0001' }, cut: false },
      { wait: 5, person: 1, sign: { sign: 'star' }, cut: true },
    ])
    const whole = join(chunks)
    const body = decodeChunks(whole)?.[0]?.body ?? new Uint8Array()
    const read = (bytes: Uint8Array) => decodeSigns(encodeChunk({ from: FROM, to: FROM + 9, key: true, body: bytes }))
    expect(read(body)).toHaveLength(3)
    const ends = [...body.keys()].filter((length) => length > 0 && read(body.subarray(0, length)))
    expect(ends).toHaveLength(2) // after the first sign, and after the second
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.nat(255), (index, byte) => {
        const broken = body.slice()
        broken[index] = byte
        for (const { booth } of read(broken) ?? []) if (booth) expect(booth).toMatch(/^[a-z0-9]{6,16}$/)
      }),
    )
  })
})
