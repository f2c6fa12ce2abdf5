import { describe, expect, it } from 'vitest'
import { directorView, seatView } from '../../../client/ceremony/stage/camera/shots.ts'
import { plinthSpot } from '../../../client/ceremony/stage/props/plinth.ts'
import { TROPHY_HEIGHT, trophyShape } from '../../../client/ceremony/stage/props/trophies.ts'
import { newView } from '../../../client/world/systems/look-closely.ts'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'
import { podiumSpot } from '../../../shared/ceremony/podium.ts'
import { STAGE_RADIUS } from '../../../shared/plan/plan-numbers.ts'
import { seatRings } from '../../../shared/plan/seat-rings.ts'
import { TIERS } from '../../../shared/plan/types.ts'

describe('trophies', () => {
  it('say their tier by height, without their metal', () => {
    const tops = TIERS.map((tier) => {
      const { position } = trophyShape(tier)
      return Math.max(...position.filter((_, i) => i % 3 === 1))
    })
    TIERS.forEach((tier, i) => {
      expect(tops[i], tier).toBeCloseTo(TROPHY_HEIGHT[tier], 1)
    })
    for (let i = 1; i < tops.length; i++) expect((tops[i - 1] ?? 0) - (tops[i] ?? 0)).toBeGreaterThan(0.12)
  })

  it('stand on the plinth, and are few triangles', () => {
    for (const tier of TIERS) {
      const { position, index } = trophyShape(tier)
      expect(Math.min(...position.filter((_, i) => i % 3 === 1)), tier).toBeCloseTo(0, 5)
      expect(index.length / 3).toBeLessThan(4000)
    }
  })
})

it('the plinth stands on the stage, and in nobody’s place', () => {
  for (let of = 1; of <= 8; of++) {
    const plinth = plinthSpot(of)
    expect(Math.hypot(plinth.x, plinth.z)).toBeLessThan(STAGE_RADIUS - 0.4)
    for (let i = 0; i < of; i++) {
      const spot = podiumSpot(i, of)
      expect(Math.hypot(spot.x, spot.z)).toBeLessThan(STAGE_RADIUS - 0.3)
      expect(Math.hypot(spot.x - plinth.x, spot.z - plinth.z)).toBeGreaterThan(0.75)
    }
  }
})

describe('cameras', () => {
  const view = newView()
  it('see the stage from behind every seat, and come nearer at a reveal', () => {
    for (const { x, z } of seatRings())
      for (const aspect of [1.6, 0.46]) {
        seatView(x, z, 0, aspect, view)
        const before = Math.hypot(view.x, view.z)
        expect(before).toBeGreaterThan(16)
        expect(view.z).toBeGreaterThan(12)
        seatView(x, z, 1, aspect, view)
        expect(before - Math.hypot(view.x, view.z)).toBeGreaterThan(1.5)
      }
  })

  it('the director’s stays over the floor and outside of the screen, in every cue at every second', () => {
    for (const kind of CUE_KINDS)
      for (let s = 0; s < 120; s += 0.5) {
        directorView(kind, s * 1000, 0.5, 1.6, false, view)
        expect(view.y).toBeGreaterThan(1.4)
        expect(view.z).toBeGreaterThan(-4)
        expect(view.fov).toBeLessThanOrEqual(62)
      }
  })

  it('the director’s does not drift where less motion is wanted', () => {
    const other = newView()
    directorView('speech', 1000, 0, 1.6, true, view)
    directorView('speech', 9000, 0, 1.6, true, other)
    expect(other).toEqual(view)
  })
})
