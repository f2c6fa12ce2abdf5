import { beforeEach, describe, expect, it } from 'vitest'
import type { Storage, StoredFile } from '../../server/storage/storage.ts'
import type { StoredExhibition, StoredProject } from '../../shared/exhibition/stored.ts'
import type { GrantRole, Scope } from '../../shared/grants/grants.ts'
import { nightContract } from './night-contract.ts'
import { numbersContract } from './numbers-contract.ts'
import { replaysContract } from './replays-contract.ts'
import { scheduleContract } from './schedule-contract.ts'
import { sealsContract } from './seals-contract.ts'
import { toursContract } from './tours-contract.ts'
import { votesContract } from './votes-contract.ts'

export const project = (id: string, category: string, title = id): StoredProject => ({
  id,
  category,
  externalId: '',
  title: { en: title, zh: '' },
  team: { en: 'Team', zh: '团队' },
  summary: { en: '', zh: '' },
  awards: [{ id: 'a', name: { en: 'First prize', zh: '一等奖' }, tier: 'first', edition: '2023', person: '' }],
  facts: [],
  links: [],
  pictures: [],
  sample: false,
  edited: [],
})

export const exhibition = (slug: string, projects: StoredProject[]): StoredExhibition => ({
  id: slug,
  slug,
  title: { en: slug, zh: '' },
  text: { en: '', zh: '' },
  opens: '',
  closes: '',
  open: true,
  featured: false,
  accent: '',
  picture: '',
  figures: { entries: 403, winners: 35 },
  revision: 0,
  categories: [...new Set(projects.map(({ category }) => category))].map((id) => ({ id, name: { en: id, zh: '' } })),
  projects,
})

let count = 0
/** Ids that no other test of this run uses: a Postgres is shared by all of them. */
const fresh = (word: string) => `${word}${process.pid}${++count}`

/** What every storage must do, whatever it keeps its rows in. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
      return () => storage.close()
    })

    describe('exhibitions', () => {
      it('gives back what was saved, in order, and counts the revision up', async () => {
        const slug = fresh('show')
        const saved = {
          ...exhibition(slug, [project(fresh('b'), 'two'), project(fresh('b'), 'one'), project(fresh('b'), 'two')]),
          allowedHosts: ['demo.example.org:8443'],
        }
        expect(await storage.exhibitions.save(saved, 0)).toEqual({ ok: true, revision: 1 })
        expect(await storage.exhibitions.load(slug)).toEqual({ ...saved, revision: 1 })
        expect(await storage.exhibitions.save(saved, 1)).toEqual({ ok: true, revision: 2 })
      })

      it('refuses to overwrite what somebody else changed meanwhile', async () => {
        const saved = exhibition(fresh('show'), [project(fresh('b'), 'one')])
        await storage.exhibitions.save(saved, 0)
        const both = await Promise.all([storage.exhibitions.save(saved, 1), storage.exhibitions.save(saved, 1)])
        expect(both.filter(({ ok }) => ok)).toHaveLength(1)
        expect(both).toContainEqual({ ok: false, reason: 'changed-meanwhile' })
      })

      it('keeps the id of a project that went away, so that nobody else can get it', async () => {
        const slug = fresh('show')
        const [stays, goes] = [project(fresh('b'), 'one'), project(fresh('b'), 'one')]
        await storage.exhibitions.save(exhibition(slug, [stays, goes]), 0)
        await storage.exhibitions.save(exhibition(slug, [stays]), 1)
        expect((await storage.exhibitions.load(slug))?.projects.map(({ id }) => id)).toEqual([stays.id])
        expect(await storage.exhibitions.findBooth(goes.id)).toEqual({ slug, removed: true })
        expect(await storage.exhibitions.findBooth(stays.id)).toEqual({ slug, removed: false })
        expect(await storage.exhibitions.findBooth('nobody')).toBeUndefined()
      })

      it('never moves a booth to another exhibition', async () => {
        const [first, second] = [fresh('show'), fresh('show')]
        const booth = project(fresh('b'), 'one')
        await storage.exhibitions.save(exhibition(first, [booth]), 0)
        await storage.exhibitions.save(exhibition(second, [{ ...booth, title: { en: 'Stolen', zh: '' } }]), 0)
        expect((await storage.exhibitions.load(first))?.projects[0]?.title.en).toBe(booth.id)
        expect((await storage.exhibitions.load(second))?.projects).toEqual([])
      })

      it('features one exhibition at a time', async () => {
        const [first, second] = [fresh('show'), fresh('show')]
        await storage.exhibitions.save({ ...exhibition(first, []), featured: true }, 0)
        await storage.exhibitions.save({ ...exhibition(second, []), featured: true }, 0)
        const featured = (await storage.exhibitions.list()).filter((one) => one.featured)
        expect(featured.map(({ slug }) => slug)).toEqual([second])
      })
    })

    it('finds a visitor by the hash of the credential, and by each of several', async () => {
      const visitor = { id: fresh('v'), name: '小雨', look: 0xfedcba98, language: 'zh', createdAt: 1_700_000_000_000 }
      const [hash, other] = [fresh('hash'), fresh('hash')]
      await storage.visitors.create(visitor, hash)
      await storage.visitors.addToken(visitor.id, other, 1)
      expect(await storage.visitors.findByToken(hash)).toEqual(visitor)
      await storage.visitors.update(visitor.id, { name: 'Rain', look: 1, language: 'en' })
      expect(await storage.visitors.findByToken(other)).toEqual({ ...visitor, name: 'Rain', look: 1, language: 'en' })
      expect(await storage.visitors.findByToken('no such hash')).toBeUndefined()
    })

    it('makes one visitor of a browser that asks several times at once', async () => {
      const hash = fresh('hash')
      const ids = Array.from({ length: 4 }, () => fresh('v'))
      const made = await Promise.all(
        ids.map((id) => storage.visitors.create({ id, name: id, look: 1, language: 'en', createdAt: 1 }, hash)),
      )
      const first = await storage.visitors.findByToken(hash)
      expect(made).toEqual(ids.map(() => first))
      const stored = await Promise.all(ids.map((id) => storage.visitors.find(id)))
      expect(stored.filter((one) => one !== undefined)).toEqual([first])
    })

    describe('grants', () => {
      const link = (until: number | null = null, reusable = false) => ({
        id: fresh('l'),
        secretHash: fresh('secret'),
        role: 'organizer' as const,
        scope: { kind: 'server' as const },
        by: 'start',
        until,
        reusable,
      })

      it('lets exactly one of many claim a one-time link', async () => {
        const one = link()
        await storage.grants.addLink(one, 1)
        expect(await storage.grants.peekLink(one.secretHash, 2)).toBe('open')
        const claims = await Promise.all(
          Array.from({ length: 8 }, (_, k) => storage.grants.claimLink(one.secretHash, `claimer${k}`, fresh('g'), 2)),
        )
        expect(claims.filter(({ ok }) => ok)).toHaveLength(1)
        expect(claims.filter((claim) => !claim.ok && claim.reason === 'used')).toHaveLength(7)
        expect(await storage.grants.peekLink(one.secretHash, 3)).toBe('used')
      })

      it('refuses links that are unknown or too old', async () => {
        const old = link(10)
        await storage.grants.addLink(old, 1)
        expect(await storage.grants.claimLink(old.secretHash, 'v', fresh('g'), 11)).toEqual({
          ok: false,
          reason: 'expired',
        })
        expect(await storage.grants.claimLink('nothing', 'v', fresh('g'), 11)).toEqual({ ok: false, reason: 'unknown' })
      })

      it('keeps the invites of a booth and those of a night apart', async () => {
        const [exhibition, booth] = [fresh('e'), fresh('b')]
        const of = (role: GrantRole, scope: Scope) => ({ ...link(99), role, scope, meantFor: 'Mei' })
        const exhibitor = of('exhibitor', { kind: 'booth', exhibition, booth })
        const nominee = of('nominee', { kind: 'booth', exhibition, booth })
        const director = of('director', { kind: 'exhibition', exhibition })
        const elsewhere = of('moderator', { kind: 'server' })
        for (const [at, one] of [exhibitor, nominee, director, elsewhere].entries())
          await storage.grants.addLink(one, at)
        expect((await storage.grants.boothLinks(exhibition)).map(({ id }) => id)).toEqual([exhibitor.id])
        expect(await storage.grants.findLink(nominee.id)).toBeUndefined()
        expect(await storage.grants.nightLinks(exhibition)).toMatchObject([
          { id: director.id, role: 'director', booth: '', meantFor: 'Mei', until: 99 },
          { id: nominee.id, role: 'nominee', booth },
        ])
        expect(await storage.grants.findNightLink(nominee.id)).toMatchObject({ role: 'nominee', exhibition })
        for (const { id } of [exhibitor, elsewhere]) expect(await storage.grants.findNightLink(id)).toBeUndefined()
      })

      it('leaves one organizer, also when each withdraws the other in the same moment', async () => {
        const others = await storage.grants.ofScope('')
        for (const { id, role } of others) if (role === 'organizer') await storage.grants.withdraw(id, 'test', 1)
        const give = async () => {
          const grant = {
            id: fresh('g'),
            visitor: fresh('v'),
            role: 'organizer',
            until: null,
            withdrawn: null,
          } as const
          await storage.grants.add({ ...grant, scope: { kind: 'server' } }, 'test', 1)
          return grant.id
        }
        const before = await storage.grants.count('organizer')
        const all = [await give(), await give(), await give()]
        const answers = await Promise.all(all.map((id) => storage.grants.withdrawOrganizer(id, 'boss', 2)))
        const left = await storage.grants.count('organizer')
        expect(left).toBe(Math.max(1, before))
        expect(answers.filter((answer) => answer === true)).toHaveLength(before + 3 - left)
        if (before === 0) expect(answers).toContain('last')
        const gone = all[answers.indexOf(true)] ?? ''
        expect(await storage.grants.withdrawOrganizer(gone, 'boss', 3)).toBe('not-standing')
      })

      it('withdraws a grant once and keeps it on record', async () => {
        const visitor = fresh('v')
        const scope = { kind: 'booth', exhibition: 'e', booth: 'b' } as const
        const grant = { id: fresh('g'), visitor, role: 'exhibitor', scope, until: 99, withdrawn: null } as const
        await storage.grants.add(grant, 'somebody', 1)
        expect(await storage.grants.ofVisitor(visitor)).toEqual([grant])
        expect(await storage.grants.withdraw(grant.id, 'boss', 5)).toBe(true)
        expect(await storage.grants.withdraw(grant.id, 'boss', 6)).toBe(false)
        expect(await storage.grants.ofVisitor(visitor)).toEqual([{ ...grant, withdrawn: 5 }])
      })
    })

    it('stamps, bookmarks and cheers once, however often it is asked', async () => {
      const [visitor, other, show, booth] = [fresh('v'), fresh('v'), fresh('show'), fresh('b')]
      expect(await storage.passports.visit(visitor, show, booth, 1)).toEqual({ first: true })
      expect(await storage.passports.visit(visitor, show, booth, 2)).toEqual({ first: false })
      await Promise.all(Array.from({ length: 5 }, () => storage.passports.cheer(visitor, show, booth, true, 3)))
      expect(await storage.passports.cheer(other, show, booth, true, 4)).toEqual({ cheers: 2 })
      expect(await storage.passports.cheer(visitor, show, booth, false, 5)).toEqual({ cheers: 1 })
      await storage.passports.bookmark(visitor, show, booth, true, 6)
      await storage.passports.bookmark(visitor, show, booth, true, 7)
      expect(await storage.passports.of(visitor, show)).toEqual({ visited: [booth], bookmarked: [booth], cheered: [] })
      expect(await storage.passports.cheers(show)).toEqual(new Map([[booth, 1]]))
    })

    it('stores a message once for the same key and keeps the order', async () => {
      const [show, visitor] = [fresh('show'), fresh('v')]
      const message = (text: string, at: number, key = fresh('key')) => ({
        id: fresh('m'),
        key,
        exhibition: show,
        run: 'night',
        instance: 'a1',
        channel: { kind: 'booth', booth: 'abcdef' } as const,
        visitor,
        name: 'Ada',
        role: 0,
        text,
        at,
      })
      const first = message('one', 1)
      expect(await storage.chat.add(first)).toEqual({ id: first.id, fresh: true })
      expect(await storage.chat.add({ ...first, id: fresh('m') })).toEqual({ id: first.id, fresh: false })
      for (const k of [2, 3, 4]) await storage.chat.add(message(`${k}`, k))
      await storage.chat.setHidden(first.id, true)
      expect(await storage.chat.find(first.id)).toEqual({ ...first, hidden: true })
      // In a rehearsal's hall of the same label.
      await storage.chat.add({ ...message('5', 5), run: 'r1' })
      expect((await storage.chat.recent(show, 'night', 'a1', 3)).map(({ text }) => text)).toEqual(['2', '3', '4'])
      expect((await storage.chat.recent(show, 'r1', 'a1', 3)).map(({ text }) => text)).toEqual(['5'])
      expect(await storage.chat.recent(show, 'night', 'a2', 3)).toEqual([])
    })

    describe('files', () => {
      const file = (booth: string, hash: string, bytes: number, at = 1): StoredFile => ({
        ...{ booth, hash, bytes, at },
        exhibition: 'show',
        kind: 'sound',
        url: `/files/${hash}.mp3`,
        name: '声音 "1".mp3',
        meta: { kind: 'sound', seconds: 2.5 },
        uploadedBy: 'ada',
      })
      const most = { bytes: 100, count: 3 }

      it('gives back what was added, newest first, and finds it by its content', async () => {
        const booth = fresh('b')
        const [one, two] = [file(booth, fresh('h'), 10, 1), file(booth, fresh('h'), 20, 2)]
        expect(await storage.files.add(one, most)).toEqual({ ok: true })
        expect(await storage.files.add(two, most)).toEqual({ ok: true })
        expect(await storage.files.ofBooth(booth)).toEqual([two, one])
        expect(await storage.files.find(one.hash)).toEqual(one)
        expect(await storage.files.find('nothing')).toBeUndefined()
        expect(await storage.files.used(booth)).toEqual({ bytes: 30, count: 2 })
        expect(await storage.files.used(fresh('b'))).toEqual({ bytes: 0, count: 0 })
      })

      it('never lets a booth have more than it may, also at once, and counts the same content once', async () => {
        const booth = fresh('b')
        const added = await Promise.all(
          Array.from({ length: 6 }, () => storage.files.add(file(booth, fresh('h'), 40), most)),
        )
        expect(added.filter(({ ok }) => ok)).toHaveLength(2)
        expect(added).toContainEqual({ ok: false, reason: 'quota-bytes' })
        const [kept] = await storage.files.ofBooth(booth)
        expect(await storage.files.add({ ...file(booth, kept?.hash ?? '', 40), at: 9 }, most)).toEqual({ ok: true })
        expect(await storage.files.used(booth)).toEqual({ bytes: 80, count: 2 })
        await storage.files.add(file(booth, fresh('h'), 1), most)
        expect(await storage.files.add(file(booth, fresh('h'), 1), most)).toEqual({ ok: false, reason: 'quota-count' })
      })

      it('gives back the room of what is removed, and keeps what another booth has', async () => {
        const [booth, other, hash] = [fresh('b'), fresh('b'), fresh('h')]
        await storage.files.add(file(booth, hash, 60), most)
        await storage.files.add(file(other, hash, 60, 2), most)
        expect(await storage.files.remove(booth, hash)).toBe(true)
        expect(await storage.files.remove(booth, hash)).toBe(false)
        expect(await storage.files.used(booth)).toEqual({ bytes: 0, count: 0 })
        expect((await storage.files.find(hash))?.booth).toBe(other)
      })
    })

    it('remembers who is muted or banned, what stands for the hall, and every act', async () => {
      const [show, visitor] = [fresh('show'), fresh('v')]
      expect(await storage.moderation.standing(visitor, show, 5)).toEqual({
        mutedUntil: null,
        banned: false,
        removed: false,
      })
      await storage.moderation.setMuted(visitor, show, 10)
      await storage.moderation.setBanned(visitor, show, true, 5)
      expect(await storage.moderation.standing(visitor, show, 9)).toMatchObject({ mutedUntil: 10, banned: true })
      expect(await storage.moderation.standing(visitor, show, 11)).toMatchObject({ mutedUntil: null, banned: true })
      await storage.moderation.setBanned(visitor, show, false, 6)
      await storage.moderation.setRemoved(visitor, show, true, 6)
      expect(await storage.moderation.standing(visitor, show, 9)).toEqual({
        mutedUntil: 10,
        banned: false,
        removed: true,
      })
      await storage.moderation.setRemoved(visitor, show, false, 7)
      expect((await storage.moderation.standing(visitor, show, 9)).removed).toBe(false)
      expect(await storage.moderation.settings(show)).toEqual({ chatOpen: true, slowSeconds: 0, doorsOpen: true })
      await storage.moderation.saveSettings(show, { chatOpen: false, slowSeconds: 5, doorsOpen: false })
      expect(await storage.moderation.settings(show)).toEqual({ chatOpen: false, slowSeconds: 5, doorsOpen: false })
      // Of two who set different things, none undoes the other's.
      await Promise.all([
        storage.moderation.saveSettings(show, { chatOpen: true, slowSeconds: 7 }),
        storage.moderation.saveSettings(show, { doorsOpen: true }),
      ])
      expect(await storage.moderation.settings(show)).toEqual({ chatOpen: true, slowSeconds: 7, doorsOpen: true })
      await storage.moderation.saveSettings(show, { doorsOpen: false })
      expect(await storage.moderation.settings(show)).toEqual({ chatOpen: true, slowSeconds: 7, doorsOpen: false })
      const act = {
        id: fresh('act'),
        exhibition: show,
        act: 'ban',
        by: 'm',
        visitor,
        message: '',
        reason: 'spam',
        at: 5,
        until: null,
      } as const
      await storage.moderation.record(act)
      expect(await storage.moderation.list(show, 10)).toEqual([act])
    })

    it('keeps one running demo a booth, the newest, until it ends', async () => {
      const [show, booth] = [fresh('show'), fresh('booth')]
      const running = async () => (await storage.demos.all()).filter((demo) => demo.exhibition === show)
      await storage.demos.save({ exhibition: show, booth, body: '{"page":1}', at: 5 })
      await storage.demos.save({ exhibition: show, booth, body: '{"page":2}', at: 6 })
      expect(await running()).toEqual([{ exhibition: show, booth, body: '{"page":2}', at: 6 }])
      await storage.demos.remove(booth)
      expect(await running()).toEqual([])
    })

    describe('threads', () => {
      const MOST = { unanswered: 3, messages: 6 }
      const to = (visitor: string, booth: string, exhibition: string) => ({
        id: fresh('thread'),
        visitor,
        booth,
        exhibition,
      })
      const says = (text: string, at = 1_700_000_000_000, key = fresh('key')) => ({
        id: fresh('m'),
        key,
        name: '小雨',
        text,
        at,
      })

      it('keeps a message once, in one thread, however often and however much at once it is sent', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        const said = says('Hello', 5)
        const tries = await Promise.all(
          Array.from({ length: 6 }, () =>
            storage.threads.write(to(ada, booth, show), { ...said, id: fresh('m') }, MOST),
          ),
        )
        expect(tries.filter((written) => written.ok && written.fresh)).toHaveLength(1)
        const [thread, ...others] = await storage.threads.ofBooth(booth)
        expect(others).toEqual([])
        expect(thread).toMatchObject({ visitor: ada, name: '小雨', state: 'new', closed: false, takenBackAt: null })
        expect(thread?.messages.map(({ from, text }) => [from, text])).toEqual([['visitor', 'Hello']])
        expect(await storage.threads.write(to(ada, booth, show), { ...said, text: 'Changed' }, MOST)).toEqual({
          ok: false,
          reason: 'sent-before',
        })
        expect(await storage.threads.ofVisitor(ada)).toEqual([thread])
      })

      it('takes so many without an answer, and so many at all', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        const write = (text: string) => storage.threads.write(to(ada, booth, show), says(text), MOST)
        for (const text of ['1', '2', '3']) expect(await write(text)).toMatchObject({ ok: true })
        expect(await write('4')).toEqual({ ok: false, reason: 'too-many' })
        const [thread] = await storage.threads.ofBooth(booth)
        const id = thread?.id ?? ''
        expect(await storage.threads.answer(fresh('b'), id, says('Not mine'), MOST)).toEqual({
          ok: false,
          reason: 'no-such-thread',
        })
        const answer = says('Yes', 9)
        for (const isFresh of [true, false])
          expect(await storage.threads.answer(booth, id, answer, MOST)).toMatchObject({ ok: true, fresh: isFresh })
        expect(await storage.threads.unread(ada, show)).toEqual([])
        expect(await write('4')).toMatchObject({ ok: true, thread: { state: 'new' } })
        expect(await write('5')).toMatchObject({ ok: true })
        expect(await write('6')).toEqual({ ok: false, reason: 'too-many' })
        expect((await storage.threads.between(ada, booth))?.messages.map(({ text }) => text).join()).toBe(
          '1,2,3,Yes,4,5',
        )
      })

      it('says what was not looked at, and counts what waits', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        await storage.threads.write(to(ada, booth, show), says('Hello', 5), MOST)
        expect((await storage.threads.counts(show)).get(booth)).toEqual({ threads: 1, waiting: 1 })
        const id = (await storage.threads.between(ada, booth))?.id ?? ''
        await storage.threads.answer(booth, id, says('Yes', 9), MOST)
        expect(await storage.threads.unread(ada, show)).toEqual([booth])
        expect(await storage.threads.unread(ada, fresh('show'))).toEqual([])
        await storage.threads.seen(ada, booth, 10)
        expect(await storage.threads.unread(ada, show)).toEqual([])
        expect((await storage.threads.counts(show)).get(booth)).toEqual({ threads: 1, waiting: 0 })
        expect(await storage.threads.mark(booth, id, { done: true })).toMatchObject({ state: 'done' })
        expect(await storage.threads.mark(booth, id, { done: false })).toMatchObject({ state: 'answered' })
        expect(await storage.threads.mark(fresh('b'), id, { done: true })).toBeUndefined()
      })

      it('forgets every word that is taken back, and not that the thread is closed', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        await storage.threads.write(to(ada, booth, show), says('Hello', 5), MOST)
        const id = (await storage.threads.between(ada, booth))?.id ?? ''
        expect(await storage.threads.takeBack(fresh('v'), id, 7)).toBeUndefined()
        expect(await storage.threads.takeBack(ada, id, 7)).toMatchObject({ messages: [], name: '', takenBackAt: 7 })
        expect(await storage.threads.answer(booth, id, says('Yes'), MOST)).toMatchObject({ reason: 'no-such-thread' })
        expect(await storage.threads.counts(show)).toEqual(new Map())
        expect(await storage.threads.write(to(ada, booth, show), says('Again', 9), MOST)).toMatchObject({
          ok: true,
          thread: { id, takenBackAt: null, messages: [{ text: 'Again' }] },
        })
        await storage.threads.mark(booth, id, { closed: true, reportedAt: 11 })
        await storage.threads.takeBack(ada, id, 12)
        expect(await storage.threads.write(to(ada, booth, show), says('And on'), MOST)).toEqual({
          ok: false,
          reason: 'closed',
        })
      })
    })

    describe('questions', () => {
      const MOST = { perVisitor: 2, perRun: 3 }
      const asked = (visitor: string, booth: string, more: { run?: number; at?: number; text?: string } = {}) => ({
        id: fresh('q'),
        key: fresh('key'),
        exhibition: 'show',
        booth,
        demo: 'deck',
        run: 1_700_000_000_000,
        visitor,
        name: '小雨',
        text: 'Does it float?',
        at: 1_700_000_000_500,
        ...more,
      })
      const ask = (question: ReturnType<typeof asked>) => storage.questions.ask(question, MOST)

      it('keeps a question once, so many of a visitor and so many in a run', async () => {
        const [ada, bo, booth] = [fresh('v'), fresh('v'), fresh('b')]
        const { key, ...first } = asked(ada, booth)
        const tries = await Promise.all(Array.from({ length: 5 }, () => ask({ ...first, key, id: fresh('q') })))
        expect(tries.filter((answer) => answer.ok && answer.fresh)).toHaveLength(1)
        const [kept, ...others] = await storage.questions.ofRun(booth, first.run)
        expect(others).toEqual([])
        expect(kept).toEqual({ ...first, id: kept?.id, votes: 0, answer: null, hidden: false })
        expect(await storage.questions.find(kept?.id ?? '')).toEqual(kept)
        expect(await ask(asked(ada, booth))).toMatchObject({ ok: true })
        expect(await ask(asked(ada, booth))).toEqual({ ok: false, reason: 'too-many' })
        expect(await ask(asked(bo, booth))).toMatchObject({ ok: true })
        expect(await ask(asked(bo, booth))).toEqual({ ok: false, reason: 'too-many' })
        expect(await ask(asked(bo, booth, { run: first.run + 1 }))).toMatchObject({ ok: true })
      })

      it('counts one vote a visitor, taken back by whoever gave it', async () => {
        const [ada, bo, cy, booth] = [fresh('v'), fresh('v'), fresh('v'), fresh('b')]
        const question = asked(ada, booth)
        await ask(question)
        const votes = await Promise.all(
          [bo, bo, bo, cy].map((who) => storage.questions.vote(question.id, who, true, 5)),
        )
        expect(Math.max(...votes)).toBe(2)
        expect(await storage.questions.votedBy(bo, booth, question.run)).toEqual([question.id])
        expect(await storage.questions.votedBy(bo, booth, question.run + 1)).toEqual([])
        expect(await storage.questions.vote(question.id, ada, false, 6)).toBe(2)
        expect(await storage.questions.vote(question.id, bo, false, 6)).toBe(1)
        expect((await storage.questions.some([question.id]))[0]?.votes).toBe(1)
      })

      it('keeps answers and what is hidden, and tells earlier runs from this one', async () => {
        const [ada, booth] = [fresh('v'), fresh('b')]
        const [now, before, older] = [
          asked(ada, booth, { run: 30 }),
          asked(ada, booth, { run: 20 }),
          asked(ada, booth, { run: 10 }),
        ]
        for (const question of [older, now, before]) await ask(question)
        const answer = { how: 'text', text: 'It does.', by: 'Hanna', at: 9 } as const
        await storage.questions.answer(before.id, answer)
        await storage.questions.hide(older.id, true)
        expect(await storage.questions.past(booth, 30, 5)).toMatchObject([
          { id: before.id, answer, hidden: false },
          { id: older.id, answer: null, hidden: true },
        ])
        expect(await storage.questions.past(booth, 0, 1)).toMatchObject([{ id: now.id }])
        expect(await storage.questions.countPast(booth, 30, true)).toBe(2)
        expect(await storage.questions.countPast(booth, 30, false)).toBe(1)
        await storage.questions.answer(before.id, null)
        expect((await storage.questions.find(before.id))?.answer).toBeNull()
      })

      it('forgets what is taken back, and still counts it', async () => {
        const [ada, bo, booth] = [fresh('v'), fresh('v'), fresh('b')]
        const question = asked(ada, booth)
        await ask(question)
        await storage.questions.vote(question.id, bo, true, 5)
        expect(await storage.questions.withdraw(question.id, bo, 7)).toBe(false)
        expect(await storage.questions.withdraw(question.id, ada, 7)).toBe(true)
        expect(await storage.questions.withdraw(question.id, ada, 8)).toBe(false)
        await storage.questions.answer(question.id, { how: 'text', text: 'To Rain', by: 'Hanna', at: 9 })
        expect(await storage.questions.find(question.id)).toBeUndefined()
        expect(await storage.questions.votedBy(bo, booth, question.run)).toEqual([])
        expect(await ask(question)).toEqual({ ok: false, reason: 'too-many' }) // a try that comes late brings nothing back
        expect(await ask(asked(ada, booth))).toMatchObject({ ok: true })
        expect(await ask(asked(ada, booth))).toEqual({ ok: false, reason: 'too-many' })
      })
    })

    describe('drafts', () => {
      const row = (booth: string, body: string, at = 1) => ({ booth, body, by: 'ada', at })

      it('saves a draft from the revision that stands, and of two at once exactly one', async () => {
        const booth = fresh('b')
        expect(await storage.drafts.load(booth)).toBeUndefined()
        const first = await Promise.all(['one', 'two'].map((body) => storage.drafts.save(row(booth, body), 0)))
        expect(first.toSorted()).toEqual([false, true])
        expect(await storage.drafts.save(row(booth, 'late'), 0)).toBe(false)
        const next = await Promise.all(['three', 'four'].map((body) => storage.drafts.save(row(booth, body, 2), 1)))
        expect(next.toSorted()).toEqual([false, true])
        const body = next[0] ? 'three' : 'four'
        expect(await storage.drafts.load(booth)).toEqual({ ...row(booth, body, 2), revision: 2 })
        expect(await storage.drafts.load(fresh('b'))).toBeUndefined()
      })

      it('keeps the last twenty versions of each booth, newest first', async () => {
        const [booth, other] = [fresh('b'), fresh('b')]
        await storage.drafts.addVersion(row(other, 'theirs'))
        for (let at = 1; at <= 22; at++)
          expect(await storage.drafts.addVersion(row(booth, `{"at":"版本 ${at}"}`, at))).toBe(at)
        const versions = await storage.drafts.versions(booth)
        expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, at) => 22 - at))
        expect(versions[0]).toEqual({ version: 22, by: 'ada', at: 22 })
        expect(await storage.drafts.version(booth, 3)).toBe('{"at":"版本 3"}')
        expect(await storage.drafts.version(booth, 2)).toBeUndefined()
        expect(await storage.drafts.version(other, 1)).toBe('theirs')
      })

      it('knows which words the kept versions of a booth have, and no others', async () => {
        const [booth, hash] = [fresh('b'), '0123456789abcdef0123456789abcdef']
        const names = (of = booth) => storage.drafts.versionNames(of, hash)
        await storage.drafts.addVersion(row(booth, `{"poster":"/files/${hash}.webp"}`))
        expect([await names(), await names(fresh('b'))]).toEqual([true, false])
        for (let at = 0; at < 19; at++) await storage.drafts.addVersion(row(booth, '{}'))
        expect(await names()).toBe(true)
        await storage.drafts.addVersion(row(booth, '{}'))
        expect(await names()).toBe(false)
      })
    })

    describe('leads', () => {
      const card = (visitor: string, booth: string, exhibition: string) => ({
        id: fresh('lead'),
        key: fresh('key'),
        visitor,
        exhibition,
        booth,
        purpose: 'meeting' as const,
        language: 'zh' as const,
        consent: '我把这张名片交给团队。',
        at: 1_700_000_000_000,
        fields: { name: '小雨', email: 'rain@example.org' },
      })

      it('keeps a card once, however often and however much at once it is sent', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        const sent = card(ada, booth, show)
        const answers = await Promise.all(
          Array.from({ length: 6 }, () => storage.leads.add({ ...sent, id: fresh('lead') }, 5)),
        )
        expect(answers.filter((answer) => answer.ok && answer.fresh)).toHaveLength(1)
        const kept = await storage.leads.ofBooth(booth)
        expect(kept).toHaveLength(1)
        expect(answers.every((answer) => answer.ok && answer.lead.id === kept[0]?.id)).toBe(true)
        expect(kept[0]).toEqual({
          ...sent,
          id: kept[0]?.id,
          fields: [
            { field: 'name', value: '小雨', withdrawn: null },
            { field: 'email', value: 'rain@example.org', withdrawn: null },
          ],
          state: 'new',
          starred: false,
          staffNote: '',
          exportedAt: null,
          withdrawn: null,
        })
        expect(await storage.leads.ofVisitor(ada)).toEqual(kept)
      })

      it('takes so many of one visitor at one booth and no more', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        for (const _ of [1, 2]) expect(await storage.leads.add(card(ada, booth, show), 2)).toMatchObject({ ok: true })
        expect(await storage.leads.add(card(ada, booth, show), 2)).toEqual({ ok: false, reason: 'too-many' })
        expect(await storage.leads.add(card(fresh('v'), booth, show), 2)).toMatchObject({ ok: true })
        const [first] = await storage.leads.ofVisitor(ada)
        await storage.leads.withdraw(ada, first?.id ?? '', 'all', 'mistake', 9)
        expect(await storage.leads.add(card(ada, booth, show), 2)).toMatchObject({ ok: true })
      })

      it('erases what is taken back, keeps when and why, and the first reason stands', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        const sent = card(ada, booth, show)
        await storage.leads.add(sent, 5)
        await storage.leads.mark(booth, sent.id, { starred: true, staffNote: 'Call Rain on Monday', state: 'read' })
        expect(await storage.leads.withdraw(fresh('v'), sent.id, 'all', 'mistake', 5)).toBeUndefined()
        const email = { field: 'email', value: '', withdrawn: { at: 5, reason: 'unwanted' } }
        expect(await storage.leads.withdraw(ada, sent.id, ['email'], 'unwanted', 5)).toMatchObject({
          withdrawn: null,
          staffNote: 'Call Rain on Monday',
          fields: [{ field: 'name', value: '小雨', withdrawn: null }, email],
        })
        await storage.leads.withdraw(ada, sent.id, 'all', 'changed-mind', 7)
        await storage.leads.withdraw(ada, sent.id, ['email', 'name'], 'mistake', 9)
        expect(await storage.leads.ofBooth(booth)).toMatchObject([
          {
            withdrawn: { at: 7, reason: 'changed-mind' },
            staffNote: '',
            fields: [{ field: 'name', value: '', withdrawn: { at: 7, reason: 'changed-mind' } }, email],
          },
        ])
        expect(await storage.leads.mark(booth, sent.id, { staffNote: 'It was Rain' })).toBeUndefined()
        expect(await storage.leads.counts(show)).toEqual(new Map([[booth, { standing: 0, fresh: 0, withdrawn: 1 }]]))
      })

      it('withdraws the card when its last two fields go at once', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        const sent = card(ada, booth, show)
        await storage.leads.add(sent, 5)
        await Promise.all(
          (['name', 'email'] as const).map((field) => storage.leads.withdraw(ada, sent.id, [field], 'mistake', 5)),
        )
        expect((await storage.leads.ofBooth(booth))[0]?.withdrawn).toEqual({ at: 5, reason: 'mistake' })
      })

      it('marks a card at its own booth only, and remembers which ones left in a file', async () => {
        const [ada, booth, show] = [fresh('v'), fresh('b'), fresh('show')]
        const [early, late] = [card(ada, booth, show), { ...card(ada, booth, show), at: 1_700_000_000_100 }]
        for (const one of [early, late]) await storage.leads.add(one, 5)
        expect(await storage.leads.mark(fresh('b'), early.id, { starred: true })).toBeUndefined()
        expect(await storage.leads.mark(booth, early.id, { starred: true })).toMatchObject({
          starred: true,
          state: 'new',
        })
        expect(await storage.leads.mark(booth, early.id, { state: 'done' })).toMatchObject({
          starred: true,
          state: 'done',
        })
        await storage.leads.noteExport(booth, 1_700_000_000_050)
        expect((await storage.leads.ofBooth(booth)).map(({ exportedAt }) => exportedAt)).toEqual([
          null,
          1_700_000_000_050,
        ])
        expect((await storage.leads.counts(show)).get(booth)).toEqual({ standing: 2, fresh: 1, withdrawn: 0 })
      })

      it('knows a visitor by their last private link, until it ends', async () => {
        const [ada, first, second] = [fresh('v'), fresh('hash'), fresh('hash')]
        await storage.leads.setLink(ada, first, 100, 1)
        expect(await storage.leads.visitorOfLink(first, 99)).toBe(ada)
        expect(await storage.leads.visitorOfLink(first, 100)).toBeUndefined()
        await storage.leads.setLink(ada, second, 200, 2)
        expect(await storage.leads.visitorOfLink(first, 99)).toBeUndefined()
        expect(await storage.leads.linkUntil(ada, 99)).toBe(200)
        await storage.leads.endLink(ada)
        expect([await storage.leads.visitorOfLink(second, 99), await storage.leads.linkUntil(ada, 99)]).toEqual([
          undefined,
          null,
        ])
      })
    })

    scheduleContract(() => storage, fresh)
    numbersContract(() => storage, fresh)
    nightContract(() => storage, fresh)
    sealsContract(() => storage, { fresh, project, exhibition })
    toursContract(() => storage, fresh)
    replaysContract(() => storage, fresh)
    votesContract(() => storage, fresh)

    describe('rings', () => {
      const limit = { most: 3, since: 0 }
      const ring = (visitor: string, booth: string, rungAt = 1_700_000_000_000) => ({
        id: fresh('ring'),
        exhibition: fresh('show'),
        booth,
        instance: 'a1',
        visitor,
        name: '小雨',
        rungAt,
        until: rungAt + 60_000,
      })

      it('lets one ring at a time of a visitor, however many come at once, and few in a while', async () => {
        const [ada, booth] = [fresh('v'), fresh('b')]
        const answers = await Promise.all(
          Array.from({ length: 6 }, () => storage.rings.add(ring(ada, booth), { most: 6, since: 0 })),
        )
        expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
        const [kept] = await storage.rings.ofBooth(booth, 0)
        expect(kept).toMatchObject({
          outcome: 'open',
          by: '',
          byVisitor: '',
          acceptedAt: null,
          endedAt: null,
          wish: null,
        })
        expect((await storage.rings.open()).some(({ id }) => id === kept?.id)).toBe(true)
        await storage.rings.end(kept?.id ?? '', 'cancelled', 1_700_000_000_005)
        for (const more of [1, 2]) {
          const next = ring(ada, booth, 1_700_000_000_000 + more)
          expect(await storage.rings.add(next, limit)).toMatchObject({ ok: true, ring: { id: next.id } })
          await storage.rings.end(next.id, 'missed', next.until)
        }
        expect(await storage.rings.add(ring(ada, booth), limit)).toEqual({ ok: false, reason: 'too-fast' })
        expect(await storage.rings.ofBooth(booth, 0)).toHaveLength(3)
        expect(await storage.rings.ofBooth(booth, 1_700_000_000_002)).toHaveLength(1)
        expect((await storage.rings.lastOf(ada, booth))?.rungAt).toBe(1_700_000_000_002)
      })

      it('is accepted by exactly one of many, in time and while it rings', async () => {
        const [ada, booth] = [fresh('v'), fresh('b')]
        const [first, second] = [ring(ada, booth), ring(fresh('v'), booth)]
        await storage.rings.add(first, limit)
        await storage.rings.add(second, limit)
        const at = first.rungAt + 5000
        const accepts = (id: string, visitor: string, now = at) =>
          storage.rings.accept(id, { visitor, name: visitor.toUpperCase() }, now)
        const all = await Promise.all(['h1', 'h2', 'h3', 'h4', 'h5'].map((visitor) => accepts(first.id, visitor)))
        expect(all.filter((answer) => answer?.won)).toHaveLength(1)
        const by = all.find((answer) => answer?.won)?.ring.byVisitor ?? ''
        for (const answer of all)
          expect(answer?.ring).toMatchObject({ byVisitor: by, by: by.toUpperCase(), acceptedAt: at, endedAt: at })
        expect(await accepts(first.id, by, at + 9)).toMatchObject({ won: true, ring: { acceptedAt: at } })
        expect(await storage.rings.end(first.id, 'missed', at)).toBeUndefined()
        expect(await accepts(second.id, 'h1', second.until)).toMatchObject({ won: false, ring: { outcome: 'open' } })
        expect(await storage.rings.end(second.id, 'missed', second.until)).toMatchObject({ outcome: 'missed' })
        expect(await accepts(second.id, 'h1')).toMatchObject({ won: false, ring: { outcome: 'missed' } })
        expect(await accepts(fresh('ring'), 'h1')).toBeUndefined()
      })

      it('keeps a wish with a missed ring of the visitor, which is then news again', async () => {
        const [ada, booth] = [fresh('v'), fresh('b')]
        const missed = ring(ada, booth)
        const wish = { at: 1_800_000_000_000, zone: 'Asia/Shanghai' }
        await storage.rings.add(missed, limit)
        expect(await storage.rings.wish(missed.id, ada, wish)).toBeUndefined()
        await storage.rings.end(missed.id, 'missed', missed.until)
        expect(await storage.rings.unseen(booth)).toBe(1)
        await storage.rings.markSeen(fresh('b'), [missed.id], missed.until)
        expect(await storage.rings.unseen(booth)).toBe(1)
        await storage.rings.markSeen(booth, [missed.id], missed.until)
        expect(await storage.rings.unseen(booth)).toBe(0)
        expect(await storage.rings.wish(missed.id, fresh('v'), wish)).toBeUndefined()
        expect(await storage.rings.wish(missed.id, ada, wish)).toMatchObject({ wish, seenAt: null })
        expect(await storage.rings.unseen(booth)).toBe(1)
        await storage.rings.markSeen(booth, 'all', missed.until)
        expect(await storage.rings.find(missed.id)).toMatchObject({ wish, seenAt: missed.until })
      })

      it('keeps what staff say of themselves while it counts, and a booth’s hours until they are taken back', async () => {
        const [hanna, booth] = [fresh('v'), fresh('b')]
        const said = async (now: number) =>
          (await storage.staffing.presences(now)).filter((presence) => presence.booth === booth)
        await storage.staffing.setPresence(booth, hanna, { choice: 'away', until: 50 })
        await storage.staffing.setPresence(booth, hanna, { choice: 'back', until: 100 })
        expect(await said(99)).toEqual([{ booth, visitor: hanna, choice: 'back', until: 100 }])
        expect(await said(100)).toEqual([])
        await storage.staffing.setPresence(booth, hanna, null)
        expect(await said(0)).toEqual([])
        const hours = {
          zone: 'Asia/Shanghai',
          spans: [{ kind: 'weekly' as const, days: [1, 2], from: '09:00', to: '17:00' }],
        }
        const open = async () => (await storage.staffing.hours()).find((one) => one.booth === booth)?.hours
        await storage.staffing.setHours(booth, { ...hours, spans: [] }, hanna, 1)
        await storage.staffing.setHours(booth, hours, hanna, 2)
        expect(await open()).toEqual(hours)
        await storage.staffing.setHours(booth, null, hanna, 3)
        expect(await open()).toBeUndefined()
      })
    })

    it('remembers who was inside, and since when not', async () => {
      const [show, other, ada, bo] = [fresh('show'), fresh('show'), fresh('v'), fresh('v')]
      await storage.moderation.noteInside(show, [], 1)
      await storage.moderation.noteInside(show, [ada, bo], 5)
      await storage.moderation.noteInside(show, [ada], 9)
      const inside = (who: string, since: number) => storage.moderation.wasInside(show, who, since)
      expect([await inside(ada, 9), await inside(bo, 9), await inside(bo, 5)]).toEqual([true, false, true])
      await storage.moderation.noteInside(other, [bo], 9)
      await storage.moderation.forgetInside(show, ada)
      expect([await inside(ada, 0), await inside(bo, 0)]).toEqual([false, true])
      await storage.moderation.forgetInside(show)
      expect([await inside(bo, 0), await storage.moderation.wasInside(other, bo, 9)]).toEqual([false, true])
    })
  })
}
