import { afterAll, beforeAll, expect, it } from 'vitest'
import { watchDemos } from '../../client/demos/watch-demos.ts'
import { session } from '../../client/hall-session/session.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { giveDemo, slidesDemo } from '../support/demos.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let host: TestVisitor
let ada: TestVisitor
let booth: string
let other: string

beforeAll(async () => {
  hall = await startHall()
  await giveDemo(hall, 2, slidesDemo())
  host = await hall.visitor('Hanna')
  ada = await (await hall.visitor('Ada')).joins(SMALL)
  booth = ada.boothId(2)
  other = ada.boothId(3)
  await hall.grant(host, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await host.joins(SMALL)
})
afterAll(() => hall.stop())

const watching = (n: number) => host.waitsFor(`${n} follow`, ({ live }) => live.get(booth)?.watching === n)

it('who sees a screen follows it uncounted, who opens the booth is counted, and a host who looks round stays the host', async () => {
  const start = { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS } as const
  session.setState({ booth, liveBooth: null })
  const stopHost = watchDemos(host.hall)
  await host.waitsFor('they watch', ({ demo }) => demo?.booth === booth)
  expect(await host.asks('demo.start', start)).toEqual({ ok: true })
  await watching(1)
  await host.waitsFor('they lead', ({ demo }) => demo?.session?.host === host.id)
  // The host closes the panel and walks past another booth: their own is what they still watch.
  session.setState({ booth: null, liveBooth: other })
  expect(host.sees().demo).toMatchObject({ booth, passing: false })
  session.setState({ liveBooth: null })
  stopHost()

  await ada.waitsFor('something runs', ({ live }) => live.has(booth))
  const stop = watchDemos(ada.hall)
  expect(ada.sees().demo).toBe(null)
  session.setState({ liveBooth: booth })
  await ada.waitsFor('the page on the screen', ({ demo }) => demo?.passing === true && demo.state?.page === 0)
  await host.asks('demo.act', { booth, act: { type: 'page', page: 2 } })
  await ada.waitsFor('page three', ({ demo }) => demo?.state?.page === 2)
  await watching(1)
  session.setState({ booth })
  await watching(2)
  session.setState({ booth: null, liveBooth: null })
  await watching(1)
  await ada.waitsFor('nothing is watched', ({ demo }) => demo === null)
  stop()
})
