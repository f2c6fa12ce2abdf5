import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { Results } from '../../server/press/results.ts'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import { certificateCode } from '../../shared/certificates/certificate-code.ts'
import type { Certificate, CertificatesView } from '../../shared/certificates/certificates.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { NightNumbers } from '../../shared/numbers/night.ts'
import { createDirector, type Director, post, sitAtDesk } from '../support/director.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readQr } from '../support/read-qr.ts'
import { writesCeremony } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import { TestVisitor } from '../support/test-visitor.ts'

const WINNER = boothIdOf(SMALL, 0)
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-after-'))
let hall: Hall
let olga: TestVisitor
let nominee: TestVisitor
let everybody: Record<string, TestVisitor>
let director: Director
/** The code of the jury's winner, which nobody outside of the server can know before the reveal. */
let code: string

const get = (visitor: TestVisitor, path: string) => visitor.fetch(`${hall.url}${path}`)
const json = async <Body>(visitor: TestVisitor, path: string) => (await get(visitor, path)).json() as Promise<Body>
const booths = async () => (await json<Exhibition>(olga, `/api/exhibitions/${SMALL}`)).booths
const awardsAt = async (id: string) =>
  (await booths()).find((booth) => booth.id === id)?.awards.map(({ name }) => name.en)
const results = () => [`/api/exhibitions/${SMALL}/results.json`, `/api/exhibitions/${SMALL}/results.csv`]
const wall = async (visitor = olga) => (await get(visitor, `/embed/${SMALL}?lang=en`)).text()
/** The wall for other sites as it was before there was a ceremony. */
let wallBefore: string
const ofCeremony = () => `/api/ceremonies/${director.ceremony}`
const sheet = () => [`/api/certificates/${code}`, `/api/certificates/${code}.pdf`, `/certificate/${code}`]

const plays = async (desk: Director, until: string) => {
  const show = shortShow(SMALL)
  const at = show.cues.findIndex(({ id }) => id === until)
  for (let { index } = desk.view()?.show ?? { index: -1 }; index < at; index++) {
    const said = await desk.says({ type: 'go' })
    if (!said.ok) throw new Error(`The desk refused: ${said.reason}.`)
    await desk.sees(`cue ${index + 1}`, ({ show }) => show.index === index + 1)
  }
}

beforeAll(async () => {
  hall = await startHall({ dataDir })
  olga = await hall.organizer()
  nominee = await hall.visitor('Nina')
  await hall.grant(nominee, 'nominee', { kind: 'booth', exhibition: SMALL, booth: WINNER })
  everybody = { olga, nominee, visitor: await hall.visitor('Vera') }
  for (const [role, name] of [
    ['director', 'Dan'],
    ['presenter', 'Pia'],
    ['moderator', 'Max'],
  ] as const) {
    const one = await hall.visitor(name)
    await hall.grant(one, role)
    everybody[role] = one
  }
  const hanna = await hall.visitor('Hanna')
  await hall.grant(hanna, 'exhibitor', { kind: 'booth', exhibition: SMALL, booth: WINNER })
  everybody.exhibitor = hanna
  wallBefore = await wall()
  director = await createDirector(olga, SMALL, shortShow(SMALL))
  const { seals, ceremonies } = hall.app.services
  const sealed = await seals.seal({
    exhibition: SMALL,
    ceremony: director.ceremony,
    award: 'jury',
    winners: [WINNER],
    citation: { en: 'For the light.', zh: '为了光。' },
    person: '',
    by: olga.id,
    reason: '',
  })
  if (!sealed.ok) throw new Error(`It was not sealed: ${sealed.reason}.`)
  await ceremonies.sealed(director.ceremony)
  // A night that was postponed for ever: its envelope for an award of the same name stays closed.
  expect(await (await writesCeremony(olga)).seals('jury', 2)).toMatchObject({ ok: true })
  const [standing] = await seals.list(director.ceremony)
  const envelope = standing && (await seals.own(standing, olga.id))
  if (!envelope) throw new Error('Who sealed a result reads it again.')
  code = certificateCode(envelope, WINNER)
})
afterAll(async () => {
  director.leaves()
  await hall.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('after a night', () => {
  it('there is nothing before the reveal, whoever asks', async () => {
    await plays(director, 'drumroll')
    for (const [role, visitor] of Object.entries(everybody))
      for (const path of [...results(), ...sheet(), `${ofCeremony()}/certificates.zip`])
        expect([role, path, (await get(visitor, path)).status]).toEqual([role, path, 404])
    const view = await json<CertificatesView>(olga, `${ofCeremony()}/certificates`)
    expect(view).toMatchObject({ certificates: [], phase: 'running', publicUrl: null, wall: true })
  })

  it('the wall for other sites shows before the reveal what the hall shows, whoever asks, and of the night not a byte', async () => {
    expect(wallBefore).toContain('<p class="award">Prize ')
    for (const [role, visitor] of Object.entries(everybody))
      expect([role, (await wall(visitor)) === wallBefore]).toEqual([role, true])
  })

  it('what was read out is there at once, and only that; the booths wait for the end', async () => {
    const before = await json<Exhibition>(olga, `/api/exhibitions/${SMALL}`)
    // While the halls wait for the name, so does everybody else, however long the director holds it.
    await plays(director, 'reveal')
    expect(await director.says({ type: 'hold' })).toEqual({ ok: true })
    for (const path of [...results(), ...sheet()]) expect([path, (await get(olga, path)).status]).toEqual([path, 404])
    expect(await wall()).toBe(wallBefore)
    await plays(director, 'walk-on')
    const { results: read } = await json<Results>(olga, results()[0] ?? '')
    expect(read.map(({ award, project, certificate }) => [award.en, project.en, certificate])).toEqual([
      ['Jury award', 'Project 0', `/certificate/${code}`],
    ])
    expect(await wall()).toContain('<p class="award">Jury award · Prize ')
    await hall.app.services.awards.settled()
    expect(await json<Exhibition>(olga, `/api/exhibitions/${SMALL}`)).toEqual(before)
  })

  it('a rehearsal gives nothing when it is over, also while the night goes on', async () => {
    const { run } = await post<{ run: string }>(olga, `${ofCeremony()}/rehearsals`, {})
    const desk = await sitAtDesk(olga, director.ceremony, run)
    await plays(desk, 'walk-on')
    await desk.says({ type: 'end' })
    await desk.sees('the end', ({ show }) => show.phase === 'over')
    await hall.app.services.awards.settled()
    desk.leaves()
    expect(await awardsAt(WINNER)).toEqual(['Prize'])
    expect((await json<Results>(olga, results()[0] ?? '')).results).toHaveLength(1)
  })

  it('the crowd claps and votes, and the end brings the awards to the booths', async () => {
    const crowd = await Promise.all((await hall.crowd(6)).map((one) => one.joins(SMALL)))
    for (const one of crowd) await one.asks('ceremony.react', { reaction: 'clap', times: 3 })
    await plays(director, 'vote')
    for (const one of crowd)
      expect(await one.asks('vote.cast', { award: 'people', booth: boothIdOf(SMALL, 1) })).toMatchObject({ ok: true })
    await hall.app.services.nightCounter.look()
    await plays(director, 'applause')
    await director.sees('the vote counted', ({ awards }) => awards.every(({ ready }) => ready))
    await plays(director, 'reveal-people')
    expect(await awardsAt(WINNER)).toEqual(['Prize'])
    await director.says({ type: 'end' })
    await director.sees('the end', ({ show }) => show.phase === 'over')
    await hall.app.services.awards.settled()
    expect([await awardsAt(WINNER), await awardsAt(boothIdOf(SMALL, 1)), await awardsAt(boothIdOf(SMALL, 2))]).toEqual([
      ['Jury award', 'Prize'],
      ['People’s Choice', 'Prize'],
      ['Prize'],
    ])
    expect((await booths()).find(({ id }) => id === WINNER)?.awards.map(({ certificate }) => certificate)).toEqual([
      code,
      undefined,
    ])
    await Promise.all(crowd.map((one) => one.leaves()))
  })

  it('the numbers are its organizer’s, and of five people at least', async () => {
    const numbers = await json<NightNumbers>(olga, `${ofCeremony()}/numbers`)
    expect(numbers.minutes.some(({ people }) => people === 6)).toBe(true)
    expect(numbers.awards).toMatchObject([
      { award: 'jury', reactions: 18, people: 6, polled: false },
      { award: 'people', reactions: null, people: null, votes: 6, polled: true },
    ])
    const csv = await (await get(olga, `${ofCeremony()}/numbers.csv?lang=zh`)).text()
    expect(csv).toContain('"","Jury award","6","18",""')
    for (const [role, visitor] of Object.entries(everybody)) {
      if (role === 'olga') continue
      expect([role, (await get(visitor, `${ofCeremony()}/numbers`)).status]).toEqual([role, 403])
    }
  })

  it('the results are what was opened, as lists for everybody', async () => {
    const opened = await hall.app.services.seals.opened(director.ceremony)
    const { results: read } = await json<Results>(everybody.visitor ?? olga, results()[0] ?? '')
    expect(read.map(({ commitment }) => commitment)).toEqual(opened.map(({ sha256 }) => sha256))
    expect(read.map(({ project }) => project.en)).toEqual(
      opened.flatMap(({ envelope }) => envelope.winners.map(({ title }) => title.en)),
    )
    const csv = await get(everybody.visitor ?? olga, `${results()[1]}?lang=en`)
    expect([csv.headers.get('access-control-allow-origin'), csv.headers.get('content-type')]).toEqual([
      '*',
      'text/csv; charset=utf-8',
    ])
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(1 + opened.length)
  })

  it('a certificate holds both languages with their fonts, and its code leads to its page', async () => {
    const response = await get(nominee, `/api/certificates/${code}.pdf?lang=zh`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pdf = Buffer.from(await response.arrayBuffer())
    const pages = await readPdf(pdf)
    expect(pages.map(({ text }) => text.replaceAll(' ', ''))).toEqual([
      expect.stringMatching(/小展馆.*Juryaward.*授予.*作品0.*团队0.*为了光。/),
      expect.stringMatching(/Asmallhall.*Juryaward.*isawardedto.*Project0.*Team0.*Forthelight\./),
    ])
    const raw = pdf.toString('latin1')
    const fonts = new Set(raw.match(/\/FontName \/[A-Z]{6}\+[\w-]+/g)?.map((name) => name.slice(18)))
    const faces = ['Fraunces-SemiBold', 'Inter-SemiBold', 'NotoSansSCThin-Medium', 'NotoSerifSCExtraLight-Bold']
    expect(fonts).toEqual(new Set(faces))
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(fonts.size)
    for (const page of pages) {
      const { pieces, width, height, links } = page
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      for (const { text, x, y, width: wide, size } of pieces) {
        expect([text, x > 27 && x + wide < width - 27 && y > 27 && y + size < height - 27]).toEqual([text, true])
      }
      const address = `${hall.url}/certificate/${code}`
      expect(links).toEqual([address])
      expect(await readQr(page)).toBe(address)
    }
  })

  it('the PDF is for the organizer and the winner’s own people; what it says is for everybody', async () => {
    const may = Object.entries(everybody).map(async ([role, visitor]) => [
      role,
      (await get(visitor, `/api/certificates/${code}.pdf`)).status,
      (await get(visitor, `/api/certificates/${code}`)).status,
      (await get(visitor, `${ofCeremony()}/certificates.zip`)).status,
    ])
    expect(await Promise.all(may)).toEqual([
      ['olga', 200, 200, 200],
      ['nominee', 200, 200, 403],
      ['visitor', 403, 200, 403],
      ['director', 403, 200, 403],
      ['presenter', 403, 200, 403],
      ['moderator', 403, 200, 403],
      ['exhibitor', 200, 200, 403],
    ])
    const { certificate } = await json<{ certificate: Certificate }>(olga, `/api/certificates/${code}`)
    expect(certificate).toMatchObject({ winner: { booth: WINNER }, opened: { envelope: { salt: expect.any(String) } } })
    for (const wrong of [`${code}x`, `${director.ceremony}-abcdefghjkmn`, 'nonsense'])
      expect((await get(olga, `/api/certificates/${wrong}`)).status).toBe(404)
  })

  it('a desk says whether its person organizes, and so whether its link to the certificates leads anywhere', async () => {
    for (const [role, visitor] of Object.entries(everybody)) {
      if (role !== 'olga' && role !== 'director' && role !== 'presenter') continue
      const desk = await sitAtDesk(visitor, director.ceremony)
      const { me } = await desk.sees('who sits there', () => true)
      desk.leaves()
      const { status } = await get(visitor, `${ofCeremony()}/certificates`)
      expect([role, me.role, me.organizes, status]).toEqual(
        role === 'olga' ? [role, 'director', true, 200] : [role, role, false, 403],
      )
    }
  })

  it('who signs is the organizer’s to say, and stands on every page', async () => {
    const named = (zh: string) => ({ en: '', zh })
    const look = { logo: '', signatures: [{ name: named('彭坤'), title: named('评审团主席'), picture: '' }] }
    const path = `${ofCeremony()}/certificates/look`
    for (const [role, visitor] of Object.entries(everybody)) {
      if (role === 'olga') continue
      expect(await post(visitor, path, look)).toMatchObject({ ok: false, reason: 'not-allowed' })
    }
    for (const wrong of [
      { ...look, logo: '/media/../secrets' },
      { ...look, signatures: Array(4).fill(look.signatures[0]) },
    ])
      expect(await post(olga, path, wrong)).toMatchObject({ ok: false, reason: 'invalid' })
    expect(await post(olga, path, look)).toEqual({ ok: true })
    const pdf = await (await get(olga, `/api/certificates/${code}.pdf?lang=en`)).arrayBuffer()
    for (const { text } of await readPdf(new Uint8Array(pdf))) expect(text).toMatch(/彭坤.*评审团主席/)
  })

  it('logo and signatures are drawn, and a picture that cannot be is told when it is saved', async () => {
    const keeps = async (width: number, height: number) => {
      const background = { r: 20, g: 40, b: 30, alpha: 0.4 }
      const body = await sharp({ create: { width, height, channels: 4, background } })
        .png()
        .toBuffer()
      const response = await olga.fetch(`${hall.url}/api/exhibitions/${SMALL}/pictures`, {
        method: 'POST',
        headers: { 'content-type': 'image/png' },
        body: new Uint8Array(body),
      })
      return ((await response.json()) as { path: string }).path
    }
    const name = { en: 'Kun Peng', zh: '彭坤' }
    const [logo, ada, bo] = [await keeps(300, 120), await keeps(240, 80), await keeps(200, 90)]
    const signatures = [ada, bo].map((picture) => ({ name, title: name, picture }))
    const path = `${ofCeremony()}/certificates/look`
    expect(await post(olga, path, { logo, signatures })).toEqual({ ok: true })
    const imagesIn = async (lang: string) => {
      const pdf = await (await get(olga, `/api/certificates/${code}.pdf?lang=${lang}`)).arrayBuffer()
      return (await readPdf(new Uint8Array(pdf))).map(({ images }) => images)
    }
    const drawn = [
      { width: 240, height: 80 },
      { width: 200, height: 90 },
      { width: 300, height: 120 },
    ]
    expect(await imagesIn('en')).toEqual([drawn, drawn])

    // Half of a file, and none.
    const file = join(dataDir, bo)
    await writeFile(file, (await readFile(file)).subarray(0, 60))
    for (const _ of ['broken', 'gone']) {
      expect(await post(olga, path, { logo, signatures })).toEqual({ ok: false, reason: 'picture-gone' })
      expect(await post(olga, path, { logo: bo, signatures: [] })).toEqual({ ok: false, reason: 'picture-gone' })
      await rm(file, { force: true })
    }
    // What was saved stays, and whoever needs their certificate has it: another one, for what was drawn is remembered.
    const [first, , third] = drawn
    expect(await imagesIn('zh')).toEqual([
      [first, third],
      [first, third],
    ])
    expect(await post(olga, path, { logo, signatures: signatures.slice(0, 1) })).toEqual({ ok: true })
  })

  it('all of it is one file', async () => {
    const response = await get(olga, `${ofCeremony()}/certificates.zip?lang=en`)
    const files = await unzip(Buffer.from(await response.arrayBuffer()))
    expect([...files.keys()]).toEqual([
      '01 Jury award - Project 0.pdf',
      '02 People’s Choice - Project 1.pdf',
      'results.csv',
      'results.json',
    ])
    for (const [name, body] of files) if (name.endsWith('.pdf')) expect(body.toString('latin1', 0, 5)).toBe('%PDF-')
    expect(JSON.parse(files.get('results.json')?.toString() ?? '')).toEqual(await json(olga, results()[0] ?? ''))
  })

  it('a wall for other sites may be framed by all of them, and no other page may', async () => {
    const embedded = await get(everybody.visitor ?? olga, `/embed/${SMALL}?lang=en`)
    expect([embedded.status, embedded.headers.get('x-frame-options')]).toEqual([200, null])
    expect(embedded.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(await embedded.text()).toMatch(/Jury award · Prize.*Project 0/s)
    const page = await get(olga, `/e/${SMALL}`)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  })

  it('a server that was killed before it gave them gives them when it is back, once', async () => {
    director.leaves()
    await hall.app.services.exhibitions.change(SMALL, (stored) => ({
      ...stored,
      projects: stored.projects.map((one) => ({ ...one, awards: one.awards.filter(({ ceremony }) => !ceremony) })),
    }))
    expect(await awardsAt(WINNER)).toEqual(['Prize'])
    for (const _ of ['gives', 'has given']) {
      await hall.stop()
      hall = await startHall({ dataDir })
      await hall.app.services.awards.settled()
      expect(await awardsAt(WINNER)).toEqual(['Jury award', 'Prize'])
      expect((await get(olga, `/api/certificates/${code}`)).status).toBe(200)
    }
  })

  it('an award that cannot be given keeps none of the others, and the organizer is told', async () => {
    const notGiven = async () => (await json<{ ceremony: CeremonyLine }>(olga, ofCeremony())).ceremony.notGiven
    expect(await notGiven()).toEqual([])
    await hall.app.services.exhibitions.change(SMALL, (stored) => ({
      ...stored,
      projects: stored.projects.map((one) => ({ ...one, awards: one.awards.filter(({ ceremony }) => !ceremony) })),
    }))
    await hall.stop()
    // As if it had never been read out: then the envelope that waits for an award of that name forbids it.
    const data = new Database(join(dataDir, 'laurel.sqlite'))
    expect(data.prepare(`delete from shown_awards where name like '%Jury award%'`).run().changes).toBe(1)
    data.close()
    hall = await startHall({ dataDir })
    await hall.app.services.awards.settled()
    expect([await awardsAt(WINNER), await awardsAt(boothIdOf(SMALL, 1))]).toEqual([
      ['Prize'],
      ['People’s Choice', 'Prize'],
    ])
    expect(await notGiven()).toEqual(['jury'])
    const desk = await sitAtDesk(TestVisitor.known(hall.url, olga, olga.cookie), director.ceremony)
    expect(desk.view()?.notGiven).toEqual(['jury'])
    desk.leaves()
  })
})

const unzip = (zip: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>()
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error || !file) return reject(error)
      file.on('end', () => resolve(files))
      file.on('entry', (entry) =>
        file.openReadStream(entry, (failed, stream) => {
          if (failed || !stream) return reject(failed)
          buffer(stream).then((body) => {
            files.set(entry.fileName, body)
            file.readEntry()
          }, reject)
        }),
      )
      file.readEntry()
    })
  })
