import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ceremonyStore, followCeremony } from '../../client/ceremony/ceremony-store.ts'
import { elapsedOf, type Show } from '../../shared/ceremony/show.ts'
import { createDirector, type Director } from '../support/director.ts'
import { type FlakyLine, flakyLine } from '../support/flaky-line.ts'
import { shortShow } from '../support/short-show.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

/** Every device's own clock is an hour behind the server's. */
let ahead = 3_600_000
/** How much later it is than the processor thinks, on every device. */
let passed = 0
let hall: Hall
let line: FlakyLine
let director: Director
beforeAll(async () => {
  const processor = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => processor() + passed)
  hall = await startHall({ cap: 1, now: () => Date.now() + ahead })
  line = await flakyLine(hall.url)
  const organizer = await hall.organizer()
  director = await createDirector(organizer, SMALL, shortShow(SMALL))
})
afterAll(async () => {
  director.leaves()
  await line.close()
  await hall.stop()
  vi.restoreAllMocks()
})
/** Time goes by for the server and for everybody's device, without anybody waiting for it. */
const passes = (ms: number) => {
  ahead += ms
  passed += ms
}

/** What a visitor's page knows of the show: what it asked for, and then every change that it hears. */
async function follows(visitor: TestVisitor): Promise<() => Show> {
  let show: Show | null = null
  visitor.hall.on('ceremony.changed', (now) => {
    show = now
  })
  const reply = await visitor.asks('ceremony.look', {})
  if (reply.ok) show ??= reply.show
  return () => {
    if (!show) throw new Error(`${visitor.name} knows of no show.`)
    return show
  }
}

/** How far apart the seconds are that the visitors' pages show at this moment, ms. */
const spread = (pages: readonly { visitor: TestVisitor; show: () => Show }[]): number => {
  const seconds = pages.map(({ visitor, show }) => elapsedOf(show(), visitor.hall.clock.now()))
  return Math.max(...seconds) - Math.min(...seconds)
}
const knowsTheTime = async (visitor: TestVisitor) => {
  await expect.poll(() => visitor.hall.clock.error()).toBeLessThan(100)
}
const plays = (show: () => Show, id: string) => expect.poll(() => show().cue?.id).toBe(id)

it('shows the same second to all: other instances, clocks an hour off, 60 s late, and after ten seconds without a network', async () => {
  // The first cue began a minute before anybody came.
  ahead -= 60_000
  await director.says({ type: 'go' })
  ahead += 60_000
  const [ada, bo] = await Promise.all(['Ada', 'Bo'].map(async (name) => (await hall.visitor(name)).joins(SMALL)))
  const cy = await (await hall.visitor('Cy')).joins(SMALL, {}, line.url)
  if (!ada || !bo) throw new Error('They came in.')
  expect(new Set([ada, bo, cy].map((visitor) => visitor.sees().instance)).size).toBe(3)
  await Promise.all([ada, bo, cy].map(knowsTheTime))
  const stop = followCeremony(cy.hall)
  const known = () => {
    const { show } = ceremonyStore.getState()
    if (!show) throw new Error('Cy’s page knows of no show.')
    return show
  }
  const pages = [
    { visitor: ada, show: await follows(ada) },
    { visitor: bo, show: await follows(bo) },
    { visitor: cy, show: known },
  ]
  await plays(known, 'doors')
  expect(elapsedOf(known(), cy.hall.clock.now())).toBeGreaterThan(59_000)
  expect(spread(pages)).toBeLessThan(250)

  // Cy's network goes for ten seconds, and the next cue begins without Cy.
  line.cut()
  await cy.waitsFor('Cy knows', ({ phase }) => phase.name === 'lost')
  const { me } = cy.sees()
  passes(4000)
  await director.says({ type: 'go' })
  await Promise.all(pages.slice(0, 2).map(({ show }) => plays(show, 'nominees')))
  passes(6000)
  expect(spread(pages.slice(0, 2))).toBeLessThan(250)
  expect(known().cue?.id).toBe('doors')
  line.mend()
  await cy.waitsFor('Cy is back', ({ phase }) => phase.name === 'live')
  expect(cy.sees().me).toBe(me)
  await plays(known, 'nominees')
  await knowsTheTime(cy)
  expect(spread(pages)).toBeLessThan(250)
  for (const { visitor, show } of pages)
    expect(elapsedOf(show(), visitor.hall.clock.now())).toBeGreaterThanOrEqual(6000 - 250)

  // Held and gone on, it is the same second again.
  await director.says({ type: 'hold' })
  await expect.poll(() => pages.every(({ show }) => show().heldAt !== null)).toBe(true)
  expect(spread(pages)).toBe(0)
  const held = elapsedOf(known(), cy.hall.clock.now())
  passes(3000)
  await director.says({ type: 'resume' })
  await expect.poll(() => pages.every(({ show }) => show().heldAt === null)).toBe(true)
  expect(spread(pages)).toBeLessThan(250)
  // What it was held is no part of the cue.
  expect(elapsedOf(known(), cy.hall.clock.now()) - held).toBeLessThan(2000)
  stop()
  await Promise.all([ada, bo, cy].map((visitor) => visitor.leaves()))
})

it('takes somebody to a free seat, counts what hands can do over all instances, and brings who stands to the stage', async () => {
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  await director.says({ type: 'go' })
  const sits = ada.isMoved('sit')
  const seat = await ada.asks('ceremony.seat', {})
  expect(seat.ok && seat.seat).toBeGreaterThanOrEqual(0)
  await sits
  await ada.waitsFor('Ada sits', () => ada.me.seat === (seat.ok ? seat.seat : -2))
  // Asked twice it is the same seat.
  expect(await ada.asks('ceremony.seat', {})).toEqual(seat)

  const counted = await Promise.all(
    [ada, bo].map((visitor) => visitor.asks('ceremony.react', { reaction: 'clap', times: 20 })),
  )
  const times = counted.map((reply) => (reply.ok ? reply.counted : 0))
  for (const one of times) expect(one).toBeLessThan(20)
  const all = times.reduce((sum, one) => sum + one, 0)
  const heard = async (visitor: TestVisitor) => {
    const reply = await visitor.asks('ceremony.look', {})
    return reply.ok ? { claps: reply.applause?.counts.clap, people: reply.applause?.people } : undefined
  }
  expect(await heard(ada)).toEqual({ claps: all, people: 2 })
  expect(await heard(bo)).toEqual({ claps: all, people: 2 })

  const moved = bo.isMoved('sit')
  await director.says({ type: 'gather' })
  await moved
  await bo.waitsFor('Bo sits', () => bo.me.seat >= 0)
  // Who sits already stays where they are.
  expect(await ada.asks('ceremony.seat', {})).toEqual(seat)
  expect(ada.me.seat).toBe(seat.ok ? seat.seat : -2)
})
