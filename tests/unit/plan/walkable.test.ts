import { describe, expect, it } from 'vitest'
import { findPath, straightWay } from '../../../shared/plan/find-path.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { inBooth } from '../../../shared/plan/leaf-outline.ts'
import { slide } from '../../../shared/plan/slide.ts'
import type { Point } from '../../../shared/plan/types.ts'
import { makeWalkable, standNear, type Walkable } from '../../../shared/plan/walkable.ts'
import { sized } from './plans.ts'

const sample = layoutHall(sized([12, 12, 11]))
const walkable = makeWalkable(sample)

/** The sample, a category that forks five ways, eight categories of which one has nearly all. */
const HALLS = [[12, 12, 11], [200], [1, 1, 1, 193, 1, 1, 1, 1]]
  .map((sizes) => layoutHall(sized(sizes)))
  .map((plan) => ({ plan, ground: makeWalkable(plan) }))

/** Side of a square of `reached`, metres. */
const PACE = 0.3

/** Every square that somebody gets to on foot from a point, by trying all of them. */
const reached = (ground: Walkable, from: Point): ((at: Point) => boolean) => {
  const side = Math.ceil((2 * ground.half) / PACE)
  const been = new Uint8Array(side * side)
  const square = (at: Point) => Math.floor((at.z + ground.half) / PACE) * side + Math.floor((at.x + ground.half) / PACE)
  const middle = (i: number) => (i + 0.5) * PACE - ground.half
  const open = [square(from)]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (been[at] || !ground.canStand(middle(at % side), middle(Math.floor(at / side)))) continue
    been[at] = 1
    open.push(at + 1, at - 1, at + side, at - side)
  }
  return (at) => been[square(at)] === 1
}

describe('makeWalkable', { timeout: 30_000 }, () => {
  it('lets every booth be reached from where visitors appear, and looked at from its stand', () => {
    for (const { plan, ground } of HALLS) {
      const onFoot = reached(ground, plan.spawns[0] ?? { x: 0, z: 0 })
      const lost = plan.booths.filter(({ stand }) => !ground.canStand(stand.x, stand.z) || !onFoot(stand))
      expect(lost.map(({ label }) => label)).toEqual([])
    }
  })

  it('finds a way to booths near and far, round everything', () => {
    for (const { plan, ground } of HALLS) {
      const from = plan.spawns[0] ?? { x: 0, z: 0 }
      const every = Math.ceil(plan.booths.length / 9)
      for (const slot of plan.booths.filter((_, i) => i % every === 0 || i === plan.booths.length - 1)) {
        const path = findPath(ground, from, slot.stand) ?? []
        const cut = path.slice(1).filter((point, i) => !straightWay(ground, path[i] ?? point, point, -0.06))
        expect(cut, slot.label).toEqual([])
        const end = path.at(-1) ?? from
        expect(Math.hypot(end.x - slot.stand.x, end.z - slot.stand.z)).toBeLessThan(0.3)
      }
    }
  })

  it('lets visitors appear on free floor, inside the door, apart from each other', () => {
    for (const { plan, ground } of HALLS) {
      for (const spawn of plan.spawns) {
        expect(ground.canStand(spawn.x, spawn.z)).toBe(true)
        expect(spawn.z).toBeLessThan(plan.plazaRadius + 10.5)
      }
      expect(plan.spawns.length).toBeGreaterThanOrEqual(40)
    }
  })

  it('knows what stops people: lawn, water, fins, plinths, benches, the edge of the stage', () => {
    expect(walkable.canStand(40, -3)).toBe(false)
    expect(walkable.canStand(15, -15.3)).toBe(false)
    expect(walkable.canStand(0, 6.25)).toBe(true)
    expect(walkable.canStand(4.4, 4.4)).toBe(false)
    expect(walkable.canStand(200, 0)).toBe(false)
    expect(walkable.canStand(Number.NaN, 0)).toBe(false)
    for (const slot of sample.booths) {
      const fin = inBooth(slot, 0, 3)
      expect(walkable.canStand(fin.x, fin.z)).toBe(false)
      expect(walkable.wallAt(fin.x, fin.z)).toBeGreaterThan(3)
    }
    for (const seat of sample.seats) expect(walkable.canStand(seat.x, seat.z)).toBe(false)
  })

  it('knows the height of the floor', () => {
    expect(walkable.floorAt(0, 0)).toBe(0.9)
    expect(walkable.floorAt(0, 9)).toBe(0)
    const stairs = [7.3, 7, 6.7, 6.4, 6.2].map((z) => walkable.floorAt(0, z))
    expect([...stairs].sort((a, b) => a - b)).toEqual(stairs)
    const [slot] = sample.booths
    if (!slot) throw new Error('The sample has booths.')
    expect(walkable.floorAt(slot.stand.x, slot.stand.z)).toBe(0.09)
    expect(walkable.floorAt(0, 30)).toBe(0.035)
  })

  it('answers quickly enough for a server that asks it 24,000 times a second', () => {
    const started = process.cpuUsage()
    for (let i = 0; i < 200_000; i++) walkable.canStand((i % 997) / 10 - 50, (i % 1009) / 10 - 50)
    // Of the processor's time, which others on the machine do not take: 5 us each, where a look-up takes a fiftieth.
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(1000)
  })
})

describe('standNear', () => {
  it('gets somebody up from a seat onto the floor beside it', () => {
    for (const seat of sample.seats) {
      const at = standNear(walkable, seat)
      expect(at && walkable.canStand(at.x, at.z)).toBe(true)
      expect(at && Math.hypot(at.x - seat.x, at.z - seat.z)).toBeLessThan(1.2)
    }
  })

  it('gives up where there is no floor', () => {
    expect(standNear(walkable, { x: 59, z: 10 }, 3)).toBeNull()
  })
})

describe('slide', () => {
  it('never leaves somebody where nobody can stand, whatever way they push', () => {
    let turn = 1
    for (const slot of sample.booths) {
      const at = { x: slot.stand.x, z: slot.stand.z }
      for (let k = 0; k < 120; k++) {
        turn = (turn * 16807) % 2147483647
        const way = (turn / 2147483647) * 2 * Math.PI
        slide(walkable, at, { x: at.x + Math.sin(way) * 0.4, z: at.z + Math.cos(way) * 0.4 }, at)
        expect(walkable.canStand(at.x, at.z, 1e-6)).toBe(true)
      }
    }
  })

  it('goes along a wall instead of stopping at it', () => {
    const from = { x: 3.2, z: 32 }
    const at = { ...from }
    for (let k = 0; k < 20; k++) slide(walkable, at, { x: at.x + 0.1, z: at.z - 0.1 }, at)
    expect(at.z).toBeLessThan(30.6)
  })
})

describe('findPath', () => {
  it('goes round the stage and the benches to the other side', () => {
    const path = findPath(walkable, { x: 0, z: 25 }, { x: 0, z: -18 })
    const length = path
      ?.slice(1)
      .reduce((sum, p, i) => sum + Math.hypot(p.x - (path[i]?.x ?? 0), p.z - (path[i]?.z ?? 0)), 0)
    expect(length).toBeGreaterThan(46)
    expect(length).toBeLessThan(70)
  })

  it('climbs the stage by its stairs', () => {
    const path = findPath(walkable, { x: 0, z: -9 }, { x: 0, z: 0 })
    expect(path?.some((p) => Math.abs(p.x) < 2.1 && p.z > 6)).toBe(true)
  })

  it('goes to the nearest floor when the lawn was meant, and says so when there is none', () => {
    const end = findPath(walkable, { x: 0, z: 25 }, { x: 9, z: 30 })?.at(-1)
    expect(end?.x).toBeLessThan(3.6)
    expect(findPath(walkable, { x: 0, z: 25 }, { x: 45, z: 20 })).toBeNull()
  })
})
