import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { stayInHall } from '../../../client/net/stay-in-hall.ts'
import type { Phase } from '../../../client/net/types.ts'
import { PROTOCOL_VERSION } from '../../../shared/hall/protocol.ts'
import type { EnterReply } from '../../../shared/visitors/profile.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A door that gives these answers one after the other, the last one for ever; undefined is a network that is away. */
function atDoor(answers: (EnterReply | undefined)[]) {
  const phases: Phase[] = []
  const asked: number[] = []
  const outdated = vi.fn()
  const fetch: typeof globalThis.fetch = async () => {
    asked.push(Date.now())
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (!answer) throw new TypeError('fetch failed')
    return Response.json(answer)
  }
  const stay = stayInHall({
    exhibition: 'hall',
    enter: { view: '2d' },
    origin: 'http://127.0.0.1:9', // nobody listens there: a seat that is given cannot be taken
    fetch,
    random: () => 0.5,
    outdated,
    again: () => ({ view: '2d' }),
    phase: (phase) => phases.push(phase),
    linked: () => {},
    listener: { state: () => {}, event: () => {}, poseFrame: () => {} },
  })
  return { phases, asked, outdated, stay }
}
const refused = (reason: 'banned' | 'too-fast' | 'closed', retryIn?: number): EnterReply => ({
  ok: false,
  reason,
  ...(retryIn && { retryIn }),
})

it.each(['banned', 'closed'] as const)('who is refused (%s) is told so and does not knock again', async (reason) => {
  const { phases, asked } = atDoor([refused(reason)])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(phases).toEqual([{ name: 'gone', reason }])
  expect(asked).toHaveLength(1)
})

it('waits as long as it is told to', async () => {
  const { phases, asked } = atDoor([refused('too-fast', 7000), refused('closed')])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(phases.at(-1)).toEqual({ name: 'gone', reason: 'closed' })
  expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(7000)
})

it('tells somebody who is not inside yet soon when there is no server', async () => {
  const { phases, asked } = atDoor([undefined])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(phases).toEqual([{ name: 'gone', reason: 'broken' }])
  expect(asked.length).toBeGreaterThan(3)
})

it('loads itself anew for a server of another protocol, before it takes the seat', async () => {
  const reservation = { name: 'hall', roomId: 'r', sessionId: 's' }
  const { phases, outdated } = atDoor([{ ok: true, protocol: PROTOCOL_VERSION + 1, instance: 'a1', reservation }])
  await vi.advanceTimersByTimeAsync(1000)
  expect(outdated).toHaveBeenCalledOnce()
  expect(phases).toEqual([{ name: 'gone', reason: 'broken' }])
})

it('stops when it is told to', async () => {
  const { phases, asked, stay } = atDoor([undefined])
  stay.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
  expect(phases).toEqual([])
})
