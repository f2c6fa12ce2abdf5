import { expect, it } from 'vitest'
import { stageCamera } from '../../../client/ceremony/stage/camera/stage-camera.ts'
import type { StageView } from '../../../client/ceremony/stage/stage-view.ts'
import { newStageNow } from '../../../client/ceremony/stage/timing/stage-at.ts'
import { newView } from '../../../client/world/systems/look-closely.ts'
import { createWorld } from '../../../client/world/world.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'

const plan = layoutHall({
  categories: [{ id: 'c', booths: Array.from({ length: 8 }, (_, k) => ({ id: `b${k}`, tier: 'third' as const })) }],
})

it('the ceremony has the camera of who sits while it runs, and of nobody before, after, or who walks about', () => {
  const start = { x: 0, z: 16, heading: Math.PI }
  const world = createWorld(plan, { start, reducedMotion: true, arrive: false, portrait: false })
  const stage = newStageNow()
  let chosen: StageView = 'seat'
  const camera = stageCamera(world, stage, () => chosen)
  const lent = (): boolean => {
    camera(newView(), 0.016)
    return world.rig.lent
  }
  expect(lent()).toBe(false) // nothing has begun
  world.me.seat = 3
  stage.kind = 'speech'
  expect(lent()).toBe(true)
  chosen = 'walk'
  expect(lent()).toBe(false)
  chosen = 'director'
  expect(lent()).toBe(true)
  stage.kind = null
  expect(lent()).toBe(false) // it is over
})
