import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHall } from '../../server/rooms/open-hall.ts'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { HallState } from '../../shared/hall/state.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let skip = 0
let mo: TestVisitor
let ada: TestVisitor
beforeAll(async () => {
  hall = await startHall({ cap: 3, now: () => Date.now() + skip })
  mo = await hall.visitor('Mo')
  await hall.grant(mo, 'moderator')
  await mo.joins(SMALL)
  ada = await (await hall.visitor('Ada')).joins(SMALL)
})
afterAll(() => hall.stop())
const acts = () => hall.app.services.storage.moderation.list(SMALL, 100)
const laterOn = () => {
  skip += 60_000
}

it('shows who the staff are', async () => {
  await mo.waitsFor('Ada is there', () => mo.person('Ada') !== undefined)
  expect(ada.person('Mo')).toMatchObject({ role: 'moderator' })
  expect(mo.person('Ada')).toMatchObject({ role: 'visitor' })
})

it('visitors may not do what the staff do', async () => {
  const mallory = await (await hall.visitor('Mallory')).joins(SMALL)
  const reason = 'because'
  const refused = { ok: false, reason: 'not-allowed' }
  expect(await mallory.asks('moderation.mute', { visitor: ada.id, minutes: 5, reason })).toEqual(refused)
  expect(await mallory.asks('moderation.ban', { visitor: ada.id, on: true, reason })).toEqual(refused)
  expect(await mallory.asks('moderation.remove', { visitor: ada.id, reason })).toEqual(refused)
  expect(await mallory.asks('moderation.hide', { message: 'x', hidden: true, reason })).toEqual(refused)
  expect(await mallory.asks('moderation.chat', { open: false, slowSeconds: 0, reason })).toEqual(refused)
  expect(await mallory.asks('moderation.doors', { open: false, reason })).toEqual(refused)
  expect(await acts()).toEqual([])
  await mallory.leaves()
})

it('a hidden message is marked for those who have it, kept from those who come later, and can be shown again', async () => {
  await ada.says('something rude')
  const { id } = await mo.hears('something rude')
  expect(await mo.asks('moderation.hide', { message: id, hidden: true, reason: 'rude' })).toEqual({ ok: true })
  await ada.waitsFor('it is hidden', ({ chat }) => chat.some((said) => said.id === id && said.hidden === true))
  const late = await (await hall.visitor('Late')).joins(SMALL)
  expect(late.sees().chat.some((said) => said.id === id)).toBe(false)
  await late.leaves()
  expect(await mo.asks('moderation.hide', { message: 'nothing', hidden: true, reason: '' })).toEqual({
    ok: false,
    reason: 'no-such-message',
  })
  expect((await acts())[0]).toMatchObject({ act: 'hide', by: mo.id, visitor: ada.id, message: id, reason: 'rude' })
})

it('who is muted is told, cannot speak, and can again afterwards; it outlives a reload', async () => {
  laterOn()
  expect(await mo.asks('moderation.mute', { visitor: ada.id, minutes: 10, reason: 'shouting' })).toEqual({ ok: true })
  await ada.waitsFor('Ada is told', ({ mutedMinutes }) => mutedMinutes === 10)
  expect(await ada.says('but')).toMatchObject({ ok: false, reason: 'muted' })
  const again = await ada.tab().joins(SMALL)
  expect(again.sees().mutedMinutes).toBe(10)
  expect(await again.says('but')).toMatchObject({ ok: false, reason: 'muted' })
  skip += 10 * 60_000
  expect(await again.says('I am sorry')).toMatchObject({ ok: true })
  ada = again
})

it('slow mode and a closed chat hold for visitors, not for the staff', async () => {
  laterOn()
  await mo.asks('moderation.chat', { open: true, slowSeconds: 30, reason: 'busy' })
  await ada.waitsFor('it is slow', ({ slowSeconds }) => slowSeconds === 30)
  expect(await ada.says('one')).toMatchObject({ ok: true })
  expect(await ada.says('two')).toMatchObject({ ok: false, reason: 'slow', retryIn: expect.any(Number) })
  expect(await mo.says('one')).toMatchObject({ ok: true })
  expect(await mo.says('two')).toMatchObject({ ok: true })
  await mo.asks('moderation.chat', { open: false, slowSeconds: 0, reason: 'pause' })
  await ada.waitsFor('it is closed', ({ chatOpen }) => !chatOpen)
  expect(await ada.says('three')).toEqual({ ok: false, reason: 'chat-closed' })
  expect(await mo.says('three')).toMatchObject({ ok: true })
  await mo.asks('moderation.chat', { open: true, slowSeconds: 0, reason: '' })
  await ada.waitsFor('it is open', ({ chatOpen }) => chatOpen)
})

it('reports reach the staff, in whichever instance they are', async () => {
  const third = await (await hall.visitor('Third')).joins(SMALL)
  const far = await (await hall.visitor('Far')).joins(SMALL)
  expect(far.sees().instance).not.toBe(mo.sees().instance)
  expect(await far.asks('visitor.report', { visitor: ada.id, reason: 'follows me' })).toEqual({ ok: true })
  await mo.waitsFor('the report came', ({ reports }) =>
    reports.some((report) => report.visitor === ada.id && report.reason === 'follows me'),
  )
  expect(ada.sees().reports).toEqual([])
  expect(await far.asks('visitor.report', { visitor: 'nobody', reason: '' })).toEqual({
    ok: false,
    reason: 'no-such-person',
  })
  await Promise.all([third.leaves(), far.leaves()])
})

it('who is removed goes at once, and may come back', async () => {
  laterOn()
  const bo = await (await hall.visitor('Bo')).joins(SMALL)
  expect(await mo.asks('moderation.remove', { visitor: bo.id, reason: 'spam' })).toEqual({ ok: true })
  await bo.waitsFor('Bo is out', ({ phase }) => phase.name === 'gone')
  expect(bo.sees().phase).toEqual({ name: 'gone', reason: 'removed' })
  await ada.waitsFor('Bo is gone', () => ada.person('Bo') === undefined)
  await bo.tab().joins(SMALL)
  await (await hall.visitor('Nobody')).leaves()
})

it('who is banned goes from every instance, and neither a reload nor another instance lets them in', async () => {
  laterOn()
  const filler = await (await hall.visitor('Filler')).enters(SMALL)
  expect(filler.phase.name).toBe('live')
  const far = await (await hall.visitor('Away')).joins(SMALL)
  expect(far.sees().instance).not.toBe(mo.sees().instance)
  expect(await mo.asks('moderation.ban', { visitor: far.id, on: true, reason: 'again' })).toEqual({ ok: true })
  await far.waitsFor('they are out', ({ phase }) => phase.name === 'gone')
  expect(far.sees().phase).toEqual({ name: 'gone', reason: 'banned' })
  for (const instance of ['a1', 'a2', 'a9'])
    expect((await far.tab().enters(SMALL, { instance })).phase).toEqual({ name: 'gone', reason: 'banned' })
  expect((await acts())[0]).toMatchObject({ act: 'ban', by: mo.id, visitor: far.id, reason: 'again' })

  expect(await mo.asks('moderation.ban', { visitor: far.id, on: false, reason: 'mistake' })).toEqual({ ok: true })
  await (await far.tab().joins(SMALL)).leaves()
})

it('the staff are not moderated by their equals or by lower ranks', async () => {
  const [olga, max] = [await hall.visitor('Olga'), await hall.visitor('Max')]
  await hall.grant(olga, 'organizer')
  await hall.grant(max, 'moderator')
  const reason = 'power'
  for (const { id } of [olga, max]) {
    expect(await mo.asks('moderation.mute', { visitor: id, minutes: 5, reason })).toEqual({
      ok: false,
      reason: 'is-staff',
    })
    expect(await mo.asks('moderation.ban', { visitor: id, on: true, reason })).toEqual({
      ok: false,
      reason: 'is-staff',
    })
  }
  expect(await mo.asks('moderation.remove', { visitor: 'nobody', reason })).toEqual({
    ok: false,
    reason: 'no-such-person',
  })
  await olga.joins(SMALL)
  expect(await olga.asks('moderation.mute', { visitor: mo.id, minutes: 5, reason })).toEqual({ ok: true })
  await olga.asks('moderation.mute', { visitor: mo.id, minutes: 0, reason })
  await olga.leaves()
})

it('a role that is given or withdrawn counts at once, inside the hall', async () => {
  laterOn()
  const rae = await (await hall.visitor('Rae')).joins(SMALL)
  const { storage, bus, now } = hall.app.services
  const mute = () => rae.asks('moderation.mute', { visitor: ada.id, minutes: 0, reason: '' })
  expect(await mute()).toEqual({ ok: false, reason: 'not-allowed' })
  await hall.grant(rae, 'moderator')
  bus.publish('grants.changed', { visitor: rae.id })
  await rae.waitsFor('Rae is shown as a moderator', () => rae.me.role === 'moderator')
  expect(await mute()).toEqual({ ok: true })
  const [grant] = await storage.grants.ofVisitor(rae.id)
  await storage.grants.withdraw(grant?.id ?? '', mo.id, now())
  bus.publish('grants.changed', { visitor: rae.id })
  await rae.waitsFor('Rae is a visitor again', () => rae.me.role === 'visitor')
  expect(await mute()).toEqual({ ok: false, reason: 'not-allowed' })
  await rae.leaves()
})

it('shut doors keep new visitors out; those inside may reload, and the staff come in', async () => {
  laterOn()
  expect(await mo.asks('moderation.doors', { open: false, reason: 'full house' })).toEqual({ ok: true })
  await ada.waitsFor('the doors are shut', ({ doorsOpen }) => !doorsOpen)
  const late = await hall.visitor('Latest')
  expect((await late.enters(SMALL)).phase).toEqual({ name: 'gone', reason: 'doors-shut' })
  ada = await ada.tab().joins(SMALL)
  const staff = await hall.visitor('Sam')
  await hall.grant(staff, 'moderator')
  await (await staff.joins(SMALL)).leaves()
  await mo.asks('moderation.doors', { open: true, reason: '' })
  await (await late.joins(SMALL)).leaves()
})

it('what is decided about somebody on their way in counts, also when it is decided while the hall lets them in', async () => {
  laterOn()
  const { storage, bus } = hall.app.services
  const read = storage.passports.of
  /** Does something in the middle of the next entry, when its reads have begun. */
  const meanwhile = (decide: () => Promise<unknown>) => {
    storage.passports.of = async (...asked) => {
      storage.passports.of = read
      const passport = await read(...asked)
      await decide()
      return passport
    }
  }
  const late = await hall.visitor('Late')
  await hall.grant(late, 'moderator')
  meanwhile(async () => {
    const [grant] = await storage.grants.ofVisitor(late.id)
    await storage.grants.withdraw(grant?.id ?? '', mo.id, hall.app.services.now())
    bus.publish('grants.changed', { visitor: late.id })
    expect(await mo.asks('moderation.mute', { visitor: late.id, minutes: 5, reason: 'noise' })).toEqual({ ok: true })
  })
  await late.joins(SMALL)
  await late.waitsFor('the role is gone', () => late.person('Late')?.role === 'visitor')
  await late.waitsFor('Late is told', ({ mutedMinutes }) => mutedMinutes === 5)
  expect(await late.asks('moderation.doors', { open: false, reason: 'x' })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  await late.leaves()
  const banned = await hall.visitor('Banned')
  meanwhile(() => mo.asks('moderation.ban', { visitor: banned.id, on: true, reason: 'spam' }))
  await banned.enters(SMALL)
  const { phase } = await banned.waitsFor('it is over', (seen) => seen.phase.name === 'gone')
  expect(phase).toEqual({ name: 'gone', reason: 'banned' })
})

it('a hall that opens while the staff set something has it set', async () => {
  laterOn()
  const { services } = hall.app
  const { passports } = services.storage
  const read = passports.cheers
  const sets = (open: boolean) => mo.asks('moderation.chat', { open, slowSeconds: 0, reason: 'noise' })
  passports.cheers = async (...asked) => {
    passports.cheers = read
    const cheers = await read(...asked)
    expect(await sets(false)).toEqual({ ok: true }) // what the hall starts from has been read
    return cheers
  }
  const state = new HallState()
  await openHall(services, state, { exhibition: SMALL, instance: 'late', run: NIGHT })
  expect(state.chatOpen).toBe(false)
  expect(await sets(true)).toEqual({ ok: true })
})
