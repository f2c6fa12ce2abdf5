import { expect, it } from 'vitest'
import { seatView } from '../../../client/ceremony/stage/camera/shots.ts'
import { newView } from '../../../client/world/systems/look-closely.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { COLUMN_RADIUS } from '../../../shared/plan/plan-numbers.ts'

const plan = layoutHall({
  categories: [12, 12, 11].map((count, category) => ({
    id: `c${category}`,
    booths: Array.from({ length: count }, (_, booth) => ({ id: `b${category}-${booth}`, tier: 'third' as const })),
  })),
})
const columns = Array.from({ length: 8 }, (_, index) => {
  const bearing = Math.PI / 8 + (index * Math.PI) / 4
  return { x: Math.sin(bearing) * COLUMN_RADIUS, z: Math.cos(bearing) * COLUMN_RADIUS }
})
/** Metres between a thing and the line from an eye to the stage. */
const beside = (eye: { x: number; z: number }, thing: { x: number; z: number }): number => {
  const far = Math.hypot(eye.x, eye.z)
  const along = Math.max(0, Math.min(far, ((eye.x - thing.x) * eye.x + (eye.z - thing.z) * eye.z) / far))
  return Math.hypot(thing.x - eye.x * (1 - along / far), thing.z - eye.z * (1 - along / far))
}

it.each([
  ['wide', 1.6],
  ['upright', 0.46],
])('from every seat the stage is seen past tubs and columns, on a %s screen', (_, aspect) => {
  const view = newView()
  for (const { x, z } of plan.seats)
    for (const push of [0, 1]) {
      seatView(x, z, push, aspect, view)
      expect(Math.min(...plan.garden.tubs.map((tub) => beside(view, tub)))).toBeGreaterThan(1.5)
      expect(Math.min(...columns.map((column) => beside(view, column)))).toBeGreaterThan(1)
    }
})
