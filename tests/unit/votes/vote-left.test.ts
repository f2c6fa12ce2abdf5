import { describe, expect, it } from 'vitest'
import { voteLeft } from '../../../client/votes/vote-left.ts'
import type { Show } from '../../../shared/ceremony/show.ts'

const BEGAN = 1_000_000
const showing = (more: object = {}): Show =>
  ({ cue: { kind: 'vote', award: 'people', seconds: 180 }, startedAt: BEGAN, heldAt: null, ...more }) as unknown as Show
const at = (ms: number, closesAt: number | null, show: Show | null = showing()) =>
  voteLeft(show, 'people', closesAt, BEGAN + ms)

describe('how long one can still vote', () => {
  it('is until its cue is left, also where the time that it was given is later', () => {
    expect(at(60_000, null)).toEqual({ seconds: 120, by: 'cue' })
    expect(at(60_000, BEGAN + 3_600_000)).toEqual({ seconds: 120, by: 'cue' })
  })
  it('is until its time where that comes first, and while its cue is held or another one plays', () => {
    expect(at(60_000, BEGAN + 90_000)).toEqual({ seconds: 30, by: 'time' })
    expect(at(60_000, BEGAN + 3_660_000, showing({ heldAt: BEGAN }))).toEqual({ seconds: 3600, by: 'time' })
    const other = showing({ cue: { kind: 'speech', seconds: 30 } })
    expect(at(0, BEGAN + 500_000, other)).toEqual({ seconds: 500, by: 'time' })
    expect(at(0, BEGAN + 500_000, null)).toEqual({ seconds: 500, by: 'time' })
  })
  it('is known by nobody without either, and nothing once it is past', () => {
    expect(at(0, null, showing({ heldAt: BEGAN }))).toBeUndefined()
    expect(at(0, null, null)).toBeUndefined()
    expect(at(999_000, null)).toEqual({ seconds: 0, by: 'cue' })
    expect(at(999_000, BEGAN)).toEqual({ seconds: 0, by: 'time' })
  })
})
