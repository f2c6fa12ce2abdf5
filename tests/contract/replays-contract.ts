import { describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/storage.ts'

/** What every storage promises of recorded ceremonies. `fresh` makes a name that nobody has. */
export function replaysContract(storage: () => Storage, fresh: (name: string) => string): void {
  describe('replays', () => {
    const chunk = (track: string, from: number, key = false) => ({
      track,
      from,
      to: from + 5000,
      key,
      bytes: Uint8Array.of(from & 255, 0, 255, 128),
    })
    const person = (number: number, visitor: string, name = `Guest ${number}`) => ({
      number,
      visitor,
      name,
      look: 4_000_000_000,
      role: 1,
      stripe: 255,
    })
    const AT = 1_700_000_000_000

    it('gives the bytes of a track back in the order of time, those that begin in what is asked for', async () => {
      const ceremony = fresh('c')
      const chunks = [chunk('a1', AT + 5000), chunk('a1', AT, true), chunk('a2', AT, true), chunk('reactions', AT)]
      await storage().replays.append(ceremony, 'night', { chunks, people: [] })
      const read = async (from: number, to: number) =>
        (await storage().replays.chunks(ceremony, 'night', 'a1', from, to)).map((bytes) => [...bytes])
      expect(await read(AT, AT + 60_000)).toEqual([[...chunk('', AT).bytes], [...chunk('', AT + 5000).bytes]])
      expect(await read(AT + 1, AT + 5000)).toEqual([])
      expect(await storage().replays.ranges(ceremony, 'night')).toEqual([
        { track: 'a1', from: AT, to: AT + 5000, key: true },
        { track: 'a1', from: AT + 5000, to: AT + 10_000, key: false },
        { track: 'a2', from: AT, to: AT + 5000, key: true },
        { track: 'reactions', from: AT, to: AT + 5000, key: false },
      ])
      expect(await storage().replays.size(ceremony, 'night')).toBe(16)
      expect(await storage().replays.size(ceremony, 'rother')).toBe(0)
      // What was written twice, because nobody knew whether it was, is there once.
      await storage().replays.append(ceremony, 'night', { chunks: [chunk('a1', AT, true)], people: [] })
      expect(await storage().replays.size(ceremony, 'night')).toBe(16)
    })

    it('keeps hundreds of people at once, and who is written anew is there as they are now', async () => {
      const ceremony = fresh('c')
      const people = Array.from({ length: 250 }, (_, number) => person(number, fresh('v')))
      await storage().replays.append(ceremony, 'night', { chunks: [], people })
      const renamed = { ...(people[7] as (typeof people)[0]), name: 'Rain' }
      await storage().replays.append(ceremony, 'night', { chunks: [], people: [renamed] })
      expect(await storage().replays.people(ceremony, 'night')).toEqual(people.with(7, renamed))
    })

    it('knows who was sent away from this exhibition', async () => {
      const [ceremony, show] = [fresh('c'), fresh('show')]
      const [banned, removed, muted, elsewhere] = [fresh('v'), fresh('v'), fresh('v'), fresh('v')]
      const people = [banned, removed, muted, elsewhere].map((visitor, number) => person(number, visitor))
      await storage().replays.append(ceremony, 'night', { chunks: [], people })
      await storage().moderation.setBanned(banned, show, true, AT)
      await storage().moderation.setRemoved(removed, show, true, AT)
      await storage().moderation.setMuted(muted, show, AT)
      await storage().moderation.setBanned(elsewhere, fresh('show'), true, AT)
      expect(await storage().replays.sentAway(ceremony, 'night', show)).toEqual([0, 1])
    })

    it('forgets who they were, in one run, and nobody is forgotten by no name', async () => {
      const ceremony = fresh('c')
      const [ada, bo] = [fresh('v'), fresh('v')]
      for (const run of ['night', 'r1'])
        await storage().replays.append(ceremony, run, { chunks: [], people: [person(0, ada), person(1, bo)] })
      expect(await storage().replays.forget(ceremony, 'night', ada)).toBe(true)
      expect(await storage().replays.forget(ceremony, 'night', ada)).toBe(false)
      expect(await storage().replays.forget(ceremony, 'night', '')).toBe(false)
      const left = { number: 0, visitor: '', name: '', look: 0, role: 0, stripe: 255 }
      expect(await storage().replays.people(ceremony, 'night')).toEqual([left, person(1, bo)])
      expect(await storage().replays.people(ceremony, 'r1')).toEqual([person(0, ada), person(1, bo)])
    })

    it('goes with its ceremony', async () => {
      const ceremony = fresh('c')
      await storage().replays.append(ceremony, 'r1', { chunks: [chunk('a1', AT)], people: [person(0, fresh('v'))] })
      await storage().ceremonies.remove(ceremony)
      expect(await storage().replays.size(ceremony, 'r1')).toBe(0)
      expect(await storage().replays.people(ceremony, 'r1')).toEqual([])
    })
  })
}
