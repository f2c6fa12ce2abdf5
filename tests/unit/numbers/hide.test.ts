import { describe, expect, it } from 'vitest'
import { median, partOf, piecesOf } from '../../../shared/numbers/hide.ts'
import { DAY_MS, FEWEST, HOUR_MS } from '../../../shared/numbers/numbers.ts'
import { addSpans, type Counts, type HourCounts, tellNumbers } from '../../../shared/numbers/tell.ts'
import { seeded } from '../../support/seeded.ts'

const DAY = 20_000
const FIRST = DAY * 24
const hour = (at: number, visitors: number, more: Partial<HourCounts> = {}): HourCounts => ({
  hour: FIRST + at,
  visits: visitors * 2,
  visitors,
  ms: visitors * 60_000,
  watched: 0,
  watchers: 0,
  toEnd: 0,
  ...more,
})
const counts = (more: Partial<Counts>): Counts => ({
  hours: [],
  quiet: [],
  bells: [],
  cards: [],
  messages: [],
  ...more,
})
const NEXT_DAY = (DAY + 1) * DAY_MS

describe('an hour', () => {
  it.each([
    [4, null],
    [5, { visits: 10, visitors: 5, seconds: 300 }],
  ])('of %d visitors is told as %j', (visitors, told) => {
    const { spans, total } = tellNumbers(counts({ hours: [hour(9, visitors)] }), NEXT_DAY)
    expect(spans.map(({ presence }) => presence)).toEqual(told ? [told] : [])
    expect(total.presence).toEqual(told)
  })

  it('is told when it is over, and not before', () => {
    const told = (now: number) => tellNumbers(counts({ hours: [hour(9, 8)] }), now).spans.length
    expect([told((FIRST + 10) * HOUR_MS - 1), told((FIRST + 10) * HOUR_MS)]).toEqual([0, 1])
  })
})

describe('quiet hours', () => {
  const hours = [hour(8, 2), hour(9, 3), hour(10, 7)]

  it('are told together, once the day is over and five people were in them', () => {
    const quiet = [{ day: DAY, visitors: 5, watchers: 0 }]
    expect(tellNumbers(counts({ hours, quiet }), NEXT_DAY - 1).spans).toHaveLength(1)
    expect(tellNumbers(counts({ hours, quiet }), NEXT_DAY)).toMatchObject({
      spans: [
        { quiet: true, from: DAY * DAY_MS, to: NEXT_DAY, presence: { visits: 10, visitors: 5 } },
        { quiet: false, presence: { visits: 14, visitors: 7 } },
      ],
      total: { presence: { visits: 24, visitors: 12, seconds: 720 } },
    })
  })

  it('of the same few are told never, however often they came', () => {
    const often = Array.from({ length: 20 }, (_, at) => hour(at, 4))
    const quiet = [{ day: DAY, visitors: 4, watchers: 0 }]
    expect(tellNumbers(counts({ hours: often, quiet }), NEXT_DAY).spans).toEqual([])
    expect(tellNumbers(counts({ hours: often }), NEXT_DAY).spans).toEqual([])
  })
})

it('a part is hidden where it, or the rest, is of fewer than five', () => {
  const parts = [
    [4, 20],
    [5, 20],
    [15, 20],
    [16, 20],
    [20, 20],
    [0, 20],
  ] as const
  expect(parts.map(([part, whole]) => partOf(part, whole))).toEqual([null, 5, 15, null, null, null])
})

it('a median is the middle one, or between the two in the middle', () => {
  expect([median([]), median([7]), median([9, 1, 5]), median([1, 2, 4, 100])]).toEqual([null, 7, 5, 3])
})

describe('bells, cards and messages', () => {
  const at = (FIRST + 9) * HOUR_MS
  const from = (visitors: readonly string[]) => visitors.map((visitor, index) => ({ visitor, at: at + index }))

  it('are counted by who they came from, and not by their number', () => {
    const told = (visitors: readonly string[]) => tellNumbers(counts({ cards: from(visitors) }), NEXT_DAY).total.cards
    expect(told(['a', 'a', 'a', 'a', 'a', 'b'])).toBeNull()
    expect(told(['a', 'b', 'c', 'd', 'e', 'e'])).toBe(6)
  })

  it('in quiet hours are told by the day, if five different people were in them', () => {
    const spread = (visitors: readonly string[]) =>
      tellNumbers(
        counts({ messages: visitors.map((visitor, index) => ({ visitor, at: at + index * HOUR_MS })) }),
        NEXT_DAY,
      ).spans
    expect(spread(['a', 'b', 'c', 'd', 'd'])).toEqual([])
    expect(spread(['a', 'b', 'c', 'd', 'e'])).toMatchObject([{ quiet: true, messages: 5 }])
  })

  it('say how many bells were answered, and in what time half of them were', () => {
    const rings = (answered: number, missed: number) =>
      Array.from({ length: answered + missed }, (_, index) => ({
        visitor: `v${index}`,
        at: at + index,
        acceptedAt: index < answered ? at + index + (index + 1) * 1000 : null,
      }))
    const told = (answered: number, missed: number, now = NEXT_DAY) =>
      tellNumbers(counts({ bells: rings(answered, missed) }), now).total.bells
    expect(told(5, 6)).toEqual({ rung: 11, answered: 5, medianMs: 3000 })
    expect(told(4, 6)).toEqual({ rung: 10, answered: null, medianMs: null })
    expect(told(7, 2)).toEqual({ rung: 9, answered: null, medianMs: 4000 })
    expect(told(2, 2)).toBeNull()
    // One of the last seconds may still ring: the hour waits for it.
    expect(told(5, 6, at + HOUR_MS)).toBeNull()
    expect(told(5, 6, at + HOUR_MS + 120_000)).not.toBeNull()
  })
})

it('demos say how many saw the end, unless that says who did not', () => {
  const told = (toEnd: number) =>
    tellNumbers(counts({ hours: [hour(9, 20, { watched: 20, watchers: 20, toEnd })] }), NEXT_DAY).total.demos
  expect(told(10)).toEqual({ watched: 20, toEnd: 10 })
  expect(told(18)).toEqual({ watched: 20, toEnd: null })
})

it('sums of booths are made of what each of them tells, and of nothing else', () => {
  const busy = tellNumbers(counts({ hours: [hour(9, 6)] }), NEXT_DAY).spans
  const quiet = tellNumbers(counts({ hours: [hour(9, 3)] }), NEXT_DAY).spans
  expect(addSpans([busy, quiet])).toMatchObject([{ presence: { visits: 12, visitors: 6 } }])
  expect(addSpans([busy, busy])).toMatchObject([{ presence: { visits: 24, visitors: 12 } }])
})

it('whatever was counted and whenever one asks, each piece is of five people, they do not overlap, and they stay', () => {
  const random = seeded(20261127)
  for (let round = 0; round < 40; round++) {
    // People come at some hours of three days; what is known of them afterwards is only what the server keeps.
    const people = Array.from({ length: 72 }, () =>
      Array.from({ length: Math.floor(random() * 9) }, () => `p${Math.floor(random() * 12)}`),
    )
    const hours = people.flatMap((came, at) => {
      const visitors = new Set(came).size
      return visitors === 0 ? [] : [{ hour: FIRST + at, people: visitors, counts: [at] }]
    })
    const quietPeople = (day: number) =>
      new Set(
        people
          .slice((day - DAY) * 24, (day - DAY + 1) * 24)
          .flatMap((came) => (new Set(came).size < FEWEST ? came : [])),
      ).size
    const asked = [...Array(74).keys()].map((at) =>
      piecesOf(hours, quietPeople, (all) => all.flat(), (FIRST + at) * HOUR_MS),
    )
    for (const [index, pieces] of asked.entries()) {
      for (const { counts: of, people: told } of pieces) {
        expect(new Set(of.flatMap((at) => people[at] ?? [])).size).toBeGreaterThanOrEqual(FEWEST)
        expect(told).toBeGreaterThanOrEqual(FEWEST)
      }
      const all = pieces.flatMap(({ counts: of }) => of)
      expect(new Set(all).size).toBe(all.length)
      // What was told before is told now, the same.
      const told = new Set(pieces.map((piece) => JSON.stringify(piece)))
      for (const before of asked[index - 1] ?? []) expect(told).toContain(JSON.stringify(before))
    }
  }
})
