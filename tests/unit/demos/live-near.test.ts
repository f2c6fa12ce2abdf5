import { expect, it } from 'vitest'
import { faces, liveNear, MOST_SIGNS } from '../../../client/demos/glances/live-near.ts'
import { layoutHall } from '../../../shared/plan/layout-hall.ts'
import { inBooth } from '../../../shared/plan/leaf-outline.ts'

const plan = layoutHall({
  categories: ['a', 'b'].map((id) => ({
    id,
    booths: Array.from({ length: 12 }, (_, n) => ({ id: `${id}${n}`, tier: 'first' as const })),
  })),
})
const { booths } = plan
const slot = (id: string) => booths.find((one) => one.id === id) ?? fail(id)
const fail = (id: string): never => {
  throw new Error(`The plan has no booth ${id}.`)
}
const near = (from: { x: number; z: number }, live: string[], kept: string | null = null) =>
  liveNear(booths, new Set(live), from, kept)

it('the nearest booth at which something runs shows it, and only a few steps away', () => {
  const { stand } = slot('a2')
  expect(near(stand, ['a2', 'a4']).screen).toBe('a2')
  expect(near(stand, ['a4']).screen).toBe('a4')
  expect(near(stand, ['a2', 'a4']).signs.map((index) => booths[index]?.id)).toEqual(['a2', 'a4'])
  expect(near(stand, []).screen).toBe(null)
  expect(near({ x: 0, z: 200 }, ['a2'])).toEqual({ screen: null, signs: [] })
})

it('nobody sees a screen from behind, but the sign is there for who comes round', () => {
  const behind = inBooth(slot('a2'), 0, 8)
  expect(faces(slot('a2'), behind)).toBe(false)
  expect(near(behind, ['a2']).screen).toBe(null)
  expect(near(behind, ['a2']).signs).toHaveLength(1)
})

it('a screen gives way only to one that is clearly nearer, so that nobody sees it change back and forth', () => {
  const [one, other] = [slot('a2').stand, slot('a4').stand]
  const between = (share: number) => ({
    x: one.x + (other.x - one.x) * share,
    z: one.z + (other.z - one.z) * share,
  })
  const live = ['a2', 'a4']
  expect(near(between(0.5), live, 'a2').screen).toBe('a2')
  expect(near(between(0.5), live, 'a4').screen).toBe('a4')
  expect(near(between(0.95), live, 'a2').screen).toBe('a4')
})

it('signs are as many as the sheet has places for', () => {
  const all = booths.map(({ id }) => id)
  expect(near(slot('a5').stand, all).signs).toHaveLength(MOST_SIGNS)
})
