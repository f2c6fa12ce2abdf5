import { describe, expect, it } from 'vitest'
import {
  leavesAt,
  nomineeTurn,
  PAGE,
  pagesOf,
  perPage,
  photoCount,
  photoLeft,
  screenStep,
  secondsLeft,
} from '../../../client/ceremony/stage/timing/screen-step.ts'
import { BEGAN, showing } from './shows.ts'

/** How often the screen is drawn anew in a cue that is looked at sixty times a second. */
const drawings = (show: ReturnType<typeof showing>, nominees: number, seconds: number): number => {
  let count = 0
  let last = Number.NaN
  for (let t = 0; t < seconds * 1000; t += 16) {
    const step = screenStep(show, nominees, null, BEGAN + t)
    if (step !== last) count += 1
    last = step
  }
  return count
}

describe('the pictures of the screen', () => {
  it('are drawn by the second in a countdown, by the leaf in a reveal, and once in a speech', () => {
    expect(drawings(showing({ kind: 'countdown', seconds: 10 }), 0, 10)).toBe(10)
    // closed, open, the leaves, and the last of them with the name
    expect(drawings(showing({ kind: 'reveal', seconds: 20 } as never), 3, 20)).toBe(32)
    expect(drawings(showing({ kind: 'speech', seconds: 20 } as never), 0, 20)).toBe(1)
  })

  it('show each nominee in turn and then all of them', () => {
    const seen = Array.from({ length: 40 }, (_, s) => nomineeTurn(4, 40, s * 1000 + 1))
    expect([...new Set(seen.map(({ one }) => one))]).toEqual([0, 1, 2, 3, -1])
  })

  it('show pages where there are too many for a turn each, every one of them', () => {
    const seen = Array.from({ length: 60 }, (_, s) => nomineeTurn(35, 60, s * 1000))
    expect(seen.every(({ one }) => one === -1)).toBe(true)
    expect(new Set(seen.map(({ page }) => page)).size).toBe(pagesOf(35))
    expect(pagesOf(35) * PAGE).toBeGreaterThanOrEqual(35)
    expect(pagesOf(0)).toBe(1)
    expect([1, 4, 5, 6, 9].map(perPage)).toEqual([1, 4, 3, 3, 3])
  })

  it('count down to nothing and not beyond', () => {
    expect(secondsLeft(10, 0)).toBe(10)
    expect(secondsLeft(10, 9001)).toBe(1)
    expect(secondsLeft(10, 60_000)).toBe(0)
    expect(photoCount(30, 0)).toBe(-1)
    expect(photoCount(30, 26_500)).toBe(3)
    expect(photoCount(30, 29_500)).toBe(0)
    // the words' countdown and the screen's are one, and both are at nothing before the cue is over
    expect([0, 26_500, 28_999, 29_000, 30_000].map((t) => photoLeft(30, t))).toEqual([29, 3, 1, 0, 0])
  })

  it('grow the wreath in the guide’s time', () => {
    expect(leavesAt(2399)).toBe(-1)
    expect(leavesAt(2400)).toBe(0)
    expect(leavesAt(3000 + 15 * 40)).toBe(15)
    expect(leavesAt(4200)).toBe(30)
  })
})
