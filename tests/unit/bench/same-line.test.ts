import { pack } from 'msgpackr'
import { describe, expect, it } from 'vitest'
import { countDifferent, FIXED_STRING, type Line, lineOf, ROOM_DATA } from '../../bench/ceremony/same-line.ts'

/** A message with a name, as Colyseus sends it. */
const message = (name: string, body: unknown): Buffer =>
  Buffer.concat([Buffer.from([ROOM_DATA, FIXED_STRING + name.length]), Buffer.from(name), pack(body)])

/** What is told of a night; all that chance makes of it is `night`'s own. */
const told = (night: number, more: object = {}) => ({
  ceremony: `ceremony${night}`,
  startedAt: 1_800_000_000_000 + night,
  played: 3,
  caption: { en: 'And now', zh: '' },
  level: 0.5,
  opened: [{ envelope: { winner: `Winner ${night}` } }],
  ...more,
})
const line = (night: number, more: object = {}) =>
  lineOf([message('ceremony.changed', told(night, more))], [`ceremony${night}`])

describe('two nights of the ceremony’s bench', () => {
  it('tell the same where only chance, times and what was read out differ', () => {
    expect(line(2)).toEqual(line(1))
    expect(line(2)).toMatchObject({ messages: 1, bytes: message('ceremony.changed', told(2)).length })
  })

  it.each<[string, object]>([
    ['a number', { played: 4 }],
    ['a number that is no time yet', { played: 1e12 }],
    ['a word of the same length', { caption: { en: 'And how', zh: '' } }],
    ['a level', { level: 0.25 }],
    ['another ceremony', { ceremony: 'ceremony9' }],
    ['how much was read out', { opened: [] }],
    ['a result that stands elsewhere', { next: { winner: 'Winner 2' } }],
    ['what was read out, of another length', { opened: [{ envelope: { winner: 'Winner 22' } }] }],
    ['one thing more', { seated: true }],
  ])('do not where %s differs', (_what, more) => {
    expect(line(2, more).sha256).not.toBe(line(1).sha256)
  })

  it('do not where more was read out in as many bytes', () => {
    const [one, two] = [line(1, { opened: ['abcd'] }), line(2, { opened: ['ab', 'c'] })]
    expect([two.bytes, two.sha256 === one.sha256]).toEqual([one.bytes, false])
  })

  it('do not where a message has another name, comes twice, in another order, or is of another kind', () => {
    const [one, two] = [message('a', {}), message('b', {})]
    const raw = (last: number) => Buffer.from([14, 1, 2, last])
    const lines = [[one], [two], [one, one], [one, two], [two, one], [raw(3)], [raw(4)], []].map((all) =>
      lineOf(all, []),
    )
    expect(new Set(lines.map(({ sha256 }) => sha256)).size).toBe(lines.length)
    expect(lineOf([Buffer.from([ROOM_DATA, FIXED_STRING + 1, 97])], []).messages).toBe(1) // without a body
  })

  it('count everybody once who was told another line in any part, or none', () => {
    const of = (sha256: string, bytes = 1): Line => ({ messages: 1, bytes, sha256 })
    const night = [
      [of('a'), of('b'), of('c'), of('d')],
      [of('a'), of('b'), of('c'), of('d')],
    ]
    expect(countDifferent(night, structuredClone(night))).toBe(0)
    const other = [
      [of('a'), of('x'), of('c'), of('d')],
      [of('a'), of('x'), of('c', 2)],
    ]
    expect(countDifferent(night, other)).toBe(3)
    expect(countDifferent(night, [])).toBe(4)
  })
})
