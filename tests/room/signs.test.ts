import { afterAll, beforeAll, expect, it } from 'vitest'
import { followSigns, heldSigns } from '../../client/ceremony/signs/held-signs.ts'
import type { CeremonySigns } from '../../shared/ceremony/ceremony-messages.ts'
import { REQUEST_RATES } from '../../shared/hall/request-rates.ts'
import { hallRequests } from '../../shared/hall/requests.ts'
import { createDirector, type Director } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let director: Director
beforeAll(async () => {
  hall = await startHall({ cap: 2 })
  const organizer = await hall.organizer()
  director = await createDirector(organizer, SMALL, shortShow(SMALL))
})
afterAll(async () => {
  director.leaves()
  await hall.stop()
})

const comes = async (name: string) => (await hall.visitor(name)).joins(SMALL)

/** Every sign that a visitor was told of, in order. */
const hearsSigns = (visitor: TestVisitor) => {
  const heard: CeremonySigns['signs'][number][] = []
  visitor.hall.on('ceremony.signs', ({ signs }) => void heard.push(...signs))
  return heard
}

it('shows everybody of the instance what somebody holds up, and nobody what is not a sign', async () => {
  const [ada, bo, cy] = [await comes('Ada'), await comes('Bo'), await comes('Cy')]
  expect(ada.sees().instance).toBe(bo.sees().instance)
  expect(cy.sees().instance).not.toBe(bo.sees().instance)
  const heard = [ada, bo, cy].map(hearsSigns)
  const stop = followSigns(bo.hall)

  // Before the night begins there is nothing to hold up a sign for.
  expect(await ada.asks('ceremony.sign', { sign: 'star' })).toEqual({ ok: false, reason: 'no-ceremony' })
  await director.says({ type: 'go' })

  const booth = boothIdOf(SMALL, 2)
  expect(await ada.asks('ceremony.sign', { sign: 'booth', booth })).toEqual({ ok: true })
  await expect.poll(() => heard[1]).toEqual([{ slot: ada.me.slot, sign: 'booth', booth }])
  await expect.poll(() => heard[0]).toEqual(heard[1]) // also Ada's own page shows it
  expect(heldSigns.getState().signs.get(ada.me.slot)).toMatchObject({ sign: 'booth', booth })

  // Nobody writes on a sign: not another word, not another booth, nothing beside it.
  const wrong: unknown[] = [
    { sign: 'poem' },
    { sign: 'star', text: 'Down with Bo' },
    { sign: 'star', booth },
    { sign: 'booth' },
    { sign: 'booth', booth: '<b>' },
  ]
  for (const payload of wrong) expect(hallRequests['ceremony.sign'].safeParse(payload).success).toBe(false)
  for (const payload of wrong.slice(0, 2))
    expect(await bo.asks('ceremony.sign', payload as never)).toEqual({ ok: false, reason: 'invalid' })
  const gone = await cy.asks('ceremony.sign', { sign: 'booth', booth: 'nosuchbooth1' })
  expect(gone).toEqual({ ok: false, reason: 'no-such-booth' })

  // Of one person's signs the last; and no faster than arms are.
  const burst = REQUEST_RATES['ceremony.sign'].burst
  const replies = await Promise.all(
    Array.from({ length: burst + 3 }, () => cy.asks('ceremony.sign', { sign: 'bravo' })),
  )
  const granted = replies.filter(({ ok }) => ok).length
  expect(granted).toBeGreaterThan(0)
  expect(granted).toBeLessThanOrEqual(burst)
  await expect.poll(() => heard[2]).toEqual([{ slot: cy.me.slot, sign: 'bravo' }])
  expect(heard[1]).toHaveLength(1) // Cy is in another instance

  // Who leaves takes their sign along.
  await ada.leaves()
  await expect.poll(() => heldSigns.getState().signs.size).toBe(0)
  stop()
  await Promise.all([bo, cy].map((visitor) => visitor.leaves()))
})
