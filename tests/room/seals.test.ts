import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importOverServer } from '../../server/importer/ask-server.ts'
import { DEFAULT_OPTIONS } from '../../shared/importer/pack-import.ts'
import { sayProblem } from '../../shared/importer/problem-words.ts'
import { canonical } from '../../shared/seals/canonical.ts'
import type { Envelope } from '../../shared/seals/envelope.ts'
import { createDirector, sitAtDesk } from '../support/director.ts'
import { holds } from '../support/in-any-encoding.ts'
import { atEnvelopes, commitmentsOf, writesCeremony } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf, smallExhibition } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

const CANARY = 'Kingfisher-7Qx9-under-the-bridge'
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-seals-'))
const keyFile = join(dataDir, 'secrets/seal.key')
let hall: Hall
let olga: TestVisitor
let otto: TestVisitor
beforeAll(async () => {
  hall = await startHall({ dataDir })
  olga = await hall.visitor('Olga')
  otto = await hall.visitor('Otto')
  for (const organizer of [olga, otto]) await hall.grant(organizer, 'organizer')
})
afterAll(async () => {
  await hall.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a sealed result is public as a commitment, and read again by who sealed it only', async () => {
  const sealer = await writesCeremony(olga)
  expect((await sealer.desk()).key).toEqual({ state: 'none', file: keyFile, phrase: 'waiting' })
  const sealed = await sealer.seals('jury', 1, { citation: CANARY })
  expect(sealed).toMatchObject({ ok: true, commitment: { award: 'jury', replaced: null, opened: null } })
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o700)
  // Backups that heed such marks leave the folder out; the standard asks for these bytes at the beginning.
  expect(readFileSync(join(dataDir, 'secrets/CACHEDIR.TAG'), 'utf8')).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55\n/,
  )
  expect(readdirSync(join(dataDir, 'secrets'))).toContain('.nobackup')
  const [mine, others] = [await sealer.line('jury'), await atEnvelopes(otto, sealer.ceremony).line('jury')]
  expect(mine.sealed).toMatchObject({ by: 'Olga', mine: true, result: { winners: [boothIdOf(SMALL, 1)] } })
  expect(others.sealed).toEqual({ ...mine.sealed, mine: false, result: null })
  const commitments = await commitmentsOf(hall.url)
  expect(commitments).toEqual([
    {
      ceremony: { id: sealer.ceremony, title: shortShow(SMALL).title },
      award: { id: 'jury', name: { en: 'Jury award', zh: 'Jury award' } },
      sha256: mine.sealed?.sha256,
      sealedAt: mine.sealed?.sealedAt,
      openCount: false,
      replaced: null,
      opened: null,
    },
  ])
})

test('only organizers come to the envelopes, whatever else they may do in the night', async () => {
  const { ceremony } = await writesCeremony(olga)
  const roles = ['moderator', 'exhibitor', 'director', 'presenter', 'nominee'] as const
  const stranger = await hall.visitor('Vic')
  const people = [stranger]
  for (const [at, role] of roles.entries()) {
    const person = await hall.visitor(`Guest ${at}`)
    const booth = { kind: 'booth', exhibition: SMALL, booth: boothIdOf(SMALL, 0) } as const
    await hall.grant(person, role, role === 'exhibitor' || role === 'nominee' ? booth : undefined)
    people.push(person)
  }
  const elsewhere = await hall.visitor('Otis')
  await hall.grant(elsewhere, 'organizer', { kind: 'exhibition', exhibition: 'another-hall' })
  for (const person of [...people, elsewhere]) {
    const at = atEnvelopes(person, ceremony)
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await at.desk()).toEqual(refused)
    expect(await at.seals('jury', 1)).toEqual(refused)
    expect(await at.imports('award,project\njury,Project 1\n', true)).toEqual(refused)
    for (const path of ['seal-key/phrase', 'seal-key/kept']) expect(await at.asks(path)).toEqual(refused)
    expect(await at.asks('seal-key/restore', { phrase: 'abandon' })).toEqual(refused)
  }
  const nobody = await fetch(`${hall.url}/api/ceremonies/${ceremony}/envelopes`)
  expect(nobody.status).toBe(401)
})

test('a result that is not as it should be is refused with the reason', async () => {
  const sealer = await writesCeremony(olga)
  expect(await sealer.seals('nothing', 1)).toEqual({ ok: false, reason: 'no-such-award' })
  expect(await sealer.seals('jury', 7)).toEqual({ ok: false, reason: 'no-such-nominee' })
  expect(await sealer.seals('people', 1)).toEqual({ ok: false, reason: 'by-vote' })
  expect(await atEnvelopes(olga, 'nowhere').seals('jury', 1)).toEqual({ ok: false, reason: 'no-such-ceremony' })
  const twice = { award: 'jury', winners: [boothIdOf(SMALL, 1), boothIdOf(SMALL, 1)], person: '', reason: '' }
  const citation = { en: '', zh: '' }
  expect(await sealer.asks('envelopes', { ...twice, citation })).toEqual({ ok: false, reason: 'invalid' })
  expect(await sealer.asks('envelopes', { ...twice, winners: [], citation })).toEqual({ ok: false, reason: 'invalid' })
})

test('a count of votes seals nominees only, or that nobody voted, and no organizer reads or replaces it', async () => {
  const sealer = await writesCeremony(olga)
  const { seals } = hall.app.services
  const counted = (winners: string[]) =>
    seals.seal({
      exhibition: SMALL,
      ceremony: sealer.ceremony,
      award: 'people',
      winners,
      citation: { en: '', zh: '' },
      person: '',
      by: 'vote',
      reason: '',
    })
  expect(await counted([boothIdOf(SMALL, 7)])).toEqual({ ok: false, reason: 'no-such-nominee' })
  expect(await counted([])).toMatchObject({ ok: true })
  expect((await sealer.line('people')).sealed).toMatchObject({ by: '', mine: false, result: null })
  const again = await writesCeremony(olga, {
    ...shortShow(SMALL),
    awards: shortShow(SMALL).awards.map((award) => ({ ...award, name: { en: 'Prize', zh: '' } })),
  })
  const sealing = {
    exhibition: SMALL,
    ceremony: again.ceremony,
    winners: [boothIdOf(SMALL, 0)],
    person: '',
    reason: '',
  }
  const nothing = { en: '', zh: '' }
  // Whether a count is sealed must not hang on who won it.
  expect(await seals.seal({ ...sealing, award: 'people', citation: nothing, by: 'vote' })).toMatchObject({ ok: true })
  expect(await sealer.seals('people', 1, { reason: 'I think so' })).toEqual({ ok: false, reason: 'by-vote' })
})

test('a replaced result needs a reason that names nobody, and the old commitment stays in the open with it', async () => {
  const sealer = await writesCeremony(olga)
  await sealer.seals('jury', 1)
  const first = (await sealer.line('jury')).sealed
  expect(await sealer.seals('jury', 2)).toEqual({ ok: false, reason: 'reason-missing' })
  // Also when it is not the winner that it names: else the refusal would tell.
  for (const name of ['Project 0', '作品1', 'team 2']) {
    const reason = `It has to be ${name} after all`
    expect(await sealer.seals('jury', 2, { reason })).toEqual({ ok: false, reason: 'reason-tells' })
  }
  expect(await sealer.seals('jury', 2, { reason: 'A score was read wrongly.' })).toMatchObject({ ok: true })
  const line = await sealer.line('jury')
  expect(line.sealed).toMatchObject({ result: { winners: [boothIdOf(SMALL, 2)] } })
  expect(line.sealed?.sha256).not.toBe(first?.sha256)
  const commitments = (await commitmentsOf(hall.url)).filter((one) => one.ceremony.id === sealer.ceremony)
  expect(commitments).toMatchObject([
    { sha256: first?.sha256, replaced: { reason: 'A score was read wrongly.' }, opened: null },
    { sha256: line.sealed?.sha256, replaced: null },
  ])
  // The same result has another fingerprint each time that it is sealed: nobody finds it by trying the nominees.
  expect(await sealer.seals('jury', 2, { reason: 'Sealed once more.' })).toMatchObject({ ok: true })
  expect((await sealer.line('jury')).sealed?.sha256).not.toBe(line.sealed?.sha256)
})

test('what was ever public is not sealed, and what is sealed is not published by a list', async () => {
  const sealer = await writesCeremony(olga, {
    ...shortShow(SMALL),
    // As booths of the small exhibition have it.
    awards: shortShow(SMALL).awards.map((award) =>
      award.id === 'jury' ? { ...award, name: { en: 'PRIZE', zh: '' } } : award,
    ),
  })
  const wasPublic = { ok: false, reason: 'was-public' }
  expect((await sealer.line('jury')).nominees.map((one) => one.wasPublic)).toEqual([true, true, true])
  expect(await sealer.seals('jury', 1)).toEqual(wasPublic)
  // Taking it away does not make it unseen.
  const withAwards = (name: string) => (stored: Parameters<Parameters<typeof change>[1]>[0]) => ({
    ...stored,
    projects: stored.projects.map((project) => ({
      ...project,
      awards: [{ id: 'a', name: { en: name, zh: '' }, tier: 'third' as const, edition: '2026', person: '' }],
    })),
  })
  const { change } = hall.app.services.exhibitions
  await change(SMALL, withAwards('Participation'))
  expect(await sealer.seals('jury', 1)).toEqual(wasPublic)

  // A list that is read into another exhibition makes new booths of what everybody has seen, also where somebody renames one.
  const spring = smallExhibition('spring-hall', 3)
  const [first, second, third] = spring.projects.map((project) => ({ ...project, awards: [] }))
  if (!first || !second || !third) throw new Error('There are three.')
  const listed = { title: second.title, team: second.team }
  const [renamed, fresh] = ['Renamed', 'Nobody has seen this'].map((en) => ({ en, zh: '' }))
  await change(spring.slug, () => ({
    ...spring,
    projects: [first, { ...second, title: renamed ?? first.title, listed }, { ...third, title: fresh ?? first.title }],
  }))
  await hall.grant(olga, 'organizer', { kind: 'exhibition', exhibition: spring.slug })
  const again = await writesCeremony(
    olga,
    {
      ...shortShow(spring.slug),
      awards: shortShow(spring.slug).awards.map((award) => ({ ...award, name: { en: 'Prize', zh: '' } })),
    },
    spring.slug,
  )
  expect((await again.line('jury')).nominees.map((one) => one.wasPublic)).toEqual([true, true, false])
  expect([await again.seals('jury', 0), await again.seals('jury', 1)]).toEqual([wasPublic, wasPublic])
  expect(await again.seals('jury', 2)).toMatchObject({ ok: true })

  const other = await writesCeremony(olga)
  await other.seals('jury', 1)
  await expect(change(SMALL, withAwards('jury Award'))).rejects.toThrow(/sealed/)
  const list = 'Category,Project,Company,Award,Year\nLight,Project 0,Team 0,Jury award,2026\n'
  const local = { url: hall.url, token: hall.app.services.localToken, pid: process.pid }
  const options = { ...DEFAULT_OPTIONS, fileName: 'winners.csv', exhibition: SMALL }
  const imports = (more = {}) => importOverServer(local, Buffer.from(list), { ...options, ...more })
  for (const more of [{}, { dryRun: true }, { partial: true }]) {
    const report = await imports(more)
    expect(report).toMatchObject({ ok: true, preview: { blocked: true, ready: false } })
    if (!report.ok) throw new Error('The list was not read.')
    expect(report.outcome).not.toBe('stored')
    const [found] = report.preview.problems
    if (!found) throw new Error('Nothing was wrong.')
    expect(found).toMatchObject({ code: 'sealed-award', found: 'Jury award 2026' })
    expect(sayProblem(found, 'en', 'command').wouldDo).toMatch(/seal .*--nominees/)
    expect(sayProblem(found, 'en', 'page').wouldDo).toMatch(/seal .*tick below/)
  }
  expect(await imports({ nominees: true })).toMatchObject({ ok: true, preview: { blocked: false } })
  // Changes that tell nothing of it go on.
  expect(await change(SMALL, (stored) => ({ ...stored, figures: { entries: 9, winners: 3 } }))).toBeDefined()
})

describe('the key', () => {
  const setAside = `${keyFile}.aside`

  test('its phrase is shown to one organizer, until they say that they have it', async () => {
    const sealer = await writesCeremony(olga)
    const shown = await sealer.asks<{ phrase: string }>('seal-key/phrase')
    if (!shown.ok) throw new Error(shown.reason)
    expect(shown.phrase.split(' ')).toHaveLength(24)
    expect(await sealer.asks('seal-key/phrase')).toEqual(shown) // the page was loaded anew
    const asked = await atEnvelopes(otto, sealer.ceremony).asks('seal-key/phrase')
    expect(asked).toEqual({ ok: false, reason: 'phrase-shown' })
    await sealer.asks('seal-key/kept')
    expect(await sealer.asks('seal-key/phrase')).toEqual({ ok: false, reason: 'phrase-shown' })
    expect((await sealer.desk()).key.phrase).toBe('shown')
    // The others cannot read it, but they know whom to ask.
    const { key } = await atEnvelopes(otto, sealer.ceremony).desk()
    expect(key).toMatchObject({ phrase: 'shown', shown: { to: 'Olga', at: expect.any(Number) } })

    // Without its file nothing is read and nothing is sealed; with the phrase everything is as before.
    await sealer.seals('jury', 1, { citation: CANARY })
    renameSync(keyFile, setAside)
    expect((await sealer.desk()).key.state).toBe('missing')
    expect((await sealer.line('jury')).sealed).toMatchObject({ mine: true, result: null })
    expect(await sealer.seals('jury', 2, { reason: 'Anew' })).toEqual({ ok: false, reason: 'no-key' })
    const wrong = `${'abandon '.repeat(23)}art`
    for (const phrase of [wrong, 'not such words', shown.phrase.split(' ').toReversed().join(' ')])
      expect(await sealer.asks('seal-key/restore', { phrase })).toEqual({ ok: false, reason: 'wrong-phrase' })
    const typed = `\n 1. ${shown.phrase.toUpperCase().replaceAll(' ', '\n 2. ')} `
    expect(await sealer.asks('seal-key/restore', { phrase: typed })).toEqual({ ok: true })
    expect(readFileSync(keyFile)).toEqual(readFileSync(setAside))
    expect((await sealer.line('jury')).sealed?.result?.citation.en).toBe(CANARY)
    expect(await sealer.asks('seal-key/restore', { phrase: shown.phrase })).toEqual({ ok: false, reason: 'not-needed' })
  })

  test('another key, a damaged one or one that others can read is not used', async () => {
    const sealer = await writesCeremony(olga)
    await sealer.seals('jury', 1)
    const right = readFileSync(keyFile)
    const state = async () => (await sealer.desk()).key.state
    writeFileSync(keyFile, `${'00'.repeat(32)}\n`)
    expect(await state()).toBe('other')
    expect(await sealer.seals('jury', 2, { reason: 'Anew' })).toEqual({ ok: false, reason: 'no-key' })
    writeFileSync(keyFile, 'nonsense')
    expect(await state()).toBe('damaged')
    writeFileSync(keyFile, right)
    chmodSync(keyFile, 0o640)
    expect(await state()).toBe('readable-by-others')
    expect(await sealer.seals('jury', 2, { reason: 'Anew' })).toEqual({ ok: false, reason: 'no-key' })
    chmodSync(keyFile, 0o600)
    expect(await state()).toBe('ready')
  })
})

describe('a file of results', () => {
  test('is shown with its mistakes, and stored whole or not at all', async () => {
    const sealer = await writesCeremony(olga)
    const wrong = await sealer.imports(
      'Award,Project,Citation\nJury award,Project 9,x\nNo award,Project 1,x\njury,Project 6,x\nPeople’s Choice,Project 1,\n',
      true,
    )
    expect(wrong).toMatchObject({ ok: true, stored: false })
    expect(wrong.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'no-such-project'],
      [3, 'no-such-award'],
      [4, 'not-nominated'],
      [5, 'by-vote'],
    ])
    expect((await sealer.line('jury')).sealed).toBeNull()
    const right =
      '奖项,获奖项目,颁奖词(中文),Citation (English),获奖人\njury,作品2,以光为题,For light,\nJury award,Project 0,,,\n'
    expect(await sealer.imports(right)).toMatchObject({
      stored: false,
      problems: [],
      results: [{ award: 'jury', winners: [boothIdOf(SMALL, 2), boothIdOf(SMALL, 0)], replaces: false }],
    })
    expect((await sealer.line('jury')).sealed).toBeNull()
    expect(await sealer.imports(right, true)).toMatchObject({ stored: true })
    expect((await sealer.line('jury')).sealed?.result).toEqual({
      winners: [boothIdOf(SMALL, 2), boothIdOf(SMALL, 0)],
      titles: [
        { en: 'Project 2', zh: '作品2' },
        { en: 'Project 0', zh: '作品0' },
      ],
      citation: { en: 'For light', zh: '以光为题' },
      person: '',
    })
    const json = JSON.stringify([{ award: 'jury', booth: boothIdOf(SMALL, 1), citation: { en: 'A', zh: '乙' } }])
    expect(await sealer.imports(json, true)).toEqual({ ok: false, reason: 'reason-missing' })
    expect(await sealer.imports(json, true, 'Counted anew')).toMatchObject({
      stored: true,
      results: [{ replaces: true }],
    })
    expect((await sealer.line('jury')).sealed?.result?.winners).toEqual([boothIdOf(SMALL, 1)])
  })
})

/** What the README's recipe prints for this list, as somebody types it. */
async function byTheReadme(envelope: Envelope): Promise<string> {
  const recipe = /^node -e '(.*)'$/m.exec(README)?.[1]
  if (!recipe) throw new Error('The README has no recipe.')
  const folder = mkdtempSync(join(dataDir, 'recipe-'))
  const commitments = (await commitmentsOf(hall.url)).filter(({ opened }) => opened?.envelope.salt === envelope.salt)
  const told = commitments.map((one) => ({ ...one, opened: { at: 1, envelope } }))
  writeFileSync(join(folder, 'commitments.json'), JSON.stringify({ commitments: told }))
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', recipe], { cwd: folder })
  rmSync(folder, { recursive: true })
  return stdout
}

/** The same with jq, for one fingerprint of a list with another night's award of that id; undefined where there is no jq. */
async function byJq(sha256: string): Promise<string | undefined> {
  const recipe = /^jq .* sha256sum$/m.exec(README)?.[0]
  if (!recipe) throw new Error('The README has no recipe for jq.')
  const run = promisify(execFile)
  const installed = await run('jq', ['--version']).catch(() => undefined)
  if (!installed) return undefined
  const folder = mkdtempSync(join(dataDir, 'jq-'))
  const all = await commitmentsOf(hall.url)
  const others = all.filter((one) => one.sha256 === sha256).map((one) => ({ ...one, sha256: 'of-another-night' }))
  const told = others.map((one) => ({ ...one, opened: { at: 1, envelope: { v: 1 } } }))
  writeFileSync(join(folder, 'commitments.json'), JSON.stringify({ commitments: [...told, ...all] }))
  const { stdout } = await run('sh', ['-c', recipe.replace('<fingerprint>', sha256)], { cwd: folder })
  return stdout.split(' ')[0]
}
const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

test('a reveal opens the envelope for everybody, and it is what was committed to', async () => {
  const director = await createDirector(olga, SMALL, shortShow(SMALL))
  const sealer = atEnvelopes(olga, director.ceremony)
  await sealer.seals('jury', 2, { citation: CANARY })
  const committed = (await sealer.line('jury')).sealed
  await director.says({ type: 'go' })
  expect(await director.says({ type: 'jump', cue: 'reveal' })).toEqual({ ok: true })
  const ofThis = async () => (await commitmentsOf(hall.url)).filter((one) => one.ceremony.id === director.ceremony)
  // The halls are about to hear it, and nobody hears it before them.
  expect(await ofThis()).toMatchObject([{ sha256: committed?.sha256, opened: null }])
  await director.says({ type: 'go' })
  const commitments = await ofThis()
  const opened = commitments[0]?.opened?.envelope
  if (!opened) throw new Error('It is not open.')
  expect(opened).toMatchObject({ winners: [{ booth: boothIdOf(SMALL, 2) }], citation: { en: CANARY } })
  expect(createHash('sha256').update(canonical(opened)).digest('hex')).toBe(committed?.sha256)
  const [agreed, tampered] = await Promise.all([byTheReadme(opened), byTheReadme({ ...opened, person: 'Somebody' })])
  expect(agreed).toBe(`Jury award ${committed?.sha256} true\n`)
  expect(tampered).toBe(`Jury award ${committed?.sha256} false\n`)
  expect([committed?.sha256, undefined]).toContain(await byJq(committed?.sha256 ?? ''))
  expect(await sealer.seals('jury', 1, { reason: 'Too late' })).toEqual({ ok: false, reason: 'opened' })
  // Shown to everybody by its reveal: the same award cannot be sealed for this booth again.
  const again = await writesCeremony(olga)
  expect(await again.seals('jury', 2)).toEqual({ ok: false, reason: 'was-public' })
  director.leaves()
})

test('without the key an award is not ready, and no reveal begins that could not be said', async () => {
  const sealer = await writesCeremony(olga, {
    ...shortShow(SMALL),
    awards: shortShow(SMALL).awards.map((award) => ({ ...award, name: { en: `${award.id} of 2027`, zh: '' } })),
  })
  await sealer.seals('jury', 1)
  renameSync(keyFile, `${keyFile}.aside`)
  await hall.app.services.ceremonies.sealed(sealer.ceremony) // as a server does that starts
  const director = await sitAtDesk(olga, sealer.ceremony)
  expect(director.view()?.awards[0]).toMatchObject({ id: 'jury', ready: false })
  await director.says({ type: 'go' })
  expect(await director.says({ type: 'jump', cue: 'reveal' })).toEqual({ ok: false, reason: 'not-sealed' })
  renameSync(`${keyFile}.aside`, keyFile)
  await sealer.desk()
  expect(await director.says({ type: 'jump', cue: 'reveal' })).toEqual({ ok: true })
  director.leaves()
})

test('nothing of a sealed result is in the data folder or in what anybody is told', async () => {
  const secret = 'Heron-3Zk8-before-the-rain'
  const sealer = await writesCeremony(olga)
  const notTold: string[] = []
  const reads = async (visitor: TestVisitor, path: string) => {
    const body = await (await visitor.fetch(`${hall.url}${path}`)).text()
    if (holds(Buffer.from(body), secret).length > 0) notTold.push(path)
    return body
  }
  await sealer.seals('jury', 0, { citation: secret })
  await sealer.imports(`award,project,citation\njury,Project 1,${secret}\n`, true, 'A second look')
  // A body that is broken in the middle must not end in a log or an answer either.
  const broken = await olga.fetch(`${hall.url}/api/ceremonies/${sealer.ceremony}/envelopes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"award":"jury","citation":"${secret}`,
  })
  expect(await broken.json()).toEqual({ ok: false, reason: 'invalid' })
  for (const path of [
    `/api/ceremonies/${sealer.ceremony}`,
    `/api/ceremonies/${sealer.ceremony}/envelopes`,
    `/api/exhibitions/${SMALL}`,
    `/api/exhibitions/${SMALL}/ceremony`,
    `/api/exhibitions/${SMALL}/ceremonies`,
    `/api/exhibitions/${SMALL}/commitments`,
    `/api/exhibitions/${SMALL}/acts`,
  ])
    await reads(otto, path)
  expect(notTold).toEqual([])
  expect(holds(Buffer.from(await reads(olga, `/api/ceremonies/${sealer.ceremony}/envelopes`)), secret)).not.toEqual([])
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  for (const file of files)
    expect([file.name, holds(readFileSync(join(file.parentPath, file.name)), secret)]).toEqual([file.name, []])
  expect(files.some(({ name }) => name.startsWith('laurel.sqlite'))).toBe(true)
  const key = readFileSync(keyFile, 'utf8').trim()
  for (const file of files.filter(({ name }) => !name.startsWith('seal.key'))) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    expect([file.name, bytes.includes(key), bytes.includes(Buffer.from(key, 'hex'))]).toEqual([file.name, false, false])
  }
})
