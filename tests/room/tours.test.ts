import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackLook } from '../../shared/avatars/look.ts'
import { toLattice } from '../../shared/poses/lattice.ts'
import { toBase64 } from '../../shared/tours/base64.ts'
import { TOUR_BYTES, type TourRefusal } from '../../shared/tours/tour-words.ts'
import type { DemoChange, NewTour, Tour, TourAbout } from '../../shared/tours/tours.ts'
import { encodeTrack } from '../../shared/tours/track.ts'
import { giveDemo, screenDemo, slidesDemo } from '../support/demos.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { TestVisitor } from '../support/test-visitor.ts'

const booth = boothIdOf(SMALL, 1)
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-tours-'))

let hall: Hall
let hanna: TestVisitor
let ada: TestVisitor
let stand: { x: number; z: number }
beforeAll(async () => {
  hall = await startHall({ dataDir })
  hanna = await hall.visitor('Hanna', { look: 77 })
  ada = await hall.visitor('Ada')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth })
  await giveDemo(hall, 1, slidesDemo(), screenDemo())
  const shown = await hall.app.services.exhibitions.get(SMALL)
  const slot = shown?.plan.booths.find(({ id }) => id === booth)
  if (!slot) throw new Error('The booth has no place.')
  stand = slot.stand
})
afterAll(async () => {
  await hall.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A way of three places round the booth's stand, `off` metres from it. */
const way = (off: number) =>
  toBase64(
    encodeTrack(
      [0, 1000, 2000].map((ms) => ({
        ms,
        x: toLattice(stand.x + off),
        z: toLattice(stand.z),
        heading: ms / 100,
        anim: 0,
      })),
    ),
  )
const recorded = (more: Partial<NewTour> = {}): NewTour => ({
  ms: 5000,
  track: way(0),
  demo: [
    { at: 500, demo: 'deck' },
    { at: 1500, act: { type: 'page', page: 2 } },
  ],
  captions: [{ at: 0, en: 'Welcome to our booth.', zh: '欢迎来到我们的展位。' }],
  ...more,
})

type Told = { ok: boolean; reason?: TourRefusal; about?: TourAbout | null; tour?: Tour }
async function asks(visitor: Pick<TestVisitor, 'fetch'>, path: string, post?: unknown, at = booth) {
  const response = await visitor.fetch(`${hall.url}/api/booths/${at}/tour${path}`, {
    ...(post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
    headers: { 'content-type': 'application/json' },
  })
  return { status: response.status, body: (await response.json()) as Told }
}
const keeps = (tour: unknown, visitor = hanna, at = booth) => asks(visitor, '', tour, at)
/** Whoever comes by fetches the tour that is there. */
const takes = async (visitor: Pick<TestVisitor, 'fetch'> = { fetch }) => {
  const { about } = (await asks(visitor, '')).body
  return about ? (await asks(visitor, `/${about.id}`)).body.tour : undefined
}

describe('a recorded tour', () => {
  it('is kept by who edits the booth, with the host of the session, and taken by whoever comes by', async () => {
    expect(await takes()).toBeUndefined()
    const { body } = await keeps(recorded())
    expect(body.about).toMatchObject({ ms: 5000, name: 'Hanna' })
    expect(await takes()).toEqual({
      ...recorded(),
      id: body.about?.id,
      at: body.about?.at,
      name: 'Hanna',
      look: 77,
    })
    expect(unpackLook(77)).toBeDefined()
  })

  it('is nobody else’s to keep, mend or delete', async () => {
    const before = await takes()
    for (const [path, post] of [
      ['', recorded()],
      ['/captions', { id: before?.id, captions: [] }],
      ['/delete', {}],
    ] as const) {
      expect(await asks(ada, path, post)).toMatchObject({ status: 403, body: { reason: 'not-allowed' } })
      expect(await asks({ fetch }, path, post)).toMatchObject({ status: 401, body: { reason: 'no-profile' } })
      // Hanna works at another booth.
      expect(await asks(hanna, path, post, boothIdOf(SMALL, 2))).toMatchObject({ status: 403 })
    }
    expect(await takes()).toEqual(before)
  })

  it('stays on the floor of the hall, near its booth, and shows only what the booth has', async () => {
    const before = await takes()
    const refused = async (more: Partial<NewTour>, status: number, reason: TourRefusal) =>
      expect(await keeps(recorded(more))).toMatchObject({ status, body: { ok: false, reason } })
    await refused({ track: way(500) }, 422, 'out-of-hall')
    const shown = await hall.app.services.exhibitions.get(SMALL)
    const far = shown?.plan.spawns.reduce((a, b) =>
      Math.hypot(a.x - stand.x, a.z - stand.z) > Math.hypot(b.x - stand.x, b.z - stand.z) ? a : b,
    )
    if (!far) throw new Error('There is no door.')
    const there = { ms: 0, x: toLattice(far.x), z: toLattice(far.z), heading: 0, anim: 0 }
    await refused({ track: toBase64(encodeTrack([there])) }, 422, 'far-away')
    await refused({ demo: [{ at: 0, demo: 'no-such' }] }, 422, 'no-such-demo')
    await refused({ demo: [{ at: 0, demo: 'screen' }] }, 422, 'no-such-demo')
    const deck: DemoChange = { at: 0, demo: 'deck' }
    await refused({ demo: [deck, { at: 1, act: { type: 'page', page: -1 } }] }, 400, 'invalid')
    await refused({ demo: [{ at: 1, act: { type: 'page', page: 1 } }] }, 400, 'invalid') // nothing is open
    await refused({ demo: [deck, { at: 9000, act: { type: 'page', page: 1 } }] }, 400, 'invalid') // after its end
    await refused({ track: 'AQ' }, 400, 'invalid') // a version and no sample
    await refused({ track: '????' }, 400, 'invalid')
    await refused({ ms: 900_000 }, 400, 'invalid')
    await refused({ captions: [{ at: 0, en: 'x'.repeat(400), zh: '' }] }, 400, 'invalid')
    expect(await keeps({ ...recorded(), name: 'Somebody else' })).toMatchObject({ status: 400 })
    expect(await takes()).toEqual(before)
  })

  it('is refused when it is too large, in words before and after the parser’s own bound', async () => {
    const note = (n: number): DemoChange[] =>
      Array.from({ length: n }, (_, at) => ({ at: at % 4000, act: { type: 'point', at: { x: 0.123, y: 0.456 } } }))
    const many = (n: number) => recorded({ demo: [{ at: 0, demo: 'deck' }, ...note(n).sort((a, b) => a.at - b.at)] })
    const over = many(2200)
    expect(JSON.stringify(over).length).toBeGreaterThan(TOUR_BYTES)
    expect(await keeps(over)).toMatchObject({ status: 413, body: { reason: 'too-large' } })
    expect(await keeps({ ...over, more: 'x'.repeat(300_000) })).toMatchObject({ status: 413 })
    expect(await keeps(many(1200))).toMatchObject({ status: 200 })
  })

  it('gives way to a new one, and captions that somebody changed meanwhile are not written over', async () => {
    await keeps(recorded({ ms: 3000 }))
    const first = await takes()
    await keeps(recorded({ ms: 4000 }))
    const second = await takes()
    expect([first?.ms, second?.ms]).toEqual([3000, 4000])
    expect((await asks(ada, `/${first?.id}`)).body).toMatchObject({ ok: false, reason: 'no-such-tour' })
    const captions = [{ at: 1000, en: 'Mended.', zh: '改好了。' }]
    expect(await asks(hanna, '/captions', { id: first?.id, captions })).toMatchObject({
      status: 409,
      body: { reason: 'changed-meanwhile' },
    })
    expect((await asks(hanna, '/captions', { id: second?.id, captions })).status).toBe(200)
    expect(await takes()).toEqual({ ...second, captions, id: expect.not.stringMatching(`^${second?.id}$`) })
    const late = [{ at: 4001, en: 'Too late.', zh: '' }]
    expect(await asks(hanna, '/captions', { id: (await takes())?.id, captions: late })).toMatchObject({ status: 400 })
  })

  it('is there after a restart, until it is deleted', async () => {
    const before = await takes()
    expect(before).toBeDefined()
    await hall.stop()
    hall = await startHall({ dataDir })
    hanna = TestVisitor.known(hall.url, hanna, hanna.cookie)
    expect(await takes()).toEqual(before)
    expect((await asks(hanna, '/delete', {})).status).toBe(200)
    expect(await asks(hanna, '/delete', {})).toMatchObject({ status: 404, body: { reason: 'no-such-tour' } })
    expect(await takes()).toBeUndefined()
  })
})
