import { describe, expect, it } from 'vitest'
import { turnLight } from '../../../client/hall/evening/turn-light.ts'
import { LIGHT } from '../../../client/hall/light/daylight.ts'

const SECONDS = 6
const STEP = 0.1

/** The light at every tenth of a second, and how often brass was to be drawn anew. */
const run = (from: 'day' | 'evening', to: 'day' | 'evening') => {
  const turn = turnLight(LIGHT[from], LIGHT[to], SECONDS)
  const seen: { at: number; sky: number; glow: number; wreath: number; screen: number }[] = []
  let mirrors = 0
  let done = false
  for (let at = STEP; !done && at < 2 * SECONDS; at += STEP) {
    const told = turn.step(STEP)
    done = told.done
    if (told.mirror) mirrors += 1
    const { sky, glow, wreath, screen } = turn.light
    seen.push({ at, sky: sky.strength, glow, wreath, screen })
  }
  return { turn, seen, mirrors }
}

describe('turnLight', () => {
  it('ends at the evening, after so many seconds, and leaves the presets as they are', () => {
    const day = structuredClone(LIGHT.day)
    const { turn, seen } = run('day', 'evening')
    expect(seen.at(-1)?.at).toBeCloseTo(SECONDS, 1)
    const { light } = turn
    for (const key of ['exposure', 'environment', 'fog', 'glow', 'wreath', 'screen'] as const)
      expect(light[key]).toBeCloseTo(LIGHT.evening[key], 5)
    expect(`#${Number(light.sky.horizon).toString(16)}`.toUpperCase()).toBe(LIGHT.evening.sky.horizon)
    expect(light.sun.from).toEqual(LIGHT.evening.sun.from)
    expect(LIGHT.day).toEqual(day)
  })

  it('darkens the sky first, then lights the lines, then the wreath', () => {
    const { seen } = run('day', 'evening')
    const half = (LIGHT.day.sky.strength + LIGHT.evening.sky.strength) / 2
    const sky = seen.find((s) => s.sky <= half)?.at ?? 0
    const lines = seen.find((s) => s.glow >= 0.5)?.at ?? 0
    const wreath = seen.find((s) => s.wreath >= 0.5)?.at ?? 0
    expect(sky).toBeLessThan(lines)
    expect(lines).toBeLessThan(wreath)
    expect(seen.find((s) => s.glow > 0)?.at).toBeGreaterThan(sky)
  })

  it('is dark on the main screen when its picture changes', () => {
    const { seen } = run('day', 'evening')
    const change = seen.findIndex((s) => s.glow > 0.5)
    expect(seen[change]?.screen).toBeLessThan(0.5)
  })

  it('goes back in the other order', () => {
    const { seen, turn } = run('evening', 'day')
    const wreath = seen.find((s) => s.wreath <= 0.5)?.at ?? 0
    const lines = seen.find((s) => s.glow <= 0.5)?.at ?? 0
    const sky = seen.find((s) => s.sky >= 0.8)?.at ?? 0
    expect(wreath).toBeLessThan(lines)
    expect(lines).toBeLessThan(sky)
    expect(turn.light.sun.from).toEqual(LIGHT.day.sun.from)
  })

  it('draws what brass shows a few times, not every frame', () => {
    expect(run('day', 'evening').mirrors).toBeLessThanOrEqual(7)
    expect(run('day', 'evening').mirrors).toBeGreaterThan(2)
  })
})
