import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askUntilTold } from '../../../client/ceremony/ask-until-told.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** One of an audience: the times at which it asked, in ms from now. */
function asker(answers: readonly boolean[], random = () => 0.5) {
  const began = Date.now()
  const at: number[] = []
  const asking = askUntilTold(async () => answers[at.push(Date.now() - began) - 1] ?? true, random)
  return { at, asking }
}

it('who hears of something together does not ask together', async () => {
  const audience = Array.from({ length: 200 }, (_, index) => asker([], () => index / 200))
  for (const { asking } of audience) asking.ask(8000)
  await vi.advanceTimersByTimeAsync(8000)
  const times = audience.flatMap(({ at }) => at)
  expect(times).toHaveLength(200)
  for (let from = 0; from < 8000; from += 1000)
    expect(times.filter((at) => at >= from && at < from + 1000)).toHaveLength(25)
})

it('is asked again until it is answered, later each time, and then no more', async () => {
  const { at, asking } = asker([false, false, false, true])
  asking.ask()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(at).toHaveLength(4)
  const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0))
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(pauses[0]).toBeLessThanOrEqual(1000)
})

it('a change while it waits for its moment is in the answer, one while it is asked is asked for once more', async () => {
  const answers: (() => void)[] = []
  const taken: number[] = []
  const asking = askUntilTold(
    (isLatest) =>
      new Promise((told) => {
        const number = answers.push(() => {
          if (isLatest()) taken.push(number)
          told(true)
        })
      }),
    () => 0.5,
  )
  for (let change = 0; change < 5; change++) {
    asking.ask(1000)
    await vi.advanceTimersByTimeAsync(90)
  }
  await vi.advanceTimersByTimeAsync(1000)
  expect(answers).toHaveLength(1)
  asking.ask(1000)
  await vi.advanceTimersByTimeAsync(1000)
  expect(answers).toHaveLength(2)
  answers[1]?.()
  answers[0]?.() // the older one came late
  await vi.advanceTimersByTimeAsync(60_000)
  expect(taken).toEqual([2])
  expect(answers).toHaveLength(2)
})

it('who left asks no more', async () => {
  const { at, asking } = asker([false])
  asking.ask()
  await vi.advanceTimersByTimeAsync(10)
  asking.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(at).toHaveLength(1)
})
