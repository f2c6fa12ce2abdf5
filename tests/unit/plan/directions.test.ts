import { describe, expect, it } from 'vitest'
import { directionsTo } from '../../../shared/plan/directions.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { sized } from './plans.ts'

describe('directionsTo', () => {
  it('counts booths by hand along the branch', () => {
    const plan = layoutHall(sized([12, 12, 11]))
    expect(directionsTo(plan, 'c0b0')).toMatchObject({ letter: 'A', side: 'left', nth: 1, twig: 0, twigs: 0 })
    expect(directionsTo(plan, 'c1b5')).toMatchObject({ letter: 'B', side: 'right', nth: 3 })
    expect(directionsTo(plan, 'c2b10')).toMatchObject({ letter: 'C', side: 'left', nth: 6 })
    expect(directionsTo(plan, 'c0b0')?.metres).toBeLessThan(8)
    expect(directionsTo(plan, 'nobody')).toBeUndefined()
  })

  it('names the twig of a forked branch', () => {
    const plan = layoutHall(sized([90]))
    const last = directionsTo(plan, 'c0b89')
    expect(last?.twigs).toBeGreaterThanOrEqual(2)
    expect(last?.twig).toBe(last?.twigs)
    expect(last?.metres).toBeGreaterThan(80)
    expect(directionsTo(plan, 'c0b2')).toMatchObject({ twig: 0, side: 'left', nth: 2 })
  })
})
