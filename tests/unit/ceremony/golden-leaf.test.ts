import { expect, it } from 'vitest'
import { goldenAfter } from '../../../server/ceremony/golden-leaf.ts'
import type { StoredCeremony } from '../../../server/storage/ceremony-port.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'

type Given = { award: string; at: number; winners: readonly string[] }
/** Nights with the grand awards `jury` and `life`, and `people`, which is not, and what they read out. */
const nights: Readonly<Record<string, readonly Given[]>> = {
  first: [
    { award: 'life', at: 110, winners: ['Lin Yue'] },
    { award: 'jury', at: 100, winners: ['Tidal Twin', 'Paper Avatar'] },
  ],
  second: [
    { award: 'people', at: 200, winners: ['Everybody’s'] },
    { award: 'jury', at: 210, winners: [] },
  ],
  third: [{ award: 'jury', at: 300, winners: ['Ink & Orbit'] }],
}
const openedIn = (night: string): Opened[] =>
  (nights[night] ?? []).map(({ award, at, winners }) => {
    const envelope = { winners: winners.map((en) => ({ title: { en, zh: '' } })) }
    return { award, at, envelope } as unknown as Opened
  })
const stored = (id: string) => {
  const awards = Object.entries({ jury: 'grand', people: 'first', life: 'grand' }).map(([one, tier]) => ({
    id: one,
    tier,
  }))
  return { id, show: { awards } } as unknown as StoredCeremony
}
const seals = { opened: async (night: string) => openedIn(night) } as unknown as Parameters<
  typeof goldenAfter
>[0]['seals']
const golden = async (before: number, ...of: readonly string[]) =>
  (await goldenAfter({ seals }, of.map(stored), before)).map(({ en }) => en)

it('has the winners of all grand awards of the last night that gave any, as they were known at a time', async () => {
  expect(await golden(1000)).toEqual([])
  expect(await golden(1000, 'first', 'second')).toEqual(['Tidal Twin', 'Paper Avatar', 'Lin Yue'])
  expect(await golden(1000, 'third', 'first', 'second')).toEqual(['Ink & Orbit'])
  // A replay knows no more than was known when its night began.
  expect(await golden(300, 'third', 'first')).toEqual(['Tidal Twin', 'Paper Avatar', 'Lin Yue'])
  expect(await golden(100, 'third', 'first')).toEqual([])
})
