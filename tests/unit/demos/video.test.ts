import { describe, expect, it } from 'vitest'
import { keepStep } from '../../../client/demos/kinds/video/keep-step.ts'
import {
  VideoContent as Content,
  shownAt,
  type VideoContent,
  type VideoState,
  video,
} from '../../../shared/demos/kinds/video.ts'

const content: VideoContent = {
  sources: [{ url: '/media/film.webm', type: 'video/webm' }],
  seconds: 30,
  shape: 1.6,
  captions: [],
}
const by = { visitor: 'ada', drives: true }
const T = 1_700_000_000_000
const step = (state: VideoState, act: Parameters<typeof video.step>[2], now: number) =>
  video.step(content, state, act, by, now) as VideoState

describe('a film that all see at once', () => {
  it('goes on with the clock, stands where it was stopped, and leaps', () => {
    let state = step(video.start(content, T), { type: 'play' }, T + 1000)
    expect(shownAt(state, 30, T + 6000)).toBe(5)
    state = step(state, { type: 'pause' }, T + 6000)
    expect(shownAt(state, 30, T + 60_000)).toBe(5)
    state = step(state, { type: 'seek', at: 20 }, T + 60_000)
    expect(state).toMatchObject({ playing: false, at: 20 })
    state = step(state, { type: 'play' }, T + 61_000)
    state = step(state, { type: 'seek', at: 2 }, T + 63_000)
    expect(shownAt(state, 30, T + 64_000)).toBe(3)
  })

  it('another speed goes on from where it is', () => {
    let state = step(video.start(content, T), { type: 'play' }, T)
    state = step(state, { type: 'rate', rate: 2 }, T + 4000)
    expect(shownAt(state, 30, T + 5000)).toBe(6)
    expect(video.due?.(content, state)).toBe(T + 4000 + 13_000)
  })

  it('ends by itself, and begins anew when it is played again', () => {
    const playing = step(video.start(content, T), { type: 'play' }, T)
    expect(video.due?.(content, playing)).toBe(T + 30_000)
    const over = video.onDue?.(content, playing, T + 30_020) as VideoState
    expect(over).toMatchObject({ playing: false, at: 30 })
    expect(video.due?.(content, over)).toBeUndefined()
    expect(step(over, { type: 'play' }, T + 40_000)).toMatchObject({ playing: true, at: 0 })
    expect(shownAt(playing, 30, T + 99_000)).toBe(30)
  })

  it('takes no place beyond its end, no other speed and no other host', () => {
    expect(step(video.start(content, T), { type: 'seek', at: 900 }, T).at).toBe(30)
    expect(video.act.safeParse({ type: 'seek', at: -1 }).success).toBe(false)
    expect(video.act.safeParse({ type: 'rate', rate: 16 }).success).toBe(false)
    for (const url of ['https://example.org/a.webm', '//example.org/a.webm', 'javascript:alert(1)', '/\\example.org'])
      expect(Content.safeParse({ ...content, sources: [{ url, type: 'video/webm' }] }).success).toBe(false)
    expect(Content.safeParse(content).success).toBe(true)
  })
})

describe('keeping step', () => {
  it('leaves alone what is close, hurries what is behind, holds what is ahead, leaps when it is far', () => {
    expect(keepStep(10, 10.02, 1)).toEqual({ leap: false, rate: 1 })
    expect(keepStep(10, 9.9, 1).rate).toBeCloseTo(1.06)
    expect(keepStep(10, 10.4, 1).rate).toBeCloseTo(0.85)
    expect(keepStep(10, 9.4, 1).leap).toBe(true)
    expect(keepStep(10, 9.4, 2).leap).toBe(false)
  })

  it('closes half a second within four', () => {
    let shown = 0
    let wanted = 0.49
    for (let ms = 0; ms < 4000; ms += 200) {
      shown += keepStep(wanted, shown, 1).rate * 0.2
      wanted += 0.2
    }
    expect(Math.abs(wanted - shown)).toBeLessThan(0.1)
  })
})
