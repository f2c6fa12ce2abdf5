import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { DEFAULT_OPTIONS, packImport } from '../../shared/importer/pack-import.ts'
import { slidesDemo } from '../support/demos.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { studioOf } from '../support/studio.ts'
import type { TestVisitor } from '../support/test-visitor.ts'
import { kept, uploader } from '../support/uploads.ts'

let hall: Hall
let organizer: TestVisitor
let moderator: TestVisitor
let exhibitor: TestVisitor
let second: TestVisitor
let other: TestVisitor
let guest: TestVisitor
const booth = boothIdOf(SMALL, 0)
const said = (en: string, zh = en) => ({ en, zh })

beforeAll(async () => {
  hall = await startHall()
  organizer = await hall.visitor('Organa')
  moderator = await hall.visitor('Mo')
  exhibitor = await hall.visitor('Ex')
  second = await hall.visitor('Second')
  other = await hall.visitor('Other')
  guest = await hall.visitor('Guest')
  await hall.grant(organizer, 'organizer')
  await hall.grant(moderator, 'moderator')
  for (const [who, at] of [
    [exhibitor, 0],
    [second, 0],
    [other, 1],
  ] as const)
    await hall.grant(who, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: boothIdOf(SMALL, at) })
})
afterAll(() => hall.stop())

const shown = async () => (await (await fetch(`${hall.url}/api/exhibitions/${SMALL}`)).json()) as Exhibition
const boothNow = async (id = booth) => (await shown()).booths.find((one) => one.id === id)

describe('who may edit a booth', () => {
  it.each([
    ['an organizer', () => organizer, 200],
    ['its exhibitor', () => exhibitor, 200],
    ['its second exhibitor', () => second, 200],
    ["another booth's exhibitor", () => other, 403],
    ['a moderator', () => moderator, 403],
    ['a guest', () => guest, 403],
    [
      'somebody without a profile',
      () => ({ fetch: (url: string | URL | Request, init?: RequestInit) => fetch(url, init) }),
      401,
    ],
  ] as const)('%s', async (_who, visitor, expected) => {
    const studio = studioOf(hall, visitor(), booth)
    const { revision, draft } = await studioOf(hall, organizer, booth).draft()
    const version = await studio.ask('versions/1', { revision })
    expect([
      (await studio.ask('draft')).status,
      (await studio.ask('draft', { revision, draft })).status,
      (await studio.ask('versions')).status,
      (await studio.ask('staff')).status,
      version.status === 404 ? 200 : version.status, // allowed, only that there is none yet
    ]).toEqual(Array(5).fill(expected))
    expect([200, 409].includes((await studio.ask('publish', { revision })).status)).toBe(expected === 200)
    expect([200, 409].includes((await studio.ask('revert', { revision })).status)).toBe(expected === 200)
    expect([200].includes((await studio.ask('invites', { meantFor: '' })).status)).toBe(expected === 200)
  })

  it('not any longer once the grant is withdrawn', async () => {
    const gone = await hall.visitor('Gone')
    await hall.grant(gone, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
    const studio = studioOf(hall, gone, booth)
    expect((await studio.ask('draft')).status).toBe(200)
    const { staff } = await studioOf(hall, organizer, booth).staff()
    const grant = staff.find(({ name }) => name === 'Gone')
    expect((await studioOf(hall, exhibitor, booth).ask(`staff/${grant?.id}/withdraw`, {})).status).toBe(200)
    expect((await studio.ask('draft')).status).toBe(403)
  })

  it("nobody's grant for another booth is withdrawn from here", async () => {
    const { staff } = await studioOf(hall, organizer, boothIdOf(SMALL, 1)).staff()
    expect((await studioOf(hall, exhibitor, booth).ask(`staff/${staff[0]?.id}/withdraw`, {})).status).toBe(404)
  })

  it('a booth that is not there, or a draft that is none, is refused', async () => {
    expect((await studioOf(hall, organizer, 'nosuchbooth').ask('draft')).status).toBe(403)
    const studio = studioOf(hall, exhibitor, booth)
    const { draft, revision } = await studio.draft()
    for (const wrong of [
      { ...draft, title: said('x'.repeat(5000)) },
      { ...draft, poster: 'https://elsewhere.example/p.png' },
      { ...draft, pictures: [{ url: '/api/visitor', alt: said('') }] },
      { ...draft, awards: [] },
      { ...draft, tone: 'neon' },
    ])
      expect((await studio.ask('draft', { revision, draft: wrong })).status).toBe(400)
  })
})

describe('a draft', () => {
  it('is seen by nobody until it is published, and then by everybody inside at once', async () => {
    const visitor = await guest.joins(SMALL)
    const before = visitor.sees().revision
    const studio = studioOf(hall, exhibitor, booth)
    expect((await studio.edits({ title: said('Moth Radio', '飞蛾电台'), tone: 'deep' })).status).toBe(200)
    expect((await boothNow())?.title.en).toBe('Project 0')
    expect((await studio.publishes()).status).toBe(200)
    await visitor.waitsFor('the hall has changed', ({ revision }) => revision > before)
    const now = await boothNow()
    expect([now?.title, now?.tone]).toEqual([said('Moth Radio', '飞蛾电台'), 'deep'])
    expect(now?.poster).toMatch(/^\/posters\/\w+-\w+\.webp$/)
  })

  it('with a poster of their own hangs it up, in every width, under an address of its own', async () => {
    const id = boothIdOf(SMALL, 1)
    const studio = studioOf(hall, other, id)
    const png = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#123456' } })
      .png()
      .toBuffer()
    const { url } = kept(await uploader(other, id).sends(png))
    const before = (await boothNow(id))?.poster
    await studio.edits({ poster: url, logo: url })
    await studio.publishes()
    const now = await boothNow(id)
    expect(now?.logo).toBe(url)
    expect(now?.poster).not.toBe(before)
    const poster = await fetch(`${hall.url}${now?.poster}?w=192`)
    expect(await sharp(await poster.bytes()).metadata()).toMatchObject({ format: 'webp', width: 192, height: 256 })
    expect((await other.fetch(`${hall.url}/api/booths/${id}/draft-poster.webp`)).status).toBe(200)
    expect((await exhibitor.fetch(`${hall.url}/api/booths/${id}/draft-poster.webp`)).status).toBe(403)
    await studio.edits({ poster: '' })
    const hash = url.slice('/files/'.length, -'.webp'.length)
    const removes = async () =>
      (await other.fetch(`${hall.url}/api/booths/${id}/files/${hash}`, { method: 'DELETE' })).status
    expect(await removes()).toBe(409) // it still hangs there
    await studio.edits({ logo: '' })
    await studio.publishes()
    expect(await removes()).toBe(409) // a version that may be taken back shows it
    const taken = await studio.ask('versions/2', { revision: (await studio.draft()).revision })
    expect([taken.status, (await studio.draft()).draft.poster]).toEqual([200, url])
    expect((await fetch(hall.url + url)).status).toBe(200)
    await studio.ask('revert', { revision: (await studio.draft()).revision })
    for (let at = 0; at < 20; at++) {
      await studio.edits({ title: said(`Again ${at}`) })
      await studio.publishes()
    }
    expect([await removes(), (await fetch(hall.url + url)).status]).toEqual([200, 404])
  })

  it('goes back to what is published, and to an earlier version', async () => {
    const studio = studioOf(hall, exhibitor, booth)
    await studio.edits({ title: said('Never said') })
    await studio.ask('revert', { revision: (await studio.draft()).revision })
    expect((await studio.draft()).draft.title.en).toBe('Moth Radio')
    const { versions } = (await studio.ask('versions')).body as { versions: { version: number; by: string }[] }
    expect(versions.map(({ by }) => by)).toEqual(['Ex'])
    await studio.ask(`versions/${versions[0]?.version}`, { revision: (await studio.draft()).revision })
    expect((await studio.draft()).draft.title.en).toBe('Project 0')
    expect((await boothNow())?.title.en).toBe('Moth Radio')
    await studio.ask('revert', { revision: (await studio.draft()).revision })
  })

  it('is not published half made, and says what is left to do', async () => {
    const studio = studioOf(hall, exhibitor, booth)
    const before = (await studio.draft()).draft
    await studio.edits({
      title: said(''),
      links: [
        { url: 'javascript:alert(1)', label: said('Site') },
        { url: '', label: said('') },
      ],
      facts: [{ label: said('Year'), value: said('') }],
      demos: [{ ...slidesDemo(), content: { pages: [], pdf: '' } }],
    })
    const { status, body } = await studio.publishes()
    expect(status).toBe(422)
    expect((body.problems as { field: string; reason: string }[]).map(({ reason }) => reason)).toEqual([
      'no-title',
      'bad-link',
      'half-fact',
      'demo-unready',
    ])
    await studio.edits(before)
  })

  it('of a demo is what visitors try once it is published', async () => {
    const studio = studioOf(hall, exhibitor, booth)
    await studio.edits({ demos: [slidesDemo() as never] })
    expect((await studio.publishes()).status).toBe(200)
    expect((await boothNow())?.demos.map(({ id }) => id)).toEqual(['deck'])
    expect((await fetch(`${hall.url}/api/booths/${booth}/demos/deck`)).status).toBe(200)
  })
})

describe('two who edit at once', () => {
  it('the one who comes late is given what stands, and is told of changes without asking again', async () => {
    const [one, two] = [studioOf(hall, exhibitor, booth), studioOf(hall, second, booth)]
    const { revision, draft } = await one.draft()
    const waiting = two.ask(`draft?after=${revision}`)
    expect((await one.ask('draft', { revision, draft: { ...draft, team: said('Lamp') } })).status).toBe(200)
    expect((await waiting).body).toMatchObject({
      revision: revision + 1,
      draft: { team: said('Lamp') },
      by: { name: 'Ex' },
    })
    const late = await two.ask('draft', { revision, draft: { ...draft, summary: said('By two') } })
    expect([late.status, late.body]).toMatchObject([
      409,
      { reason: 'changed-meanwhile', now: { draft: { team: said('Lamp') } } },
    ])
    const both = await Promise.all(
      [one, two].map((each, n) =>
        each.ask('draft', { revision: revision + 1, draft: { ...draft, summary: said(`By ${n}`) } }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('an import after somebody edited', () => {
  const imports = async (content: string) =>
    (
      await organizer.fetch(`${hall.url}/api/exhibitions/${SMALL}/import`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: packImport(
          { ...DEFAULT_OPTIONS, fileName: 'list.csv', dryRun: false },
          new TextEncoder().encode(content),
        ),
      })
    ).json()

  it('keeps what was edited, changes the rest, and reaches an open draft', async () => {
    const id = boothIdOf(SMALL, 2)
    const studio = studioOf(hall, organizer, id)
    await studio.edits({ summary: said('Ours', '我们的') })
    await studio.publishes()
    await studio.edits({ summary: said('Ours, later', '我们的') }) // a draft that is not published
    const { revision } = await studio.draft()
    const waiting = studio.ask(`draft?after=${revision}`)
    await imports(
      'Category,Category zh,Project,Project zh,Company,Company zh,Summary,Award\nLight,光,Project 2,作品2,Team 2,团队2,From the list,Gold\n',
    )
    const now = await boothNow(id)
    expect([now?.summary.en, now?.awards[0]?.name.en]).toEqual(['Ours', 'Gold'])
    await studio.edits({ team: said('Renamed team', '新团队') })
    await studio.publishes()
    expect((await boothNow(id))?.awards[0]?.name.en).toBe('Gold')
    expect((await waiting).status).toBe(200)
  })
})
