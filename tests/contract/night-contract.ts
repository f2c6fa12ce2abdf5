import { describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/storage.ts'

/** What every storage promises of what comes after a night. */
export function nightContract(storage: () => Storage, fresh: (name: string) => string): void {
  describe('after a night', () => {
    const counts = { clap: 3, cheer: 0, heart: 1, leaf: 0, wow: 0 }
    const applause = (played: number, people = 2) => ({
      played,
      cue: 'reveal',
      award: 'jury',
      at: 1_700_000_000_000,
      counts,
      people,
    })

    it('keeps how its certificates look, the last that was said', async () => {
      const ceremony = fresh('c')
      expect(await storage().night.look(ceremony)).toBeUndefined()
      await storage().night.saveLook(ceremony, { logo: '', signatures: [] }, 'v', 1)
      const look = {
        logo: '',
        signatures: [{ name: { en: 'Kun Peng', zh: '彭坤' }, title: { en: '', zh: '' }, picture: '' }],
      }
      await storage().night.saveLook(ceremony, look, 'v', 1_700_000_000_000)
      expect(await storage().night.look(ceremony)).toEqual(look)
      expect(await storage().night.look(fresh('c'))).toBeUndefined()
    })

    it('keeps the most people of every minute', async () => {
      const ceremony = fresh('c')
      for (const [minute, people] of [
        [29_000_001, 7],
        [29_000_000, 5],
        [29_000_001, 4],
        [29_000_000, 9],
      ] as const)
        await storage().night.addMinute(ceremony, { minute, people })
      expect(await storage().night.minutes(ceremony)).toEqual([
        { minute: 29_000_000, people: 9 },
        { minute: 29_000_001, people: 7 },
      ])
      expect(await storage().night.minutes(fresh('c'))).toEqual([])
    })

    it('keeps of the applause of a cue the sum that was said last', async () => {
      const ceremony = fresh('c')
      await storage().night.keepApplause(ceremony, applause(2))
      await storage().night.keepApplause(ceremony, applause(1))
      await storage().night.keepApplause(ceremony, applause(2, 99))
      expect(await storage().night.applause(ceremony)).toEqual([applause(1), applause(2, 99)])
    })
  })
}
