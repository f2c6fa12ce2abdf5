import { afterEach, expect, it } from 'vitest'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import type { CeremonyAward } from '../../shared/ceremony/run-of-show.ts'
import { createDirector, type Director, post } from '../support/director.ts'
import { atEnvelopes, commitmentsOf } from '../support/seal-desk.ts'
import { shortShow } from '../support/short-show.ts'
import { boothIdOf } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

/** The booth that leaves once its award is sealed. */
const LEFT = 1
const booth = (index: number) => boothIdOf(SMALL, index)

let hall: Hall
let director: Director
const ends = async () => {
  director.leaves()
  await hall.stop()
}
afterEach(ends)

async function opens(): Promise<{ olga: TestVisitor; otto: TestVisitor; ceremony: string }> {
  hall = await startHall()
  const [olga, otto] = [await hall.visitor('Olga'), await hall.visitor('Otto')]
  for (const organizer of [olga, otto]) await hall.grant(organizer, 'organizer')
  director = await createDirector(olga, SMALL, shortShow(SMALL))
  return { olga, otto, ceremony: director.ceremony }
}
/** As an import does that removes what is no longer in its list. */
const leaves = (index: number) =>
  hall.app.services.exhibitions.change(SMALL, (exhibition) => ({
    ...exhibition,
    projects: exhibition.projects.filter(({ id }) => id !== booth(index)),
  }))
const lineOf = async (visitor: TestVisitor, ceremony: string): Promise<CeremonyLine> => {
  const response = await visitor.fetch(`${hall.url}/api/ceremonies/${ceremony}`)
  return ((await response.json()) as { ceremony: CeremonyLine }).ceremony
}

it('a nominee that leaves tells nobody whether its award was sealed for it, and the run of show is saved as before', async () => {
  const play = async (winner: number) => {
    const { olga, otto, ceremony } = await opens()
    expect(await atEnvelopes(olga, ceremony).seals('jury', winner)).toMatchObject({ ok: true })
    await leaves(LEFT)
    const { show, revision } = await lineOf(otto, ceremony)
    const path = `/api/ceremonies/${ceremony}`
    const [jury, ...others] = show.awards
    if (!jury) throw new Error('There is no award.')
    const without = (award: CeremonyAward) => ({
      ...award,
      nominees: award.nominees.filter((id) => id !== booth(LEFT)),
    })
    // An award that is not sealed names only who is there.
    const rest = others.map(without)
    const title = { en: 'Another title', zh: '另一标题' }
    return {
      desk: await atEnvelopes(otto, ceremony).line('jury'),
      commitments: await commitmentsOf(hall.url),
      dropped: await post(otto, path, { revision, show: { ...show, awards: [without(jury), ...rest] } }),
      saved: await post(otto, path, {
        revision,
        show: { ...show, title, awards: [jury, ...rest] },
      }),
      programme: await (await fetch(`${hall.url}/api/exhibitions/${SMALL}/ceremony`)).json(),
      ready: await director
        .sees('it is written anew', ({ title }) => title.en === 'Another title')
        .then(({ awards }) => awards),
    }
  }
  const its = await play(LEFT)
  await ends()
  const anothers = await play(LEFT + 1)
  expect(its.desk).toMatchObject({ left: 1, sealed: { mine: false, result: null } })
  expect(its.dropped).toEqual({ ok: false, reason: 'sealed-award' })
  expect(its.saved).toEqual({ ok: true, revision: 3 })
  expect(blank(its)).toEqual(blank(anothers))
})

/** Salts are chance, and the nights were not at the same time. */
const blank = (told: unknown) =>
  JSON.stringify(told)
    .replace(/[0-9a-f]{64}/g, 'hash')
    .replace(/:1[0-9]{12}\b/g, ':time')
    .replace(/"(ceremony|id)":(\{"id":)?"[a-z0-9]{10}"/g, '"$1":"night"')

it('who sealed it sees that it names one who left, seals another result with a reason, and the old one stays in the open', async () => {
  const { olga, ceremony } = await opens()
  const envelopes = atEnvelopes(olga, ceremony)
  await envelopes.seals('jury', LEFT)
  const { title } = (await envelopes.line('jury')).nominees[LEFT] ?? {}
  await leaves(LEFT)
  const line = await envelopes.line('jury')
  expect(line.sealed?.result).toMatchObject({ winners: [booth(LEFT)], titles: [title] })
  expect(line.nominees.map((one) => one.booth)).toEqual([booth(0), booth(2)])
  expect(await envelopes.seals('jury', LEFT, { reason: 'A correction.' })).toEqual({
    ok: false,
    reason: 'no-such-nominee',
  })
  expect(await envelopes.seals('jury', 2)).toEqual({ ok: false, reason: 'reason-missing' })
  expect(await envelopes.seals('jury', 2, { reason: 'A correction.' })).toMatchObject({ ok: true })
  const [first, second] = await commitmentsOf(hall.url)
  expect(first).toMatchObject({ replaced: { reason: 'A correction.' }, opened: null })
  expect(second).toMatchObject({ replaced: null })
})

it('a result that names one who left is read out as it was sealed, and certified', async () => {
  const { olga, ceremony } = await opens()
  const envelopes = atEnvelopes(olga, ceremony)
  await envelopes.seals('jury', LEFT)
  const { title, team } = (await envelopes.line('jury')).nominees[LEFT] ?? {}
  await leaves(LEFT)
  for (const cue of ['reveal', 'walk-on']) expect(await director.says({ type: 'jump', cue })).toEqual({ ok: true })
  const { show } = await director.sees('it was read out', ({ show }) => show.cue?.kind === 'walk-on')
  expect(show.opened[0]?.envelope.winners).toEqual([{ booth: booth(LEFT), title, team }])
  expect(await director.says({ type: 'end' })).toEqual({ ok: true })
  await hall.app.services.awards.settled()
  const given = await hall.app.services.exhibitions.get(SMALL)
  expect(given?.exhibition.booths.flatMap(({ awards }) => awards.filter(({ id }) => id.startsWith(ceremony)))).toEqual(
    [],
  )
  const results = await (await fetch(`${hall.url}/api/exhibitions/${SMALL}/results.csv`)).text()
  expect(results).toContain(title?.en)
})

it('one who leaves in the vote wins nothing, and its votes keep nobody waiting', async () => {
  const { olga, ceremony } = await opens()
  await director.says({ type: 'jump', cue: 'vote' })
  const voters = await Promise.all(['Ada', 'Bo', 'Cy'].map(async (name) => (await hall.visitor(name)).joins(SMALL)))
  const choices = [LEFT, LEFT, 2]
  for (const [index, voter] of voters.entries())
    expect(await voter.asks('vote.cast', { award: 'people', booth: booth(choices[index] ?? 0) })).toMatchObject({
      ok: true,
    })
  await leaves(LEFT)
  expect(await director.says({ type: 'jump', cue: 'applause' })).toEqual({ ok: true })
  expect(await director.says({ type: 'jump', cue: 'reveal-people' })).toEqual({ ok: true })
  const { show } = await director.sees('it was read out', ({ show }) => show.opened.length === 1)
  expect(show.opened[0]?.envelope.winners.map((one) => one.booth)).toEqual([booth(2)])
  const list = await (await olga.fetch(`${hall.url}/api/ceremonies/${ceremony}/votes.csv`)).text()
  const totals = list.split(/\r?\n/).filter((line) => line.startsWith('total'))
  expect(totals.map((line) => line.split(',').slice(-2))).toEqual([
    ['0', ''],
    ['2', ''],
    ['1', 'yes'],
  ])
})
