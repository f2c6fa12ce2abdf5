import { beforeEach, expect, it } from 'vitest'
import { standIns3d } from '../../../client/ceremony/stage/stand-ins.ts'
import { newStageNow } from '../../../client/ceremony/stage/timing/stage-at.ts'
import { standIns } from '../../../client/world/ghost.ts'
import { createWorld } from '../../../client/world/world.ts'
import { podiumSpot } from '../../../shared/ceremony/podium.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'
import { exhibitionOf } from '../ceremony/exhibitions.ts'
import { openedAt } from './shows.ts'

const exhibition = exhibitionOf([3], 0)
const plan = layoutHall({ categories: [{ id: 'c', booths: [{ id: 'b0', tier: 'first' }] }] })
const openedOf = (award: string, winners: number): Opened => {
  const [one] = openedAt(0, winners).values()
  if (!one) throw new Error('Something was opened.')
  return { ...one, award }
}
const [first, second] = [openedOf('prize', 2), openedOf('other', 1)]

let people: ReturnType<typeof standIns3d>
let world: ReturnType<typeof createWorld>
const stage = newStageNow()
/** Where somebody stands, or nobody. */
const stands = (spot: { x: number; z: number } | null) => {
  world.people = {
    slots: () => (spot ? [1] : []),
    locate: (_, out) => Object.assign(out, spot) !== null,
  }
}
/** Plays a cue with the winners on the podium, from its first ms on in steps of a frame or more. */
const plays = (kind: 'walk-on' | 'applause' | 'thanks', played: number, opened = first, seconds = 4) => {
  const seen: number[] = []
  stage.kind = kind
  stage.podium = true
  for (let ms = 0; ms < seconds * 1000; ms += 100) {
    stage.elapsed = ms
    world.now += 0.1
    people.update(stage, played, opened)
    seen.push(people.places.length)
    expect(standIns.size).toBe(people.places.length)
  }
  return { first: seen[0], last: seen.at(-1), least: Math.min(...seen) }
}
beforeEach(() => {
  const start = { x: 0, z: 16, heading: 0 }
  world = createWorld(plan, { start, reducedMotion: true, arrive: false, portrait: false })
  standIns.clear()
  people = standIns3d(world, () => exhibition)
  stands(null)
})

it('who is called up has time to come, and whoever stands in for them stays through applause and thanks', () => {
  expect(plays('walk-on', 1)).toEqual({ first: 0, last: 2, least: 0 })
  expect(plays('applause', 2)).toEqual({ first: 2, last: 2, least: 2 })
  expect(plays('thanks', 3)).toEqual({ first: 2, last: 2, least: 2 })
})

it('a winner who comes late takes their place, in the applause too and at once, and nobody stands in for them again', () => {
  plays('walk-on', 1)
  stands(podiumSpot(1, 2))
  expect(plays('applause', 2, first, 0.5).last).toBe(1)
  stands(null)
  expect(plays('applause', 2)).toMatchObject({ last: 1 })
})

it('another award, or the same one called up again, begins anew', () => {
  plays('walk-on', 1)
  expect(plays('walk-on', 2, second)).toEqual({ first: 0, last: 1, least: 0 })
  expect(plays('applause', 3, first)).toEqual({ first: 0, last: 2, least: 0 })
  expect(plays('walk-on', 4, first)).toEqual({ first: 0, last: 2, least: 0 })
  stage.podium = false
  expect(people.update(stage, 5, first)).toBe(true)
  expect(standIns.size).toBe(0)
})
