import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followDesk, type OpenDesk, QUIET_MS } from '../../../client/ceremony/desk/follow-desk.ts'

/** The browser's stream of events, of which a test says what comes in. */
class Line {
  static readonly CLOSED = 2
  static opened: Line[] = []
  static get last(): Line {
    return Line.opened.at(-1) as Line
  }
  readyState = 0
  readonly url: string
  onopen: (() => void) | undefined
  onmessage: ((event: { data: string }) => void) | undefined
  onerror: (() => void) | undefined

  constructor(url: string) {
    this.url = url
    Line.opened.push(this)
  }
  says(chair = 'bo'): void {
    this.onmessage?.({ data: JSON.stringify({ now: Date.now(), me: { visitor: 'ada' }, chair }) })
  }
  breaks(readyState = 0): void {
    this.readyState = readyState
    this.onerror?.()
  }
  close(): void {
    this.readyState = Line.CLOSED
  }
}

let told: OpenDesk[]
let status: number
let stop: () => void
const trouble = () => told.at(-1)?.trouble
beforeEach(() => {
  vi.useFakeTimers()
  const tab = new Map<string, string>()
  vi.stubGlobal('EventSource', Line)
  vi.stubGlobal('fetch', async () => ({ status }))
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => void tab.set(key, value),
    removeItem: (key: string) => void tab.delete(key),
  })
  Line.opened = []
  told = []
  stop = followDesk('/desk', (desk) => told.push(desk))
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('says that a silent line is down, opens another one, and is back with the first word of that', () => {
  Line.last.says()
  vi.advanceTimersByTime(QUIET_MS - 1)
  Line.last.says()
  vi.advanceTimersByTime(QUIET_MS - 1)
  expect([Line.opened.length, trouble()]).toEqual([1, null])
  vi.advanceTimersByTime(1)
  expect([Line.opened.length, trouble()]).toEqual([2, 'lost'])
  expect(Line.opened[0]?.readyState).toBe(Line.CLOSED)
  expect(told.at(-1)?.view).not.toBe(null)
  // Also one that never came to be.
  vi.advanceTimersByTime(QUIET_MS)
  expect(Line.opened.length).toBe(3)
  Line.last.says()
  expect(trouble()).toBe(null)
})

it('tries again after a line broke, until the server is there', async () => {
  Line.last.says()
  for (let tries = 2; tries < 5; tries++) {
    Line.last.breaks()
    expect(trouble()).toBe('lost')
    await vi.advanceTimersToNextTimerAsync()
    expect(Line.opened.length).toBe(tries)
  }
  // A proxy answers for a server that is not up yet.
  status = 502
  Line.last.breaks(Line.CLOSED)
  await vi.advanceTimersToNextTimerAsync()
  expect(Line.opened.length).toBe(5)
  Line.last.says()
  expect(trouble()).toBe(null)
})

it.each([
  [403, 'not-allowed'],
  [401, 'no-profile'],
  [404, 'no-such-ceremony'],
])('has no desk any more when the server answers %i, and says why', async (answer, reason) => {
  Line.last.says()
  Line.last.breaks()
  await vi.advanceTimersToNextTimerAsync()
  status = answer
  Line.last.breaks(Line.CLOSED)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.at(-1)).toEqual({ view: null, ahead: 0, trouble: reason })
  expect(Line.opened.length).toBe(2)
})

it('says on the next line that it had the chair, and when; also after the page was loaded anew', () => {
  expect(Line.last.url).toBe('/desk')
  Line.last.says('ada')
  const at = Date.now()
  vi.advanceTimersByTime(QUIET_MS)
  expect(Line.last.url).toBe(`/desk?chair=${at}`)
  stop()
  stop = followDesk('/desk', () => {})
  expect(Line.last.url).toBe(`/desk?chair=${at}`)
  // Somebody took it meanwhile.
  Line.last.says('bo')
  vi.advanceTimersByTime(QUIET_MS)
  expect(Line.last.url).toBe('/desk')
})

it('is silent once it is stopped', async () => {
  Line.last.says()
  status = 403
  Line.last.breaks(Line.CLOSED)
  const before = told.length
  stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told.length, Line.opened.length, vi.getTimerCount()]).toEqual([before, 1, 0])
})
