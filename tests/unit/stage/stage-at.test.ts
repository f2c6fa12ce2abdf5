import { describe, expect, it } from 'vitest'
import { aimBeams } from '../../../client/ceremony/stage/timing/beam-aims.ts'
import { calm, newStageNow, readStage } from '../../../client/ceremony/stage/timing/stage-at.ts'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'
import { BEGAN, openedAt, showing } from './shows.ts'

const at = (kind: (typeof CUE_KINDS)[number], ms: number, more = {}) =>
  readStage(showing({ kind, award: 'prize' } as never, more), openedAt(BEGAN), BEGAN + ms)

describe('the stage at a moment', () => {
  it('is the same for who watched from the beginning, who joined late, and who came back', () => {
    for (const kind of CUE_KINDS) {
      const show = showing({ kind, award: 'prize' } as never)
      const followed = newStageNow()
      for (let t = 0; t <= 9000; t += 16) readStage(show, openedAt(BEGAN), BEGAN + t, followed)
      readStage(show, openedAt(BEGAN), BEGAN + 9000, followed)
      expect(followed, kind).toEqual(readStage(show, openedAt(BEGAN), BEGAN + 9000))
    }
  })

  it('stands still while the director holds, and goes on where it was', () => {
    const held = { heldAt: BEGAN + 3000 }
    expect(at('reveal', 3000, held)).toEqual(at('reveal', 60_000, held))
    expect(at('reveal', 3000)).toEqual({ ...at('reveal', 60_000, held) })
  })

  it('lets night fall in six seconds at the opening, and keeps it', () => {
    expect(at('doors', 5000).dusk).toBe(0)
    expect(at('opening', 0).dusk).toBe(0)
    expect(at('opening', 3000).dusk).toBeCloseTo(0.5)
    expect(at('opening', 6000).dusk).toBe(1)
    expect(at('speech', 0).dusk).toBe(1)
  })

  it('keeps to the moments of the reveal', () => {
    expect(at('reveal', 100)).toMatchObject({ beam: 0, beams: 'find', trophy: '', leaves: -1 })
    expect(at('reveal', 100).screen).toBeLessThan(0.1)
    expect(at('reveal', 1500).beam).toBe(1)
    expect(at('reveal', 3000).screen).toBe(1)
    expect(at('reveal', 4100).trophy).toBe('')
    expect(at('reveal', 4200).trophy).toBe('prize')
    expect(at('reveal', 4500).leaves).toBe(-1)
    expect(at('reveal', 4600).leaves).toBe(0)
    expect(at('reveal', 20_000).leaves).toBe(-1)
    expect(at('reveal', 2400).push).toBe(0)
    expect(at('reveal', 6400).push).toBe(1)
  })

  it('tells nothing of a winner whose envelope is not here', () => {
    const show = showing({ kind: 'reveal', award: 'prize' } as never)
    expect(readStage(show, new Map(), BEGAN + 6000)).toMatchObject({ trophy: '', leaves: -1 })
  })

  it('lets nothing fall and shows no trophy for an award that goes to nobody', () => {
    for (const kind of ['reveal', 'walk-on'] as const) {
      const show = showing({ kind, award: 'prize' } as never)
      for (let t = 0; t < 20_000; t += 200)
        expect(readStage(show, openedAt(BEGAN, 0), BEGAN + t)).toMatchObject({ trophy: '', leaves: -1, podium: false })
    }
  })

  it('has no falling leaf and no gliding camera where less motion is wanted', () => {
    const pushes = new Set<number>()
    for (const kind of CUE_KINDS)
      for (let t = 0; t < 20_000; t += 100) {
        const now = at(kind, t)
        calm(now)
        expect(now.leaves, kind).toBe(-1)
        if (kind === 'reveal') pushes.add(now.push)
      }
    expect([...pushes]).toEqual([0, 1])
  })

  it('does what the director wants with the light', () => {
    expect(at('speech', 0, { lights: 'day' }).dusk).toBe(0)
    expect(at('doors', 0, { lights: 'evening' }).dusk).toBe(1)
    const dark = at('speech', 0, { lights: 'dark' })
    expect(dark.house).toBeLessThan(at('speech', 0).house)
  })

  it('lets the leaves of a reveal go on falling over the winners who walk on', () => {
    const walk = (later: number) =>
      readStage(showing({ kind: 'walk-on', award: 'prize' } as never), openedAt(BEGAN - 8000), BEGAN + later)
    expect(walk(0).leaves).toBe(3400)
    expect(walk(0)).toMatchObject({ podium: true, trophy: 'prize' })
    expect(walk(30_000).leaves).toBe(-1)
  })

  it('keeps the winners who were called up in the light while one claps or they give thanks', () => {
    for (const kind of ['applause', 'thanks'] as const) {
      const stays = readStage(showing({ kind }, { podium: 'prize' }), openedAt(BEGAN - 60_000), BEGAN + 3000)
      expect(stays).toMatchObject({ podium: true, trophy: 'prize', beams: 'podium', push: 1, leaves: -1 })
      expect(readStage(showing({ kind }), openedAt(BEGAN), BEGAN)).toMatchObject({ podium: false, trophy: '' })
      expect(readStage(showing({ kind }, { podium: 'prize' }), new Map(), BEGAN).trophy).toBe('')
    }
  })

  it('flashes once for the photo', () => {
    expect(at('group-photo', 29_000).flash).toBe(1)
    expect(at('group-photo', 27_000).flash).toBe(0)
    expect(at('group-photo', 29_900).flash).toBe(0)
  })
})

describe('the beams', () => {
  const aims = () => Array.from({ length: 5 }, () => ({ x: 0, y: 0, z: 0, w: 0 }))
  it('search the hall, then find the podium and stay on it', () => {
    const search = aims()
    aimBeams(at('drumroll', 4000), search, false)
    expect(Math.max(...search.map(({ x, z }) => Math.hypot(x, z)))).toBeGreaterThan(6)
    const found = aims()
    aimBeams(at('reveal', 2400), found, false)
    for (const { x, z, w } of found) {
      expect(Math.hypot(x, z - 3.1)).toBeLessThan(1.3)
      expect(w).toBe(1)
    }
  })
  it('do not wander where less motion is wanted', () => {
    const [one, other] = [aims(), aims()]
    aimBeams(at('drumroll', 2000), one, true)
    aimBeams(at('drumroll', 5000), other, true)
    expect(one.map(({ x, z }) => [x, z])).toEqual(other.map(({ x, z }) => [x, z]))
  })
})
