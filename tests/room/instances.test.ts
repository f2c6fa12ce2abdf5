import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await startHall({ cap: 12 })
})
afterAll(() => hall.stop())

it('a hundred who enter at once fill instances to the cap and never above, with no instance too many', async () => {
  const visitors = await hall.crowd(100)
  await Promise.all(visitors.map((visitor) => visitor.joins(SMALL)))
  const crowds = new Map<string, number>()
  for (const visitor of visitors) {
    const { instance } = visitor.sees()
    crowds.set(instance, (crowds.get(instance) ?? 0) + 1)
  }
  expect(Math.max(...crowds.values())).toBe(12)
  expect(crowds.size).toBe(Math.ceil(100 / 12))
  const [first] = visitors
  if (!first) throw new Error('There is a first visitor.')
  await first.waitsFor('the instance is full', ({ people }) => people.size === 12)

  // A reload of somebody in a full instance gets back into it, as the same avatar.
  const slot = first.me.slot
  const instance = first.sees().instance
  const again = await first.tab().joins(SMALL, { instance })
  expect(again.sees().instance).toBe(instance)
  expect(again.me.slot).toBe(slot)
  expect(again.sees().people.size).toBe(12)
  await again.leaves()

  // The place that came free goes to a friend who asks for it, and the next one is sent elsewhere.
  const friend = await (await hall.visitor('Friend')).joins(SMALL, { instance })
  expect(friend.sees().instance).toBe(instance)
  const late = await (await hall.visitor('Late')).joins(SMALL, { instance })
  expect(late.sees().instance).not.toBe(instance)
  await Promise.all([...visitors, friend, late].map((visitor) => visitor.leaves()))
})

it('a second tab takes the avatar over, and the first one is told', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  await bo.asks('avatar.teleport', { to: { kind: 'booth', booth: bo.boothId(2) } })
  const { x, z } = bo.lastMove ?? { x: 0, z: 0 }
  const slot = bo.me.slot
  const second = await bo.tab().joins(SMALL)
  await bo.waitsFor('the first tab is told', ({ phase }) => phase.name === 'gone')
  expect(bo.sees().phase).toEqual({ name: 'gone', reason: 'replaced' })
  expect(second.me.slot).toBe(slot)
  expect(second.lastMove).toMatchObject({ x: expect.closeTo(x, 1), z: expect.closeTo(z, 1) })
  const seen = await ada.waitsFor('one Bo', ({ people }) => people.size === 2)
  expect([...seen.people.values()].filter(({ name }) => name === 'Bo')).toHaveLength(1)
  await Promise.all([ada, second].map((visitor) => visitor.leaves()))
})

it('the same visitor in another instance leaves the first one', async () => {
  const crowd = await hall.crowd(13)
  for (const visitor of crowd) await visitor.joins(SMALL)
  const [first] = crowd
  const last = crowd.at(-1)
  if (!first || !last) throw new Error('The crowd has a first and a last.')
  expect(last.sees().instance).not.toBe(first.sees().instance)
  const moved = await first.tab().joins(SMALL, { instance: last.sees().instance })
  expect(moved.sees().instance).toBe(last.sees().instance)
  await first.waitsFor('the first is told', ({ phase }) => phase.name === 'gone')
  const second = crowd[1]
  await second?.waitsFor('the avatar is gone there', ({ people }) => people.size === 11)
  await Promise.all([...crowd, moved].map((visitor) => visitor.leaves()))
})

it('keeps Colyseus’ own matchmaking shut', async () => {
  for (const method of ['joinOrCreate', 'create', 'join', 'joinById'])
    expect((await fetch(`${hall.url}/matchmake/${method}/hall`, { method: 'POST', body: '{}' })).ok).toBe(false)
  const { status, headers } = await fetch(`${hall.url}/matchmake/joinOrCreate/hall`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example' },
  })
  expect(status).toBeLessThan(500)
  expect(headers.get('access-control-allow-origin')).not.toBe('https://evil.example')
})
