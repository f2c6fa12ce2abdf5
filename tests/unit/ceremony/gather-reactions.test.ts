import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherReactions } from '../../../client/ceremony/audience/gather-reactions.ts'
import type { Reaction } from '../../../shared/ceremony/ceremony-words.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function hands(counts: (times: number) => number | undefined = (times) => times) {
  const sent: { reaction: Reaction; times: number; at: number }[] = []
  const seen = { mine: 0, bounded: false }
  const reacting = gatherReactions({
    send: async (reaction, times) => {
      sent.push({ reaction, times, at: Date.now() })
      return counts(times)
    },
    onMine: (by, bounded) => {
      seen.mine += by
      seen.bounded ||= bounded
    },
    clock: () => Date.now(),
  })
  return { sent, seen, reacting }
}

it('sends the first clap at once and the others together, once a second', async () => {
  const { sent, reacting } = hands()
  const from = Date.now()
  for (let ms = 0; ms < 3000; ms += 100) {
    reacting.add('clap')
    await vi.advanceTimersByTimeAsync(100)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent.map(({ at }) => at - from)).toEqual([0, 1000, 2000, 3000])
  expect(sent.reduce((sum, { times }) => sum + times, 0)).toBe(30)
})

it('shows a clap as counted at once, and corrects it by what the hall counted', async () => {
  const { seen, reacting } = hands((times) => Math.min(times, 2))
  await vi.advanceTimersByTimeAsync(0)
  reacting.add('clap')
  await vi.advanceTimersByTimeAsync(0)
  for (let i = 0; i < 9; i++) reacting.add('clap')
  expect(seen).toEqual({ mine: 10, bounded: false })
  await vi.advanceTimersByTimeAsync(1000)
  expect(seen).toEqual({ mine: 3, bounded: true })
})

it('takes back what no answer came for, and blames no hands for a lost line', async () => {
  const { seen, reacting } = hands(() => undefined)
  reacting.add('heart')
  expect(seen.mine).toBe(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toEqual({ mine: 0, bounded: false })
})

it('sends no more than a request may hold, and of many kinds the most used first', async () => {
  const { sent, reacting } = hands()
  reacting.add('wow')
  await vi.advanceTimersByTimeAsync(0)
  for (let i = 0; i < 50; i++) reacting.add('clap')
  for (let i = 0; i < 3; i++) reacting.add('leaf')
  reacting.add('heart')
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent.slice(1).map(({ reaction, times }) => [reaction, times])).toEqual([
    ['clap', 20],
    ['leaf', 3],
  ])
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent.at(-1)).toMatchObject({ reaction: 'heart', times: 1 })
})
