import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ceremonyStore, followCeremony } from '../../client/ceremony/ceremony-store.ts'
import { hallsOf } from '../../server/instances/halls.ts'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import type { Programme } from '../../shared/ceremony/show.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const DRAFT = 'Not announced'
const startsAt = Date.now() + 60 * 60_000
const nominees = [3, 4].map((index) => boothIdOf(SMALL, index))

let hall: Hall
let organizer: TestVisitor
/** At the desk of the night that is announced. */
let announced: Director
/** A night with awards of the same ids and other nominees, which only its organizer knows of. */
let draft: string
let run: string
/** Invited to be called up. */
let nora: TestVisitor
beforeAll(async () => {
  hall = await startHall()
  organizer = await hall.organizer()
  announced = await createDirector(organizer, SMALL, { ...shortShow(SMALL), startsAt })
  const show = shortShow(SMALL)
  const awards = show.awards.map((award) => ({ ...award, name: { en: DRAFT, zh: DRAFT }, nominees }))
  const made = await post<{ ceremony: CeremonyLine }>(organizer, `/api/exhibitions/${SMALL}/ceremonies`, {
    revision: 0,
    show: { ...show, awards },
  })
  draft = made.ceremony.id
  run = (await post<{ run: string }>(organizer, `/api/ceremonies/${draft}/rehearsals`, {})).run
  nora = await hall.visitor('Nora')
  await hall.grant(nora, 'nominee', { kind: 'booth', exhibition: SMALL, booth: nominees[0] ?? '' })
})
afterAll(async () => {
  announced.leaves()
  await hall.stop()
})

afterEach(() => nora.leaves())

const nobodyIsIn = () => expect.poll(() => hallsOf(SMALL)).toEqual([])

it('of a draft shows its own awards and nominees and takes votes for them, and outside of it nobody knows them', async () => {
  const desk = await sitAtDesk(organizer, draft, run)
  await nora.joins(SMALL, { run })
  const real = fetch
  // Her browser's: it knows where the page is from, and brings her cookie.
  vi.stubGlobal('fetch', (path: string) => real(hall.url + path, { headers: { cookie: nora.cookie } }))
  const stop = followCeremony(nora.hall)
  await expect.poll(() => ceremonyStore.getState().programme?.id).toBe(draft)
  vi.unstubAllGlobals()
  const { awards } = ceremonyStore.getState().programme as Programme // it has just been seen
  expect(awards.map(({ name, nominees }) => [name.en, new Set(nominees)])).toEqual([
    [DRAFT, new Set(nominees)],
    [DRAFT, new Set(nominees)],
  ])
  stop()
  await desk.says({ type: 'jump', cue: 'vote' })
  const vote = { award: 'people', booth: nominees[1] ?? '' }
  expect(await nora.asks('vote.cast', vote)).toMatchObject({ ok: true, booth: vote.booth })
  desk.leaves()

  const ada = await hall.visitor('Ada')
  const path = `${hall.url}/api/exhibitions/${SMALL}/ceremony`
  const known = await (await ada.fetch(path)).text()
  expect(JSON.parse(known)).toMatchObject({ programme: { id: announced.ceremony } })
  expect(known).not.toContain(DRAFT)
  for (const asking of [ada.fetch, fetch]) {
    const refused = await asking(`${path}?run=${run}`)
    expect(refused.status).toBe(403)
    expect(await refused.text()).not.toContain(DRAFT)
  }
})

it('is in nobody’s number of visitors, and what is said in it stays in it', async () => {
  const attendance = async () => (await fetch(`${hall.url}/api/exhibitions/${SMALL}/attendance`)).json()
  await nobodyIsIn()
  await nora.joins(SMALL, { run })
  expect(await attendance()).toEqual({ visitors: 0, instances: [] })
  const { instance } = nora.sees()
  await nora.says('among ourselves')
  await nora.leaves()
  await nobodyIsIn()
  // Their hall is closed, and the next one has its label.
  const ada = await (await hall.visitor('Ada')).joins(SMALL)
  expect(ada.sees()).toMatchObject({ instance, chat: [] })
  expect(await attendance()).toEqual({ visitors: 1, instances: [{ instance, visitors: 1 }] })
  await ada.says('for everybody')
  await ada.leaves()
  await nobodyIsIn()
  await nora.joins(SMALL, { run })
  expect(nora.sees().chat.map(({ text }) => text)).toEqual(['among ourselves'])
})

it('is begun by a director, and found on the desk of its night by who presents it, with who is in it', async () => {
  const [dora, pia] = [await hall.visitor('Dora'), await hall.visitor('Pia')]
  await hall.grant(dora, 'director')
  await hall.grant(pia, 'presenter')
  const night = await sitAtDesk(pia, draft)
  await nobodyIsIn()
  await night.sees('the first one is nobody’s any more', ({ rehearsals }) => rehearsals.length === 0)
  expect(night.view()?.startsAt).toBeNull()
  expect(announced.view()).toMatchObject({ rehearsals: [], startsAt })
  const visited = vi.spyOn(hall.app.services.numbers, 'visited')
  const begun = await post<{ run: string }>(dora, `/api/ceremonies/${draft}/rehearsals`, {})
  const desk = await sitAtDesk(dora, draft, begun.run)
  await nora.joins(SMALL, { run: begun.run })
  await nora.asks('avatar.raiseHand', { on: true })
  const { rehearsals } = await night.sees('somebody rehearses', (view) =>
    view.rehearsals.some(({ inside }) => inside > 0),
  )
  expect(rehearsals).toEqual([{ run: begun.run, phase: 'before', desks: ['Dora'], inside: 1 }])
  const { audience } = await desk.sees('a hand is up', (view) => view.audience.hands.count > 0)
  expect(visited).not.toHaveBeenCalled()
  expect(audience).toEqual({ inside: 1, seated: 0, hands: { count: 1, names: ['Nora'] } })
  desk.leaves()
  night.leaves()
})
