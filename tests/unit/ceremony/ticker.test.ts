import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { REVEAL } from '../../../client/ceremony/reveal-times.ts'
import { onTick } from '../../../client/ceremony/ticker.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('ticks at the same moments of the server’s time, whatever the device’s clock says and whenever one came', () => {
  const from = Date.now()
  const ticks: number[][] = [[], []]
  // The one's clock is an hour off and started 130 ms later; both know the server's time.
  const server = () => Date.now() - from + 5000
  const clocks = [() => server(), () => server() + 0]
  const stops = [onTick(clocks[0] as () => number, () => ticks[0]?.push(server()))]
  vi.advanceTimersByTime(130)
  stops.push(onTick(clocks[1] as () => number, () => ticks[1]?.push(server())))
  vi.advanceTimersByTime(1000)
  for (const stop of stops) stop()
  expect(ticks[0]).toEqual([5200, 5400, 5600, 5800, 6000])
  expect(ticks[1]).toEqual([5200, 5400, 5600, 5800, 6000])
})

it('ticks at each moment of a reveal, whenever its cue began', () => {
  const began = Date.now() - 1137
  const ticks: number[] = []
  const stop = onTick(
    () => Date.now(),
    () => ticks.push(Date.now() - began),
    began,
  )
  vi.advanceTimersByTime(11_000)
  stop()
  const { light: _, ...ahead } = REVEAL
  expect(ticks).toEqual(expect.arrayContaining(Object.values(ahead)))
})

it('has one timer for all who go by one clock, and none when nobody looks', () => {
  const now = () => Date.now()
  const stops = [1, 2, 3].map(() => onTick(now, () => {}))
  expect(vi.getTimerCount()).toBe(1)
  for (const stop of stops) stop()
  expect(vi.getTimerCount()).toBe(0)
})
