import { parseArgs } from 'node:util'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { TestVisitor } from '../support/test-visitor.ts'
import { startChild } from './sync/child.ts'
import type { Mark } from './sync/control.ts'
import { percentile } from './sync/side.ts'

/** A driver's hand: ten changes a second. */
const EVERY_MS = 100
const AT_ONCE = 20
const GRAIN = 1000

/** How late followers see what a driver does at a booth, and what following costs. Real server, the client's own network code. */
export async function run(flags: string[]): Promise<void> {
  const { values } = parseArgs({
    args: flags,
    options: {
      followers: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
    },
  })
  const count = Number(values.followers)
  const server = await startChild('../demo/serve-demo.ts', '')
  const visitors: TestVisitor[] = []
  try {
    const { url, exhibition, booth } = await server.ask<{ url: string; exhibition: string; booth: string }>('where')
    const people = await server.ask<{ id: string; name: string; cookie: string }[]>('crowd', { count: count + 1 })
    visitors.push(...people.map((person) => TestVisitor.known(url, person, person.cookie)))
    for (let from = 0; from < visitors.length; from += AT_ONCE)
      await Promise.all(
        visitors.slice(from, from + AT_ONCE).map(async (visitor) => {
          await visitor.joins(exhibition, { view: '2d' })
          visitor.hall.watchDemo({ booth, passing: false })
        }),
      )
    const [driver, ...followers] = visitors
    if (!driver) throw new Error('A demo needs somebody who drives it.')
    const started = await driver.asks('demo.start', { booth, demo: 'deck', mode: 'host', turnMs: DEFAULT_TURN_MS })
    if (!started.ok) throw new Error(`The demo did not start: ${started.reason}.`)
    for (const follower of followers)
      await follower.waitsFor('the demo runs', ({ demo }) => demo?.session?.driver === driver.id)
    console.error(`${count} follow one driver.`)

    const sentAt = new Float64Array(GRAIN).fill(Number.NaN)
    const latencies: number[] = []
    const stops = followers.map(({ hall }) =>
      hall.store.subscribe(({ demo }, before) => {
        const pointer = demo?.state?.pointer as { x: number } | undefined
        if (!pointer || pointer === before.demo?.state?.pointer) return
        latencies.push(performance.now() - (sentAt[Math.round(pointer.x * GRAIN)] as number))
      }),
    )
    const before = await server.ask<Mark>('mark')
    const bytesBefore = await server.ask<number>('bytesWritten')
    const changes = (Number(values.seconds) * 1000) / EVERY_MS
    let refused = 0
    await new Promise<void>((done) => {
      let sent = 0
      const timer = setInterval(() => {
        if (sent === changes) {
          clearInterval(timer)
          return done()
        }
        sent += 1
        const n = sent % GRAIN
        sentAt[n] = performance.now()
        const act = { type: 'point', at: { x: n / GRAIN, y: 0.5 } }
        void driver.asks('demo.act', { booth, act }).then((reply) => {
          if (!reply.ok) refused += 1
        })
      }, EVERY_MS)
    })
    const bytes = (await server.ask<number>('bytesWritten')) - bytesBefore
    const after = await server.ask<Mark>('mark')
    for (const stop of stops) stop()
    const seconds = (after.at - before.at) / 1000
    const ms = Float64Array.from(latencies)
    const result = {
      followers: count,
      changesPerSecond: Number((changes / seconds).toFixed(1)),
      seenShare: Number((latencies.length / (changes * count)).toFixed(3)),
      refused,
      p50Ms: Number(percentile(ms, 0.5).toFixed(1)),
      p99Ms: Number(percentile(ms, 0.99).toFixed(1)),
      bytesPerFollowerPerSecond: Math.round(bytes / (count + 1) / seconds),
      cpuPercent: Number(((after.cpuMs - before.cpuMs) / seconds / 10).toFixed(1)),
    }
    if (!values.json) for (const [key, value] of Object.entries(result)) console.error(`${key}: ${value}`)
    console.log(JSON.stringify(result))
  } finally {
    await Promise.all(visitors.map((visitor) => visitor.leaves()))
    server.stop()
  }
}
