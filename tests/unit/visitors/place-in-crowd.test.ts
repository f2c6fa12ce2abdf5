import fc from 'fast-check'
import { expect, it } from 'vitest'
import { publicView } from '../../../shared/exhibition/public-view.ts'
import type { Point } from '../../../shared/plan/types.ts'
import { makeWalkable } from '../../../shared/plan/walkable.ts'
import { placeInCrowd } from '../../../shared/visitors/place-in-crowd.ts'
import { smallExhibition } from '../../support/small-exhibition.ts'

const { plan } = publicView(smallExhibition('crowd-hall', 12))
const walkable = makeWalkable(plan)

it('puts the first one on the spot, as it is', () => {
  const [slot] = plan.booths
  if (!slot) throw new Error('The hall has a booth.')
  expect(placeInCrowd(slot.stand, [], walkable, 3)).toEqual(slot.stand)
})

it('puts thirty before one booth so that nobody stands in another, all on the floor, all looking at the booth', () => {
  const [, slot] = plan.booths
  if (!slot) throw new Error('The hall has a second booth.')
  const { stand } = slot
  const focus = { x: stand.x + Math.sin(stand.heading) * 3, z: stand.z + Math.cos(stand.heading) * 3 }
  const crowd: Point[] = []
  for (let i = 0; i < 30; i++) {
    const spot = placeInCrowd(stand, crowd, walkable, 3)
    expect(walkable.canStand(spot.x, spot.z, 0.01)).toBe(true)
    const bearing = Math.atan2(focus.x - spot.x, focus.z - spot.z)
    expect(Math.cos(bearing - spot.heading)).toBeGreaterThan(0.999)
    for (const other of crowd) expect(Math.hypot(other.x - spot.x, other.z - spot.z)).toBeGreaterThan(0.6)
    crowd.push(spot)
  }
})

it('finds floor from anywhere near it, whoever stands where', () => {
  const near = fc.record({
    x: fc.double({ min: -12, max: 12, noNaN: true }),
    z: fc.double({ min: -12, max: 12, noNaN: true }),
  })
  fc.assert(
    fc.property(near, fc.array(near, { maxLength: 40 }), (wanted, others) => {
      const spot = placeInCrowd({ ...wanted, heading: 1 }, others, walkable, 0)
      expect(walkable.canStand(spot.x, spot.z, 0.05)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
