import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeNightInvite, nightPath } from '../../server/ceremony/night-invites.ts'
import { inviteToken } from '../../server/invites/invite-token.ts'
import { INVITE_FOR, makeInvite } from '../../server/invites/invites.ts'
import { makeOrganizerLink } from '../../server/organizer/organizer-link.ts'
import type { InvitesOfExhibition } from '../../shared/studio/studio-messages.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { studioOf } from '../support/studio.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let organizer: TestVisitor
let skip = 0
const booth = boothIdOf(SMALL, 0)

beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + skip })
  organizer = await hall.visitor('Organa')
  await hall.grant(organizer, 'organizer')
})
afterAll(() => hall.stop())

const opens = (path: string, visitor?: TestVisitor, method = 'GET') =>
  (visitor?.fetch ?? fetch)(hall.url + path, { method, redirect: 'manual' })
const claims = (path: string, visitor?: TestVisitor) => opens(path, visitor, 'POST')
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
/** Where the button of a claim's page posts to. */
const actionOf = (page: string) => /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
const may = async (visitor: TestVisitor, id = booth) => (await studioOf(hall, visitor, id).ask('draft')).status === 200
const desk = () => studioOf(hall, organizer, booth)

describe('an invite', () => {
  it('says for which booth and whom, is not used up by looking, and makes one person its exhibitor', async () => {
    const { path, id } = await desk().invites('Lin Wei')
    for (let look = 0; look < 3; look++) {
      const page = await opens(path)
      expect(page.status).toBe(200)
      expect(await page.text()).toMatch(/A1 · Project 0 of A small hall.*Lin Wei/)
    }
    const lin = await hall.visitor('Lin')
    const claimed = await claims(path, lin)
    expect([claimed.status, claimed.headers.get('location')]).toEqual([303, `/studio/${booth}`])
    expect([await may(lin), await may(lin, boothIdOf(SMALL, 1))]).toEqual([true, false])
    const late = await hall.visitor('Late')
    expect([(await opens(path, late)).status, (await claims(path, late)).status, await may(late)]).toEqual([
      410,
      410,
      false,
    ])
    expect((await opens(path, lin)).headers.get('location')).toBe(`/studio/${booth}`) // the claimer's own way back
    expect((await desk().ask(`invites/${id}/withdraw`, {})).body).toEqual({ ok: false, reason: 'used' })
  })

  it('makes a visitor of whoever has never been here, named as the invite names them', async () => {
    const { path } = await desk().invites('Mei')
    const claimed = await claims(path)
    const cookie = claimed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const told = (await (await fetch(`${hall.url}/api/visitor`, { headers: { cookie } })).json()) as { name: string }
    expect(told.name).toBe('Mei')
    const mail = await claims((await desk().invites('lin@example.org')).path)
    const other = mail.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(await (await fetch(`${hall.url}/api/visitor`, { headers: { cookie: other } })).json()).toMatchObject({
      name: 'Exhibitor',
    })
  })

  it('is claimed by exactly one of many who try at once', async () => {
    const { path } = await desk().invites()
    const crowd = await hall.crowd(4)
    const answers = await Promise.all(crowd.map((visitor) => claims(path, visitor)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array(3).fill(410)])
    expect((await Promise.all(crowd.map((visitor) => may(visitor)))).filter(Boolean)).toHaveLength(1)
  })

  // Once seen: the browser dropped the first answer for the second press, and with it the cookie of whoever had the role.
  it.each(['a booth', 'a night', 'the server'])(
    "whose button is pressed twice is one newcomer's (%s)",
    async (what) => {
      const { services } = hall.app
      const makes = async () => {
        if (what === 'the server') return makeOrganizerLink(services, 'test')
        if (what === 'a booth') return (await makeInvite(services, { exhibition: SMALL, booth }, '', 'test')).path
        await makeNightInvite(services, { exhibition: SMALL, role: 'moderator', booth: '', meantFor: '' }, 'test')
        const [link] = await services.storage.grants.nightLinks(SMALL)
        return link ? nightPath(services.secret, link) : ''
      }
      const path = await makes()
      const page = await opens(path)
      const cookie = cookieOf(page)
      const action = actionOf(await page.text())
      const press = () => fetch(hall.url + path + action, { method: 'POST', redirect: 'manual', headers: { cookie } })
      const pressed = [...(await Promise.all([press(), press()])), await press()]
      expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303])
      expect(new Set(pressed.map(({ headers }) => headers.get('location'))).size).toBe(1)
      // By the cookie that came with the page: none of the answers is needed.
      const who = await (await fetch(`${hall.url}/api/visitor`, { headers: { cookie } })).json()
      expect((who as { grants: unknown[] }).grants).toHaveLength(1)
      expect((await fetch(hall.url + path, { redirect: 'manual', headers: { cookie } })).status).toBe(303) // their way back
      expect((await claims(path, await hall.visitor('Late'))).status).toBe(410)
    },
  )

  it('gives its role under no credential that somebody else put into the browser', async () => {
    const { path } = await desk().invites()
    const mallory = await opens(path)
    const planted = { cookie: cookieOf(mallory) }
    const page = await fetch(hall.url + path, { headers: planted })
    expect(cookieOf(page)).toMatch(/^laurel_visitor=[\w-]{43}$/)
    expect(cookieOf(page)).not.toBe(planted.cookie)
    // Put back again after the page came; neither the page's button nor one without its proof takes it up.
    const action = actionOf(await page.text())
    const profile = JSON.stringify({ name: 'Vic', look: 0, language: 'en' })
    const json = { 'content-type': 'application/json', ...planted }
    for (const made of [
      await fetch(hall.url + path + action, { method: 'POST', redirect: 'manual', headers: planted }),
      await fetch(`${hall.url}/api/visitor`, { method: 'POST', headers: json, body: profile }),
    ]) {
      expect(made.status).toBeLessThan(400)
      expect(cookieOf(made)).not.toBe(planted.cookie)
    }
    expect((await fetch(`${hall.url}/api/visitor`, { headers: planted })).status).toBe(204) // nobody
  })

  it('is not used up by somebody who may edit the booth already', async () => {
    const { path } = await desk().invites()
    expect(await (await opens(path, organizer)).text()).toContain('You look after this booth already')
    expect((await claims(path, organizer)).status).toBe(303)
    expect((await claims(path, await hall.visitor('Next'))).status).toBe(303)
  })

  it('that is forged is refused before anything is looked up', async () => {
    const { path, id, until } = await desk().invites()
    let looked = 0
    const { grants } = hall.app.services.storage
    const find = grants.findLink
    grants.findLink = (link) => {
      looked++
      return find(link)
    }
    const visitor = await hall.visitor('Forger')
    const forged = [
      `/invite/${inviteToken(Buffer.alloc(32), { id, until })}`,
      path.replace(until.toString(36), (until + 1000).toString(36)),
      path.slice(0, -2),
      '/invite/anything',
    ]
    for (const wrong of forged)
      expect([(await opens(wrong, visitor)).status, (await claims(wrong, visitor)).status]).toEqual([404, 404])
    expect([looked, await may(visitor)]).toEqual([0, false])
    grants.findLink = find
  })

  it('is of no use once it is withdrawn, or its time is over', async () => {
    const visitor = await hall.visitor('Slow')
    const withdrawn = await desk().invites()
    expect((await desk().ask(`invites/${withdrawn.id}/withdraw`, {})).status).toBe(200)
    expect((await claims(withdrawn.path, visitor)).status).toBe(410)
    const other = await studioOf(hall, organizer, boothIdOf(SMALL, 1)).invites()
    expect((await desk().ask(`invites/${other.id}/withdraw`, {})).status).toBe(404)
    const late = await desk().invites()
    skip += INVITE_FOR + 1000
    expect([(await opens(late.path, visitor)).status, (await claims(late.path, visitor)).status]).toEqual([410, 410])
    expect(await may(visitor)).toBe(false)
    expect((await desk().staff()).invites.find(({ id }) => id === late.id)).toMatchObject({
      state: 'expired',
      path: '',
    })
  })

  it('lets a workshop of forty behind one address in, also beside somebody who guesses', async () => {
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, at) => claims(`/invite/guess${at}`)))
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThan(15)
    for (let came = 0; came < 40; came++) {
      const { path } = await makeInvite(hall.app.services, { exhibition: SMALL, booth }, '', 'test')
      expect((await opens(path)).status).toBe(200)
      expect((await claims(path)).status).toBe(303)
    }
  })

  it('can be made by a booth’s own exhibitor, and there are only so many open ones', async () => {
    const id = boothIdOf(SMALL, 3)
    const exhibitor = await hall.visitor('Hanna')
    await hall.grant(exhibitor, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: id })
    const studio = studioOf(hall, exhibitor, id)
    const colleague = await hall.visitor('Colleague')
    expect((await claims((await studio.invites('Colleague')).path, colleague)).status).toBe(303)
    expect((await studio.staff()).staff.map(({ name }) => name)).toEqual(['Hanna', 'Colleague'])
    for (let made = 0; made < 20; made++) await studio.invites()
    expect((await studio.ask('invites', { meantFor: '' })).status).toBe(409)
  })
})

describe('the organizer', () => {
  const path = `/api/exhibitions/${SMALL}/invites`

  it('makes one for every booth that has none, and mails them from a table', async () => {
    await hall.app.services.exhibitions.change(SMALL, (stored) => ({
      ...stored,
      projects: stored.projects.map((project, at) =>
        at === 5 ? { ...project, title: { en: '=cmd|calc', zh: '' }, team: { en: '+Team, "5"', zh: '' } } : project,
      ),
    }))
    const made = await organizer.fetch(hall.url + path, { method: 'POST' })
    const { made: count } = (await made.json()) as { made: number }
    expect(count).toBeGreaterThan(4)
    expect(await (await organizer.fetch(hall.url + path, { method: 'POST' })).json()).toEqual({ ok: true, made: 0 })
    const answer = await organizer.fetch(`${hall.url}${path}.csv`)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const csv = await answer.text()
    expect(csv).toContain(`'=cmd|calc,"'+Team, ""5""",`)
    const { booths } = (await (await organizer.fetch(hall.url + path)).json()) as InvitesOfExhibition
    for (const invite of booths.flatMap(({ invites }) => invites).filter(({ state }) => state === 'open'))
      expect(csv).toContain(`${hall.url}${invite.path},`)
  })

  it('alone sees them all', async () => {
    const exhibitor = await hall.visitor('Nosy')
    await hall.grant(exhibitor, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
    for (const [address, method] of [
      [path, 'GET'],
      [path, 'POST'],
      [`${path}.csv`, 'GET'],
    ] as const)
      expect((await exhibitor.fetch(hall.url + address, { method })).status).toBe(403)
  })
})
