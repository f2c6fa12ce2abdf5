import { describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/storage.ts'
import type { StoredPoll } from '../../server/storage/vote-port.ts'
import type { VoterRule } from '../../shared/ceremony/ceremony-words.ts'

/** What every storage promises of votes. `fresh` makes a name that nobody has. */
export function votesContract(storage: () => Storage, fresh: (name: string) => string): void {
  describe('votes', () => {
    const opened = async (voters: VoterRule = 'device'): Promise<StoredPoll> =>
      storage().votes.open({
        ceremony: fresh('night'),
        run: 'night',
        award: 'people',
        exhibition: 'show',
        nominees: ['one', 'two'],
        ballot: { voters, tally: 'hidden', opensAt: null, closesAt: null },
        salt: 'salt',
        openedAt: 1,
        closedAt: null,
      })
    const cast = (poll: StoredPoll, visitor: string, choice: string, chosenAt = 10, codeHash?: string) =>
      storage().votes.cast(poll, { visitor, codeHash, seal: (voter) => `${voter}:${choice}`, chosenAt }, 10)
    const right = (ceremony: string, kind: 'invite' | 'code', hash = fresh('hash')) => ({
      id: fresh('right'),
      ceremony,
      kind,
      hash,
      batch: 'b',
      meantFor: '',
      madeAt: 1,
      madeBy: 'o',
      withdrawnAt: null,
    })

    it('parallel votes of one voter leave one, the one that was chosen last', async () => {
      const poll = await opened()
      const ada = fresh('v')
      const all = await Promise.all(Array.from({ length: 20 }, (_, n) => cast(poll, ada, `c${n}`, 100 + n)))
      expect(all.every(({ ok }) => ok)).toBe(true)
      expect(await storage().votes.votes(poll)).toMatchObject([{ voter: ada, choice: `${ada}:c19` }])
      // Late retries of earlier choices are acknowledged and change nothing.
      expect(await cast(poll, ada, 'c3', 103)).toMatchObject({ ok: true, vote: { choice: `${ada}:c19` } })
    })

    it('the same choice again is no change, and another one is', async () => {
      const poll = await opened()
      const ada = fresh('v')
      await cast(poll, ada, 'one', 1)
      await cast(poll, ada, 'one', 5)
      expect(await storage().votes.votes(poll)).toMatchObject([{ changes: 0 }])
      await cast(poll, ada, 'two', 3) // chosen before she chose `one` again
      expect(await storage().votes.votes(poll)).toMatchObject([{ choice: `${ada}:one`, changes: 0 }])
      await cast(poll, ada, 'two', 6)
      expect(await storage().votes.votes(poll)).toMatchObject([{ choice: `${ada}:two`, changes: 1 }])
    })

    it('after it has closed nothing comes in, and what was acknowledged is there', async () => {
      const poll = await opened()
      const voters = Array.from({ length: 60 }, () => fresh('v'))
      const casts = voters.map((voter) => cast(poll, voter, 'one'))
      const closing = storage().votes.close(poll, 20)
      const late = voters.map((voter) => closing.then(() => cast(poll, voter, 'two')))
      const acknowledged = (await Promise.all(casts)).filter(({ ok }) => ok).length
      expect(await closing).toBe(true)
      expect((await Promise.all(late)).every((one) => !one.ok && one.reason === 'not-open')).toBe(true)
      expect(await storage().votes.votes(poll)).toHaveLength(acknowledged)
      expect(await storage().votes.close(poll, 30)).toBe(false)
      expect((await storage().votes.poll(poll))?.closedAt).toBe(20)
    })

    it('a poll keeps the rules that it was opened with once somebody votes', async () => {
      const poll = await opened()
      const other = { ...poll, nominees: ['two', 'three'], salt: 'other' }
      expect((await storage().votes.open(other)).nominees).toEqual(['two', 'three'])
      await cast(poll, fresh('v'), 'two')
      expect(await storage().votes.open(poll)).toMatchObject({ nominees: ['two', 'three'], salt: 'salt' })
    })

    it('a code is one vote, of who used it first, in every run anew', async () => {
      const poll = await opened('code')
      const [ada, bo] = [fresh('v'), fresh('v')]
      const code = right(poll.ceremony, 'code')
      await storage().voteRights.add([code], 10)
      expect(await cast(poll, ada, 'one', 1, 'wrong')).toEqual({ ok: false, reason: 'no-such-code' })
      expect(await cast(poll, ada, 'one')).toEqual({ ok: false, reason: 'no-such-code' })
      const both = await Promise.all([cast(poll, ada, 'one', 1, code.hash), cast(poll, bo, 'two', 1, code.hash)])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both).toContainEqual({ ok: false, reason: 'code-used' })
      const [mine, theirs] = both[0]?.ok ? [ada, bo] : [bo, ada]
      expect(await cast(poll, mine, 'three')).toMatchObject({ ok: true }) // without typing it again
      expect(await storage().votes.votes(poll)).toMatchObject([{ voter: code.id, choice: `${code.id}:three` }])
      expect(await storage().votes.own(poll, theirs)).toEqual({ vote: undefined, holds: false })
      const rehearsal = await storage().votes.open({ ...poll, run: 'r1' })
      expect(await cast(rehearsal, theirs, 'one', 1, code.hash)).toMatchObject({ ok: true })
    })

    it('an invite is one vote, from however many browsers it is opened in, up to a number', async () => {
      const poll = await opened('invite')
      const [ada, phone, other] = [fresh('v'), fresh('v'), fresh('v')]
      const invite = right(poll.ceremony, 'invite')
      await storage().voteRights.add([invite], 10)
      expect(await cast(poll, ada, 'one')).toEqual({ ok: false, reason: 'no-invite' })
      const opens = (visitor: string) => storage().voteRights.open(invite.id, visitor, 5, 2)
      expect([await opens(ada), await opens(ada), await opens(phone), await opens(other)]).toEqual([
        'opened',
        'opened',
        'opened',
        'too-many',
      ])
      await Promise.all([cast(poll, ada, 'one', 1), cast(poll, phone, 'two', 2)])
      expect(await storage().votes.votes(poll)).toMatchObject([{ voter: invite.id, choice: `${invite.id}:two` }])
      expect((await storage().voteRights.invites(poll.ceremony))[0]).toMatchObject({ id: invite.id, browsers: 2 })
      expect(await storage().voteRights.withdraw(poll.ceremony, { id: invite.id }, 9)).toBe(true)
      expect(await cast(poll, ada, 'one', 7)).toEqual({ ok: false, reason: 'no-invite' })
      expect(await storage().votes.votes(poll)).toHaveLength(1)
    })

    it('codes are made and withdrawn together, and never more than may be', async () => {
      const ceremony = fresh('night')
      const codes = Array.from({ length: 1200 }, () => right(ceremony, 'code'))
      expect(await storage().voteRights.add(codes, 1300)).toBe(true)
      expect(
        await storage().voteRights.add(
          codes.map((one) => ({ ...one, id: fresh('r') })),
          1300,
        ),
      ).toBe(false)
      expect(await storage().voteRights.batches(ceremony)).toEqual([
        { batch: 'b', count: 1200, madeAt: 1, withdrawn: false },
      ])
      expect(await storage().voteRights.withdraw(ceremony, { batch: 'b' }, 5)).toBe(true)
      expect(await storage().voteRights.withdraw(ceremony, { batch: 'b' }, 6)).toBe(false)
      expect((await storage().voteRights.batches(ceremony))[0]?.withdrawn).toBe(true)
    })
  })
}
