import { describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/storage.ts'
import { HOUR_MS } from '../../shared/numbers/numbers.ts'
import type { HourCounts } from '../../shared/numbers/tell.ts'

const HOUR = 500_000

export function numbersContract(open: () => Storage, fresh: (word: string) => string): void {
  describe('numbers', () => {
    const counts = (more: Partial<HourCounts> = {}): HourCounts => ({
      hour: HOUR,
      visits: 1,
      visitors: 3,
      ms: 5_000_000_000,
      watched: 2,
      watchers: 2,
      toEnd: 1,
      ...more,
    })

    it('add up within an hour, but people do not', async () => {
      const [store, place] = [open().numbers, { exhibition: fresh('show'), booth: 'booth1' }]
      expect(await store.add(place, counts())).toEqual(counts())
      const both = counts({ visits: 3, ms: 5_000_000_007, watched: 2, toEnd: 2, watchers: 6 })
      expect(await store.add(place, counts({ visits: 2, visitors: 2, ms: 7, watched: 0, watchers: 6 }))).toEqual(both)
      const read = await store.read(place.exhibition, HOUR * HOUR_MS)
      expect([...read.keys()]).toEqual(['booth1'])
      expect(read.get('booth1')?.hours).toEqual([both])
    })

    it('are of one exhibition, one booth and as far back as is asked', async () => {
      const [store, exhibition] = [open().numbers, fresh('show')]
      for (const booth of ['', 'booth1', 'booth2'])
        for (const hour of [HOUR, HOUR + 1]) await store.add({ exhibition, booth }, counts({ hour }))
      await store.add({ exhibition: fresh('show'), booth: 'booth1' }, counts())
      const all = await store.read(exhibition, 0)
      expect([...all].map(([booth, { hours }]) => [booth, hours.length])).toEqual(
        expect.arrayContaining([
          ['', 2],
          ['booth1', 2],
          ['booth2', 2],
        ]),
      )
      const one = await store.read(exhibition, (HOUR + 1) * HOUR_MS, '')
      expect([...one].map(([booth, { hours }]) => [booth, hours.map(({ hour }) => hour)])).toEqual([['', [HOUR + 1]]])
    })

    it('know how many people were in the quiet hours of a day, the larger of what was told', async () => {
      const [store, place] = [open().numbers, { exhibition: fresh('show'), booth: 'booth1' }]
      await store.addQuiet(place, { day: 9, visitors: 4, watchers: 1 })
      await store.addQuiet(place, { day: 9, visitors: 2, watchers: 3 })
      const read = await store.read(place.exhibition, 0)
      expect(read.get('booth1')?.quiet).toEqual([{ day: 9, visitors: 4, watchers: 3 }])
    })

    it('count the cards that stand', async () => {
      const [exhibition, booth, visitor] = [fresh('show'), fresh('b'), fresh('v')]
      const card = (id: string, at: number) => ({
        id,
        key: `key-${id}`,
        visitor,
        exhibition,
        booth,
        purpose: 'answer' as const,
        language: 'en' as const,
        consent: 'I give this card.',
        at,
        fields: { name: 'Ada' },
      })
      const [stands, taken] = [fresh('lead'), fresh('lead')]
      await open().leads.add(card(stands, 1_800_000_000_000), 5)
      await open().leads.add(card(taken, 1_800_000_000_001), 5)
      await open().leads.withdraw(visitor, taken, 'all', 'mistake', 1_800_000_000_002)
      expect((await open().numbers.read(exhibition, 0)).get(booth)?.cards).toEqual([{ visitor, at: 1_800_000_000_000 }])
    })

    it('count rings that were not called off, and what visitors wrote', async () => {
      const [exhibition, booth, ada, bo] = [fresh('show'), fresh('b'), fresh('v'), fresh('v')]
      const T = 1_800_000_000_000
      const rings = async (visitor: string, rungAt: number) => {
        const id = fresh('ring')
        const ring = { id, exhibition, booth, instance: 'a', visitor, name: 'Ada', rungAt, until: rungAt + 60_000 }
        await open().rings.add(ring, { most: 9, since: 0 })
        return id
      }
      await open().rings.accept(await rings(ada, T), { visitor: 'hanna', name: 'Hanna' }, T + 7000)
      await open().rings.end(await rings(ada, T + 100_000), 'missed', T + 160_000)
      await open().rings.end(await rings(ada, T + 200_000), 'cancelled', T + 201_000)
      await rings(bo, T + 300_000)
      const to = { id: fresh('thread'), visitor: bo, exhibition, booth }
      const message = (at: number) => ({ id: fresh('m'), key: fresh('key'), name: 'Bo', text: 'Hello', at })
      await open().threads.write(to, message(T), { unanswered: 9, messages: 9 })
      await open().threads.answer(booth, to.id, message(T + 1), { messages: 9 })
      const of = (await open().numbers.read(exhibition, 0)).get(booth)
      expect(of?.bells).toEqual([
        { visitor: ada, at: T, acceptedAt: T + 7000 },
        { visitor: ada, at: T + 100_000, acceptedAt: null },
      ])
      expect(of?.messages).toEqual([{ visitor: bo, at: T }])
      await open().threads.takeBack(bo, to.id, T + 2)
      expect((await open().numbers.read(exhibition, 0)).get(booth)?.messages).toEqual([])
    })
  })
}
