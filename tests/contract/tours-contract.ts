import { describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/storage.ts'

/** What every storage promises of recorded tours. `fresh` makes a name that nobody has. */
export function toursContract(storage: () => Storage, fresh: (name: string) => string): void {
  describe('tours', () => {
    const tour = (booth: string, body = '{"ms":5000}') => ({
      id: fresh('tour'),
      booth,
      exhibition: 'show',
      body,
      by: fresh('v'),
      at: 1_700_000_000_000,
    })

    it('keeps one a booth, the newest', async () => {
      const booth = fresh('b')
      expect(await storage().tours.load(booth)).toBeUndefined()
      const [first, second] = [tour(booth), tour(booth, '{"ms":7000}')]
      await storage().tours.save(first)
      expect(await storage().tours.load(booth)).toEqual(first)
      await storage().tours.save(second)
      expect(await storage().tours.load(booth)).toEqual(second)
    })

    it('is changed by one of two who change it at once', async () => {
      const booth = fresh('b')
      const first = tour(booth)
      await storage().tours.save(first)
      const changes = [tour(booth, '{"by":1}'), tour(booth, '{"by":2}')]
      const changed = await Promise.all(changes.map((change) => storage().tours.change(change, first.id)))
      expect(changed.filter(Boolean)).toHaveLength(1)
      expect(await storage().tours.load(booth)).toEqual(changes[changed.indexOf(true)])
      expect(await storage().tours.change(tour(fresh('b')), first.id)).toBe(false)
    })

    it('is given only to a booth that never had one, not to one that deleted it', async () => {
      const booth = fresh('b')
      const given = tour(booth)
      expect([await storage().tours.give(given), await storage().tours.give(tour(booth))]).toEqual([true, false])
      expect(await storage().tours.load(booth)).toEqual(given)
      expect([await storage().tours.remove(booth), await storage().tours.remove(booth)]).toEqual([true, false])
      expect(await storage().tours.load(booth)).toBeUndefined()
      expect(await storage().tours.give(tour(booth))).toBe(false)
      expect(await storage().tours.change(tour(booth), given.id)).toBe(false)
      const mine = tour(booth)
      await storage().tours.save(mine)
      expect(await storage().tours.load(booth)).toEqual(mine)
    })
  })
}
