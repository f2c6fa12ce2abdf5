import { describe, expect, it } from 'vitest'
import type { StoredSession } from '../../server/storage/schedule-port.ts'
import type { Storage } from '../../server/storage/storage.ts'

const MINUTE = 60_000
const T = 1_800_000_000_000

export function scheduleContract(open: () => Storage, fresh: (word: string) => string): void {
  describe('the schedule', () => {
    const session = (exhibition: string, more: Partial<StoredSession> = {}): StoredSession => ({
      id: fresh('s'),
      exhibition,
      booth: 'booth1',
      demo: '',
      title: { en: 'Live', zh: '实演' },
      text: { en: '', zh: '一句话' },
      startsAt: T,
      minutes: 30,
      cancelled: false,
      sequence: 0,
      madeAt: T - 1000 * MINUTE,
      changedAt: T - 1000 * MINUTE,
      changedBy: 'hanna',
      ...more,
    })

    it('gives back what was set, in the order of time, and not what ended before', async () => {
      const [store, show] = [open().schedule, fresh('show')]
      const [late, early] = [session(show, { startsAt: T + 60 * MINUTE }), session(show)]
      expect(await store.save(late, 9)).toEqual({ ok: true })
      expect(await store.save(early, 9)).toEqual({ ok: true })
      expect(await store.ofExhibition(show, 0)).toEqual([early, late])
      expect(await store.ofExhibition(show, T + 30 * MINUTE)).toEqual([early, late])
      expect(await store.ofExhibition(show, T + 30 * MINUTE + 1)).toEqual([late])
      expect(await store.find(early.id)).toEqual(early)
      expect(await store.find('nothing')).toBeUndefined()
    })

    it('lets nobody overwrite what they have not seen', async () => {
      const [store, show] = [open().schedule, fresh('show')]
      const first = session(show)
      await store.save(first, 9)
      const next = { ...first, sequence: 1, minutes: 45 }
      const both = await Promise.all([store.save(next, 9), store.save({ ...next, minutes: 60 }, 9)])
      expect(both).toContainEqual({ ok: true })
      expect(both).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
    })

    it('has one session at one place at a time, also when two are set at once', async () => {
      const [store, show] = [open().schedule, fresh('show')]
      const [a, b] = [session(show), session(show, { startsAt: T + 29 * MINUTE })]
      const saved = await Promise.all([store.save(a, 9), store.save(b, 9)])
      expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
      expect(saved.find(({ ok }) => !ok)).toMatchObject({ reason: 'overlaps' })
      expect(await store.ofExhibition(show, 0)).toHaveLength(1)
      // Elsewhere, right after it, or in the place of one that was called off, it may be.
      expect(await store.save(session(show, { booth: '' }), 9)).toEqual({ ok: true })
      const [stands] = await store.ofExhibition(show, 0).then((all) => all.filter(({ booth }) => booth !== ''))
      if (!stands) throw new Error('Neither was kept.')
      const after = session(show, { startsAt: stands.startsAt + 30 * MINUTE })
      expect(await store.save(after, 9)).toEqual({ ok: true })
      expect(await store.save({ ...after, sequence: 1, startsAt: stands.startsAt + MINUTE }, 9)).toEqual({
        ok: false,
        reason: 'overlaps',
        other: stands,
      })
      expect((await store.find(after.id))?.sequence).toBe(0)
      await store.save({ ...stands, sequence: 1, cancelled: true }, 9)
      expect(await store.save({ ...after, sequence: 1, startsAt: stands.startsAt + MINUTE }, 9)).toEqual({ ok: true })
    })

    it('has no more than so many sessions to come at one place', async () => {
      const [store, show] = [open().schedule, fresh('show')]
      const nth = (n: number) => session(show, { startsAt: T + n * 60 * MINUTE })
      expect(await store.save(nth(1), 2)).toEqual({ ok: true })
      expect(await store.save(nth(2), 2)).toEqual({ ok: true })
      expect(await store.save(nth(3), 2)).toEqual({ ok: false, reason: 'too-many' })
      expect(await store.save(session(show, { startsAt: T + 4 * 60 * MINUTE, changedAt: T + 95 * MINUTE }), 2)).toEqual(
        {
          ok: true,
        },
      )
    })

    it('has a night beside everything else, and everything else not at its time', async () => {
      const [store, show] = [open().schedule, fresh('show')]
      const night = session(show, { booth: '', id: fresh('night-') })
      await store.save(session(show, { booth: '' }), 1)
      expect(await store.save(night, 1)).toMatchObject({ ok: false, reason: 'overlaps' })
      expect(await store.save(night, 1, true)).toEqual({ ok: true })
      const late = session(show, { booth: '', startsAt: T + 10 * MINUTE })
      expect(await store.save(late, 9)).toMatchObject({ ok: false, reason: 'overlaps' })
    })

    it('knows who listens: who marked the session, and who marked its booth', async () => {
      const [store, show] = [open().schedule, fresh('show')]
      const [ada, bo, cleo, booth] = [fresh('v'), fresh('v'), fresh('v'), fresh('b')]
      const one = session(show, { booth })
      await store.save(one, 9)
      await store.mark(ada, one.id, show, true, 1)
      await store.mark(ada, one.id, show, true, 2)
      await store.mark(cleo, one.id, show, true, 3)
      await store.mark(cleo, one.id, show, false, 4)
      await open().passports.bookmark(bo, show, booth, true, 1)
      expect(await store.listeners(one)).toEqual(new Set([ada, bo]))
      expect([await store.marked(ada, show), await store.marked(cleo, show)]).toEqual([[one.id], []])
      expect(await store.listeners({ id: one.id, booth: '' })).toEqual(new Set([ada]))
    })

    it('tells a visitor once of each start', async () => {
      const store = open().schedule
      const [one, ada, bo, cleo] = [{ id: fresh('s'), startsAt: T }, fresh('v'), fresh('v'), fresh('v')]
      const both = await Promise.all([store.tellOnce([ada, bo], one), store.tellOnce([bo, ada], one)])
      expect(new Set(both.flat())).toEqual(new Set([ada, bo]))
      expect(both.flat()).toHaveLength(2)
      expect(await store.tellOnce([ada, cleo], one)).toEqual([cleo])
      expect(await store.tellOnce([], one)).toEqual([])
      expect(await store.tellOnce([ada], { ...one, startsAt: T + 1 })).toEqual([ada])
    })
  })
}
