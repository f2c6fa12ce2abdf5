import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { TALLY_MS } from '../../server/votes/tally-teller.ts'
import type { VoterRule } from '../../shared/ceremony/ceremony-words.ts'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import type { VoteDeskAnswer, VoteDeskView, VoteInviteLine } from '../../shared/votes/vote-desk.ts'
import { createDirector, type Director, post } from '../support/director.ts'
import { flakyLine } from '../support/flaky-line.ts'
import { atEnvelopes, commitmentsOf } from '../support/seal-desk.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { votingShow } from '../support/voting-show.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-votes-'))
let hall: Hall
let olga: TestVisitor
let director: Director
let ada: TestVisitor
let bo: TestVisitor
let booths: readonly [string, string, string]

beforeAll(async () => {
  hall = await startHall({ dataDir })
  olga = await hall.organizer()
  director = await createDirector(olga, SMALL, votingShow(SMALL))
  ada = await (await hall.visitor('Ada')).joins(SMALL, { view: '2d' })
  bo = await (await hall.visitor('Bo')).joins(SMALL, { view: '2d' })
  booths = [ada.boothId(0), ada.boothId(1), ada.boothId(2)]
})
afterAll(async () => {
  await hall.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const night = (award: string) => ({ ceremony: director.ceremony, run: 'night', award })
const opens = (award: string) => director.says({ type: 'poll', award, open: true })
/** The count that is sealed: asked again it is the same. */
const counted = (award: string) => hall.app.services.votes.close(night(award))
const looks = async (visitor: TestVisitor, award: string) => {
  const reply = await visitor.asks('vote.look', {})
  if (!reply.ok) throw new Error(`No look: ${reply.reason}.`)
  return reply.votes.find((vote) => vote.award === award)
}

it('takes a vote only where one is open, for a nominee', async () => {
  const cast = (award: string, booth = booths[0]) => ada.asks('vote.cast', { award, booth })
  expect(await cast('people')).toEqual({ ok: false, reason: 'not-open' })
  expect(await cast('jury')).toEqual({ ok: false, reason: 'no-such-award' })
  expect(await cast('nothing')).toEqual({ ok: false, reason: 'no-such-award' })
  expect(await opens('people')).toEqual({ ok: true })
  expect(await cast('people', ada.boothId(5))).toEqual({ ok: false, reason: 'no-such-nominee' })
  expect(await director.says({ type: 'poll', award: 'jury', open: true })).toEqual({
    ok: false,
    reason: 'no-such-award',
  })
})

it('what is voted on stays as it was when the vote began, and the organizer is told which that is', async () => {
  const path = `/api/ceremonies/${director.ceremony}`
  const { ceremony } = (await (await olga.fetch(`${hall.url}${path}`)).json()) as { ceremony: CeremonyLine }
  expect(ceremony).toMatchObject({ sealed: [], voted: ['people'] })
  const writes = (id: string, voters: VoterRule) =>
    post(olga, path, {
      revision: ceremony.revision,
      show: {
        ...ceremony.show,
        awards: ceremony.show.awards.map((award) =>
          award.id === id && award.ballot ? { ...award, ballot: { ...award.ballot, voters } } : award,
        ),
      },
    })
  expect(await writes('people', 'code')).toEqual({ ok: false, reason: 'voted-award' })
  expect(await writes('people', 'device')).toMatchObject({ ok: true })
})

it('a vote is one vote: double clicks, two tabs, a change of mind, a lost line', async () => {
  const vote = (visitor: TestVisitor, booth: string, chosen?: number) =>
    visitor.asks('vote.cast', { award: 'people', booth, ...(chosen && { chosen }) })
  const twice = await Promise.all([vote(ada, booths[0]), vote(ada, booths[0]), vote(ada, booths[0])])
  expect(twice).toEqual(Array(3).fill({ ok: true, booth: booths[0] }))
  const line = await flakyLine(hall.url)
  const tab = await ada.tab().joins(SMALL, { view: '2d' }, line.url)
  expect(await looks(tab, 'people')).toMatchObject({ booth: booths[0], needs: 'nothing' })
  const second = Date.now()
  expect(await vote(tab, booths[1], second)).toEqual({ ok: true, booth: booths[1] })
  line.cut()
  await tab.waitsFor('the line is lost', ({ phase }) => phase.name === 'lost')
  expect(await vote(tab, booths[2])).toMatchObject({ ok: false, reason: 'broken' })
  line.mend()
  await tab.waitsFor('it is back', ({ phase }) => phase.name === 'live')
  expect(await vote(tab, booths[2], second + 5)).toEqual({ ok: true, booth: booths[2] })
  // What was sent before comes again, late: acknowledged with what counts.
  expect(await vote(tab, booths[1], second)).toEqual({ ok: true, booth: booths[2] })
  ada = tab
  expect(await vote(bo, booths[2])).toEqual({ ok: true, booth: booths[2] })
  await director.says({ type: 'poll', award: 'people', open: false })
  expect(await vote(bo, booths[0])).toEqual({ ok: false, reason: 'not-open' })
  expect(await counted('people')).toEqual({
    counts: { [booths[0]]: 0, [booths[1]]: 0, [booths[2]]: 2 },
    winners: [booths[2]],
  })
  ada = await ada.tab().joins(SMALL, { view: '2d' })
  await line.close()
})

it('a poll that closes in the middle of a burst loses no acknowledged vote and takes none after', async () => {
  const { votes, storage } = hall.app.services
  const poll = { ...night('burst'), run: 'r-burst' }
  const ballot = { voters: 'device', tally: 'live', opensAt: null, closesAt: null } as const
  await votes.open(poll, { exhibition: SMALL, nominees: booths, ballot })
  const cast = (n: number) =>
    votes.cast(poll, { visitor: `guest${n}`, grants: [] }, { booth: booths[n % 3] ?? booths[0] })
  const before = Array.from({ length: 100 }, (_, n) => cast(n))
  const closing = votes.close(poll)
  const after = Array.from({ length: 100 }, (_, n) => cast(100 + n))
  const acknowledged = (await Promise.all(before)).filter(({ ok }) => ok).length
  const { counts = {} } = (await closing) ?? {}
  expect(acknowledged).toBe(100)
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(acknowledged)
  expect(await Promise.all(after)).toEqual(Array(100).fill({ ok: false, reason: 'not-open' }))
  // Another process, which does not know that it closed, is refused by the database.
  const vote = { visitor: 'other', codeHash: undefined, seal: () => 'x', chosenAt: 0 }
  expect(await storage.votes.cast(poll, vote, 1)).toEqual({ ok: false, reason: 'not-open' })
  expect(await votes.close(poll)).toEqual({ counts, winners: expect.any(Array) })
})

it('nobody hears how a hidden poll stands, and everybody how an open one does, at most once a second', async () => {
  const told: { award: string; counts: object; at: number }[] = []
  bo.hall.on('vote.tallied', (tally) => told.push({ ...tally, at: performance.now() }))
  // A disk that is full for a moment stops no show, and no vote for longer than that.
  const { storage } = hall.app.services
  const disk = vi.spyOn(storage.votes, 'open').mockRejectedValueOnce(new Error('The disk is full.'))
  expect(await opens('quiet')).toEqual({ ok: true })
  expect(await storage.votes.poll(night('quiet'))).toBeUndefined()
  await expect.poll(() => storage.votes.poll(night('quiet'))).toBeDefined()
  disk.mockRestore()
  await opens('in-the-open')
  await opens('by-code')
  const guests = await hall.crowd(6)
  for (const guest of guests) await guest.joins(SMALL, { view: '2d' })
  const quiet = guests.map((guest) => guest.asks('vote.cast', { award: 'quiet', booth: booths[1] }))
  expect((await Promise.all(quiet)).every(({ ok }) => ok)).toBe(true)
  const castAt = performance.now()
  const open = guests.map((guest) => guest.asks('vote.cast', { award: 'in-the-open', booth: booths[1] }))
  expect((await Promise.all(open)).every(({ ok }) => ok)).toBe(true)
  await expect.poll(() => told.at(-1)?.counts).toMatchObject({ [booths[1]]: 6 })
  // One at once, and one for each second that it took a slow disk to keep them; a timer may be early by a moment.
  const passed = (told.at(-1)?.at ?? castAt) - castAt + 10
  expect(told.length).toBeLessThanOrEqual(1 + Math.floor(passed / TALLY_MS))
  expect(told.every(({ award }) => award === 'in-the-open')).toBe(true)
  const look = await bo.asks('vote.look', {})
  expect(look).toMatchObject({ ok: true, tallies: [{ award: 'in-the-open' }] })
  // The director's desk and the organizer's, as they are sent: no count, not even how many.
  const desk = await olga.fetch(`${hall.url}/api/ceremonies/${director.ceremony}/votes`)
  const sent = `${await desk.text()} ${JSON.stringify(director.view())}`
  expect(sent).toContain('by-code')
  expect(sent).not.toMatch(new RegExp(`${booths[1]}":\\d`))
  await director.says({ type: 'poll', award: 'in-the-open', open: false })
  const heard = told.length
  expect(await bo.asks('vote.look', {})).toMatchObject({ ok: true, tallies: [] })
  const list = await olga.fetch(`${hall.url}/api/ceremonies/${director.ceremony}/votes.csv`)
  expect(list.status).toBe(409)
  expect(told).toHaveLength(heard)
  // What everybody saw is fixed from now on, and nobody calls it sealed.
  const counted = (await commitmentsOf(hall.url)).filter(({ award }) => award.id === 'in-the-open')
  expect(counted).toMatchObject([{ openCount: true }])
  const envelopes = await atEnvelopes(olga, director.ceremony).desk()
  expect(envelopes.awards.filter(({ openCount }) => openCount).map(({ award }) => award)).toEqual(['in-the-open'])
  for (const guest of guests) await guest.leaves()
})

it('a printed code is one vote: a wrong one, a used one, one that is changed, and who tries many', async () => {
  const path = `/api/ceremonies/${director.ceremony}/votes/codes`
  expect(await post(ada, path, { count: 3 })).toEqual({ ok: false, reason: 'not-allowed' })
  const made = await post<VoteDeskAnswer<{ codes: string[] }>>(olga, path, { count: 3 })
  if (!made.ok) throw new Error(made.reason)
  const [code = '', second = ''] = made.codes
  expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
  const cast = (visitor: TestVisitor, booth: string, typed?: string) =>
    visitor.asks('vote.cast', { award: 'by-code', booth, ...(typed && { code: typed }) })
  const [cy, dot] = [await hall.visitor('Cy'), await hall.visitor('Dot')]
  for (const guest of [cy, dot]) await guest.joins(SMALL, { view: '2d' })
  expect(await looks(cy, 'by-code')).toMatchObject({ booth: '', needs: 'code' })
  expect(await cast(cy, booths[0])).toEqual({ ok: false, reason: 'no-such-code' })
  expect(await cast(cy, booths[0], 'ABCDE-23456')).toEqual({ ok: false, reason: 'no-such-code' })
  expect(await cast(cy, booths[0], ` ${code.toLowerCase().replace('-', ' ')} `)).toEqual({ ok: true, booth: booths[0] })
  expect(await cast(cy, booths[1])).toEqual({ ok: true, booth: booths[1] })
  expect(await looks(cy, 'by-code')).toMatchObject({ booth: booths[1], needs: 'nothing' })
  expect(await cast(dot, booths[2], code)).toEqual({ ok: false, reason: 'code-used' })
  expect(await cast(dot, booths[2], second)).toEqual({ ok: true, booth: booths[2] })
  // No code is in the database, and no choice.
  const files = readdirSync(dataDir).filter((file) => file.startsWith('laurel.sqlite'))
  const bytes = Buffer.concat(files.map((file) => readFileSync(join(dataDir, file))))
  expect(bytes.includes(code)).toBe(false)
  expect(bytes.includes(code.replace('-', ''))).toBe(false)
  const mallory = await (await hall.visitor('Mallory')).joins(SMALL, { view: '2d' })
  const tries = await Promise.all(Array.from({ length: 8 }, (_, n) => cast(mallory, booths[0], `AAAAA-AAAA${n}`)))
  expect(tries.filter((one) => !one.ok && one.reason === 'too-fast')).toHaveLength(2)
  await director.says({ type: 'poll', award: 'by-code', open: false })
  expect((await counted('by-code'))?.counts).toEqual({ [booths[0]]: 0, [booths[1]]: 1, [booths[2]]: 1 })
  for (const guest of [cy, dot, mallory]) await guest.leaves()
})

it('an invite that is opened in two browsers counts once, and who has none is told so', async () => {
  const path = `/api/ceremonies/${director.ceremony}/votes/invites`
  const made = await post<VoteDeskAnswer<{ invites: VoteInviteLine[] }>>(olga, path, { meantFor: ['Eve', ''] })
  if (!made.ok) throw new Error(made.reason)
  const [invite, other] = made.invites
  await opens('by-invite')
  const [eve, phone] = [await hall.visitor('Eve'), await hall.visitor('Eve too')]
  for (const guest of [eve, phone]) await guest.joins(SMALL, { view: '2d' })
  const cast = (visitor: TestVisitor, booth: string) => visitor.asks('vote.cast', { award: 'by-invite', booth })
  expect(await cast(eve, booths[0])).toEqual({ ok: false, reason: 'no-invite' })
  expect(await looks(eve, 'by-invite')).toMatchObject({ needs: 'invite' })
  const visit = (visitor: TestVisitor, to: string, method = 'POST') =>
    visitor.fetch(`${hall.url}${to}`, { method, redirect: 'manual' })
  expect((await visit(eve, `${invite?.path}`, 'GET')).status).toBe(200)
  expect(await cast(eve, booths[0])).toEqual({ ok: false, reason: 'no-invite' }) // a preview is no opening
  for (const guest of [eve, eve, phone]) expect((await visit(guest, `${invite?.path}`)).status).toBe(303)
  expect((await visit(eve, `/vote/${invite?.id}.${'A'.repeat(43)}`)).status).toBe(404)
  expect(await cast(eve, booths[0])).toEqual({ ok: true, booth: booths[0] })
  expect(await looks(phone, 'by-invite')).toMatchObject({ booth: booths[0], needs: 'nothing' })
  expect(await cast(phone, booths[2])).toEqual({ ok: true, booth: booths[2] })
  expect(await post(olga, `${path}/${other?.id}/withdraw`, {})).toEqual({ ok: true })
  expect((await visit(bo, `${other?.path}`)).status).toBe(410)
  await director.says({ type: 'poll', award: 'by-invite', open: false })
  expect((await counted('by-invite'))?.counts).toEqual({ [booths[0]]: 0, [booths[1]]: 0, [booths[2]]: 1 })
  for (const guest of [eve, phone]) await guest.leaves()
})

it('after the reveal, and not before, every vote is told without a name, and its voter finds it', async () => {
  const base = `${hall.url}/api/ceremonies/${director.ceremony}/votes`
  const list = async (visitor: TestVisitor) => visitor.fetch(`${base}.csv`)
  const stored = await hall.app.services.storage.votes.votes(night('people'))
  expect(stored.map(({ voter }) => voter)).toEqual([ada.id, bo.id])
  for (const { choice } of stored) expect(booths.some((booth) => choice.includes(booth))).toBe(false)
  expect((await list(olga)).status).toBe(409) // it is closed and counted
  expect(await director.says({ type: 'jump', cue: 'reveal-people' })).toEqual({ ok: true })
  expect((await list(ada)).status).toBe(403)
  const text = await (await list(olga)).text()
  const rows = text.trim().split('\r\n')
  expect(rows.filter((row) => row.startsWith('vote,'))).toHaveLength(2)
  expect(rows.every((row) => !row.includes('by-code') && !row.includes('in-the-open'))).toBe(true)
  for (const name of [ada.id, bo.id, 'Ada', 'Bo']) expect(text).not.toContain(name)
  const receipt = (await looks(ada, 'people'))?.receipt ?? ''
  expect(rows.filter((row) => row.startsWith('vote,') && row.includes(receipt))).toHaveLength(1)
  expect(rows.find((row) => row.includes(receipt))).toContain(`people,1,${booths[2]},Project 2,`)
  expect(rows).toContain(`total,people,,${booths[2]},Project 2,,,,2,yes`)
  const { polls } = (await (await olga.fetch(base)).json()) as VoteDeskView
  expect(polls.map(({ award, state, counts }) => [award, state, counts?.[booths[2]]])).toEqual([
    ['people', 'said', 2],
    ['by-code', 'closed', undefined],
    ['by-invite', 'closed', undefined],
    ['in-the-open', 'closed', undefined],
    ['quiet', 'open', undefined],
  ])
})
