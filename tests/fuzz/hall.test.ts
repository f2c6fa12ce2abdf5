import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FlakyLine, flakyLine } from '../support/flaky-line.ts'
import { seeded } from '../support/seeded.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

/** Visitors of the real server who come, go, walk, break off and misbehave in a random order. */
const VISITORS = 10
const STEPS = 120

let hall: Hall
let line: FlakyLine
beforeAll(async () => {
  hall = await startHall({ cap: 50 })
  line = await flakyLine(hall.url)
})
afterAll(async () => {
  await line.close()
  await hall.stop()
})

/** One random act of one visitor. Acts of a hall that was just lost are refused or go nowhere, as they should. */
async function act(visitor: TestVisitor, random: () => number): Promise<void> {
  const phase = visitor.connection?.store.getState().phase.name
  if (visitor.connection === undefined || phase === 'gone') {
    await visitor.enters(SMALL, {}, random() < 0.5 ? line.url : hall.url)
    return
  }
  const dice = random()
  if (dice < 0.1) await visitor.leaves()
  else if (dice < 0.5) visitor.jumpsTo(visitor.at.x + random() - 0.5, visitor.at.z + random() - 0.5)
  else if (dice < 0.6) visitor.hall.sendPose(junk(random))
  else if (dice < 0.7) void visitor.asks('avatar.teleport', { to: { kind: 'booth', booth: visitor.boothId(0) } })
  else if (dice < 0.8) void visitor.asks('avatar.teleport', { to: junk(random) as never })
  else if (dice < 0.9) void visitor.says(`seed ${random()}`)
  else visitor.jumpsTo(random() * 1e4, random() * 1e4)
}

function junk(random: () => number): Uint8Array {
  return Uint8Array.from({ length: Math.floor(random() * 16) }, () => Math.floor(random() * 256))
}

it.each([1, 2])('whatever they do, those who are left see one hall: seed %i', async (seed) => {
  const random = seeded(seed)
  const visitors = await hall.crowd(VISITORS)
  for (let step = 0; step < STEPS; step++) {
    const visitor = visitors[Math.floor(random() * VISITORS)] as TestVisitor
    await act(visitor, random)
    if (step % 40 === 20) line.cut()
    if (step % 40 === 25) line.mend()
  }
  line.mend()
  await Promise.all(visitors.map((visitor) => visitor.connection && visitor.leaves()))

  // A hall that went through this is a good one still: two newcomers see each other walk, and nobody else is left.
  const [ann, bob] = (await hall.crowd(2)) as [TestVisitor, TestVisitor]
  await ann.joins(SMALL)
  await bob.joins(SMALL)
  const slots = new Set([ann.me.slot, bob.me.slot])
  const alone = (who: TestVisitor) =>
    who.waitsFor('only the two are here', ({ people }) =>
      [...people.values()].every(({ slot, presence }) => slots.has(slot) || presence === 'away'),
    )
  await Promise.all([alone(ann), alone(bob)])
  const { x, z } = bob.at
  await bob.walksTo(x + 0.5, z)
  await ann.seesThere(bob.me.slot, x + 0.5, z)
  await ann.says('still here')
  await bob.hears('still here')
  await Promise.all([ann.leaves(), bob.leaves()])
  expect(hall.app.url).toBe(hall.url)
})
