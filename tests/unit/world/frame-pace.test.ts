import { describe, expect, it } from 'vitest'
import { framePace, stir, type Thrift } from '../../../client/world/frame-pace.ts'
import { createWorld } from '../../../client/world/world.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'

const plan = layoutHall({ categories: [{ id: 'c', booths: [{ id: 'b', tier: 'first' }] }] })
const hall = () =>
  createWorld(plan, { start: { x: 0, z: 30, heading: 0 }, reducedMotion: true, arrive: false, portrait: false })

/** Frames drawn in one second of a screen with 60. */
const second = (
  pace: ReturnType<typeof framePace>,
  world: ReturnType<typeof hall>,
  thrift: Thrift,
  from = 0,
): number => {
  let drawn = 0
  for (let i = 0; i < 60; i++)
    if (pace.due(world, thrift, from + (i * 1000) / 60)) {
      drawn += 1
      world.now += 1 / 60
    }
  return drawn
}

const hallAt = (now: number): ReturnType<typeof hall> => Object.assign(hall(), { now })

/** Milliseconds between the frames of six seconds, where each takes `frame` of them. */
const apart = (
  pace: ReturnType<typeof framePace>,
  world: ReturnType<typeof hall>,
  thrift: Thrift,
  frame: number,
): Set<number> => {
  const drawn: number[] = []
  for (let ms = 0; ms < 6000; ) {
    const due = pace.due(world, thrift, ms)
    if (due) drawn.push(ms)
    ms += due ? frame : 10
  }
  return new Set(drawn.slice(1).map((ms, i) => ms - (drawn[i] ?? 0)))
}

describe('framePace', () => {
  it('draws every frame while there is power', () => {
    const world = hall()
    world.now = 100
    expect(second(framePace(), world, 'never')).toBe(60)
  })

  it('draws ten a second when power is short and nothing moves, and says that they were late on purpose', () => {
    const world = hall()
    world.now = 100
    const pace = framePace()
    expect(second(pace, world, 'still')).toBe(10)
    expect(pace.rested).toBe(true)
  })

  it('rests six times as long as a frame takes, a second at most, and a second where the processor draws', () => {
    const resting = (frame: number, thrift: Thrift = 'still') => apart(framePace(), hallAt(100), thrift, frame)
    expect(resting(100)).toEqual(new Set([600]))
    expect(resting(300)).toEqual(new Set([1000]))
    expect(resting(100, 'always')).toEqual(new Set([1000]))
  })

  it('draws every frame while something moves, and for a second after', () => {
    const world = hall()
    world.now = 100
    stir(world)
    const pace = framePace()
    expect(second(pace, world, 'still')).toBe(60)
    expect(pace.rested).toBe(false)
    expect(second(pace, world, 'still', 1000)).toBeLessThan(12)
  })

  it('draws at once when the visitor does something', () => {
    const world = hall()
    world.now = 100
    const pace = framePace()
    expect(pace.due(world, 'still', 0)).toBe(true)
    expect(pace.due(world, 'still', 16)).toBe(false)
    world.wish.any = true
    expect(pace.due(world, 'still', 32)).toBe(true)
    world.wish.any = false
    world.wish.forward = 1
    expect(pace.due(world, 'still', 48)).toBe(true)
    world.wish.forward = 0
    world.way.points = [{ x: 0, z: 20 }]
    expect(pace.due(world, 'still', 64)).toBe(true)
  })

  it('leaves the page its part of the processor that draws, however much moves, and tells what a frame takes', () => {
    const moving = (frame: number, forward = 1) => {
      const world = hallAt(100)
      stir(world)
      world.wish.forward = forward
      const pace = framePace()
      const gaps = apart(pace, world, 'always', frame)
      expect(pace.rested).toBe(false)
      return { took: pace.took, apart: gaps }
    }
    expect(moving(10)).toEqual({ took: 10, apart: new Set([60]) })
    expect(moving(100)).toEqual({ took: 100, apart: new Set([160]) })
    expect(moving(300)).toEqual({ took: 300, apart: new Set([400]) })
    expect(moving(700)).toEqual({ took: 700, apart: new Set([700]) })
    // Others move, or the light does: the page has twice as much.
    expect(moving(10, 0)).toEqual({ took: 10, apart: new Set([60]) })
    expect(moving(100, 0)).toEqual({ took: 100, apart: new Set([320]) })
    expect(moving(300, 0)).toEqual({ took: 300, apart: new Set([700]) })
  })
})
