import { describe, expect, it } from 'vitest'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { planSvg } from '../../../shared/plan/plan-svg.ts'
import { sized } from './plans.ts'

describe('planSvg', () => {
  const drawing = planSvg(layoutHall(sized([12, 12, 11])))

  it('draws a leaf for every booth and a ribbon for every avenue, all of it sound path data', () => {
    expect(drawing.leaves).toHaveLength(35)
    expect(drawing.avenues).toHaveLength(3)
    expect(drawing.letters.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
    const paths = [drawing.walk.path, drawing.seats, drawing.wall, drawing.wreath, drawing.pools, drawing.trees]
    for (const path of [...paths, ...drawing.leaves.flatMap((leaf) => [leaf.path, leaf.midrib])])
      expect(path).toMatch(/^M[-\d. MLCAQZa]+$/)
  })
})
