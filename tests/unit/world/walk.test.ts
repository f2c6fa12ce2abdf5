import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { castTap } from '../../../client/walk/cast-tap.ts'
import { walkTo, walkToSeat } from '../../../client/walk/walk-to.ts'
import { wayOnFloor } from '../../../client/walk/way-on-floor.ts'
import { runFrame } from '../../../client/world/frameloop.ts'
import { createWorld, type World } from '../../../client/world/world.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { inBooth } from '../../../shared/plan/leaf-outline.ts'
import { RUN_SPEED, WALK_SPEED } from '../../../shared/plan/speeds.ts'
import { sized } from '../plan/plans.ts'

const plan = layoutHall(sized([12, 12, 11]))
const FRAME = 1 / 60

const newWorld = (portrait = false): { world: World; camera: PerspectiveCamera; frames: (n: number) => void } => {
  const start = plan.spawns[0]
  if (!start) throw new Error('A hall has spawns.')
  const world = createWorld(plan, { start, reducedMotion: false, arrive: false, portrait })
  const camera = new PerspectiveCamera(50, portrait ? 0.46 : 1.6, 0.1, 900)
  world.rig.size = portrait ? { width: 390, height: 844 } : { width: 1440, height: 900 }
  const frames = (n: number) => {
    for (let i = 0; i < n; i++) runFrame(world, camera, FRAME)
  }
  return { world, camera, frames }
}

/** A seeded row of numbers in [0, 1). */
const chance = (seed: number) => () => {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}

describe('walking', { timeout: 30_000 }, () => {
  it('goes the way the camera looks, at the speed that others reckon with, along the own heading', () => {
    const { world, frames } = newWorld()
    world.wish.forward = 1
    frames(30)
    const from = { x: world.me.x, z: world.me.z }
    frames(60)
    const gone = Math.hypot(world.me.x - from.x, world.me.z - from.z)
    expect(gone).toBeCloseTo(WALK_SPEED, 1)
    expect(world.me.anim).toBe('walk')
    expect(world.me.z).toBeLessThan(from.z)
    const way = Math.atan2(world.me.x - from.x, world.me.z - from.z)
    expect(Math.cos(way - world.me.heading)).toBeGreaterThan(0.999)
  })

  it('runs with shift and stands when the keys are let go', () => {
    const { world, frames } = newWorld()
    world.wish.forward = 1
    world.wish.run = true
    frames(40)
    expect(world.me.speed).toBeCloseTo(RUN_SPEED, 1)
    expect(world.me.anim).toBe('run')
    world.wish.forward = 0
    frames(20)
    expect(world.me.speed).toBe(0)
    expect(world.me.anim).toBe('idle')
  })

  it('idles before a wall instead of walking on the spot', () => {
    const { world, frames } = newWorld()
    Object.assign(world.me, { x: 3, z: 24, heading: Math.PI / 2 })
    world.rig.yaw = Math.PI / 2
    world.wish.forward = 1
    frames(90)
    expect(world.me.x).toBeLessThan(3.5)
    expect(world.me.anim).toBe('idle')
  })

  it('walks round everything to every booth, faces it, and says whose it is', () => {
    for (const slot of plan.booths.filter((_, i) => i % 5 === 0)) {
      const { world, frames } = newWorld()
      const said: (string | null)[] = []
      world.onNearBooth = (booth) => said.push(booth)
      expect(walkTo(world, { kind: 'booth', booth: slot.id })).toBe(true)
      for (let i = 0; i < 60 * 60 && (world.way.points.length > 0 || !Number.isNaN(world.me.turnTo)); i++) {
        frames(1)
        expect(world.walkable.canStand(world.me.x, world.me.z, 0.001)).toBe(true)
      }
      frames(30)
      expect(Math.hypot(world.me.x - slot.stand.x, world.me.z - slot.stand.z)).toBeLessThan(0.2)
      expect(Math.cos(world.me.heading - slot.stand.heading)).toBeGreaterThan(0.99)
      frames(120)
      expect(Math.cos(world.rig.yaw - slot.stand.heading)).toBeGreaterThan(0.99)
      expect(world.nearBooth).toBe(slot.id)
      expect(said.at(-1)).toBe(slot.id)
    }
  })

  it('gives up its way when the visitor takes a key', () => {
    const { world, frames } = newWorld()
    walkTo(world, { kind: 'spot', x: 0, z: -18 })
    frames(30)
    world.wish.right = 1
    frames(2)
    expect(world.way.points).toHaveLength(0)
  })

  it('follows a person and keeps a step behind', () => {
    const { world, frames } = newWorld()
    const other = { x: 1, z: 19 }
    world.people = {
      slots: () => [7],
      locate: (_slot, out) => Object.assign(out, other, { heading: 0, anim: 'walk', speed: WALK_SPEED }) && true,
    }
    world.following = 7
    for (let i = 0; i < 600; i++) {
      other.x += 0.01
      frames(1)
    }
    expect(Math.hypot(world.me.x - other.x, world.me.z - other.z)).toBeLessThan(3.2)
    expect(Math.hypot(world.me.x - other.x, world.me.z - other.z)).toBeGreaterThan(0.8)
  })

  it('asks for a seat on arrival at a bench', () => {
    const { world, frames } = newWorld()
    const asked: number[] = []
    world.ask = { ...world.ask, sit: (seat) => asked.push(seat) }
    expect(walkToSeat(world, 190)).toBe(true)
    frames(60 * 20)
    expect(asked).toEqual([190])
  })
})

describe('the camera', { timeout: 30_000 }, () => {
  for (const portrait of [false, true])
    it(`never stands in something solid or under the floor, ${portrait ? 'upright' : 'wide'}`, () => {
      const { world, camera, frames } = newWorld(portrait)
      const next = chance(portrait ? 7 : 11)
      for (const slot of plan.booths) {
        Object.assign(world.me, { x: slot.stand.x, z: slot.stand.z })
        for (let k = 0; k < 14; k++) {
          world.wish.forward = next() * 2 - 1
          world.wish.right = next() * 2 - 1
          world.wish.orbitYaw = (next() - 0.5) * 2.5
          world.wish.orbitPitch = (next() - 0.5) * 0.8
          world.wish.zoom = 0.7 + next() * 0.7
          frames(4)
          const { x, y, z } = camera.position
          expect(y).toBeGreaterThan(world.walkable.floorAt(x, z) + 0.2)
          expect(y).toBeGreaterThanOrEqual(world.walkable.wallAt(x, z))
        }
      }
    })

  it('fades the own avatar when a wall brings it near', () => {
    const { world, frames } = newWorld()
    const slot = plan.booths[4]
    if (!slot) throw new Error('The sample has booths.')
    const back = inBooth(slot, 0, 2.2)
    Object.assign(world.me, { x: back.x, z: back.z })
    world.rig.yaw = slot.heading
    world.rig.idle = 0
    frames(20)
    expect(world.rig.reach).toBeLessThan(1.2)
    expect(world.rig.opacity).toBeLessThan(0.5)
  })

  it('never turns by itself faster than 90 degrees a second', () => {
    const { world, frames } = newWorld()
    world.rig.yaw = 0.3
    world.rig.idle = 9
    world.wish.right = 1
    let before = world.rig.yaw
    for (let i = 0; i < 240; i++) {
      frames(1)
      const turned = Math.abs(Math.atan2(Math.sin(world.rig.yaw - before), Math.cos(world.rig.yaw - before)))
      expect(turned / FRAME).toBeLessThan(Math.PI / 2 + 1e-6)
      before = world.rig.yaw
    }
  })

  it('glides in through the door, unless motion is to be reduced, and a key ends it', () => {
    const start = { x: 0, z: 25, heading: Math.PI }
    const camera = new PerspectiveCamera()
    const arriving = createWorld(plan, { start, reducedMotion: false, arrive: true, portrait: false })
    runFrame(arriving, camera, FRAME)
    expect(camera.position.z).toBeGreaterThan(44)
    expect(camera.fov).toBeCloseTo(36, 0)
    arriving.wish.any = true
    runFrame(arriving, camera, FRAME)
    expect(camera.position.z).toBeLessThan(30)
    const still = createWorld(plan, { start, reducedMotion: true, arrive: true, portrait: false })
    runFrame(still, camera, FRAME)
    expect(camera.position.z).toBeLessThan(30)
  })
})

describe('castTap', () => {
  const eye = { x: 0, y: 2, z: 28 }
  const towards = (x: number, y: number, z: number) => {
    const length = Math.hypot(x - eye.x, y - eye.y, z - eye.z)
    return { ...eye, dx: (x - eye.x) / length, dy: (y - eye.y) / length, dz: (z - eye.z) / length }
  }
  it('tells floor, bench, person and sky apart', () => {
    const { world } = newWorld()
    const floor = castTap(world, towards(1, 0.035, 22))
    expect(floor.kind === 'floor' && Math.hypot(floor.point.x - 1, floor.point.z - 22)).toBeLessThan(0.3)
    expect(castTap(world, towards(0, 30, -20)).kind).toBe('nothing')
    const seat = plan.seats.findIndex(({ ring, x }) => ring === 3 && x > 3)
    const at = plan.seats[seat] ?? { x: 0, z: 0 }
    expect(castTap(world, towards(at.x, 0.44, at.z)).kind).toBe('seat')
    world.people = {
      slots: () => [3],
      locate: (_slot, out) => Object.assign(out, { x: 0.5, z: 20, heading: 0, anim: 'idle', speed: 0 }) && true,
    }
    expect(castTap(world, towards(0.5, 1.2, 20))).toEqual({ kind: 'person', slot: 3 })
  })

  it('knows the booth whose fin is tapped', () => {
    const { world } = newWorld()
    for (const slot of plan.booths) {
      const before = inBooth(slot, 0, -2)
      const fin = inBooth(slot, 0, 2.8)
      const length = Math.hypot(fin.x - before.x, fin.z - before.z)
      const tap = castTap(world, {
        ...before,
        y: 1.7,
        dx: (fin.x - before.x) / length,
        dy: 0,
        dz: (fin.z - before.z) / length,
      })
      expect(tap.kind === 'booth' && tap.slot.id).toBe(slot.id)
    }
  })
})

describe('wayOnFloor', () => {
  it('lies ahead of the walker only, in one mesh, and is gone at the end', () => {
    const { world, frames } = newWorld()
    const way = wayOnFloor(world)
    walkTo(world, { kind: 'booth', booth: plan.booths[3]?.id ?? '' })
    way.update()
    const whole = way.mesh.count
    expect(whole).toBeGreaterThan(30)
    let before = whole
    while (world.way.points.length > 0) {
      frames(30)
      way.update()
      expect(way.mesh.count).toBeLessThanOrEqual(before)
      before = way.mesh.count
    }
    expect(way.mesh.count).toBe(0)
    way.dispose()
  })
})
