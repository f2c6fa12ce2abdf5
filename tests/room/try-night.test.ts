import { afterAll, beforeAll, expect, it } from 'vitest'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import { post, sitAtDesk } from '../support/director.ts'
import { atEnvelopes } from '../support/seal-desk.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'

let clock = 1_800_000_000_000
let hall: SampleHall
let olga: TestVisitor
beforeAll(async () => {
  hall = await startSample(() => clock)
  olga = await TestVisitor.create(hall.url, { name: 'Olga', look: 3, language: 'en' })
  await hall.grant(olga, 'organizer')
})
afterAll(() => hall.stop())

const ceremonies = async (): Promise<CeremonyLine[]> => {
  const response = await olga.fetch(`${hall.url}/api/exhibitions/${SAMPLE}/ceremonies`)
  return ((await response.json()) as { ceremonies: CeremonyLine[] }).ceremonies
}
const tries = (id: string) => post<{ ok: boolean; ceremony: string }>(olga, `/api/ceremonies/${id}/try`, {})

it('the sample’s night is ready: sealed by lot at one press, and played to its end by “go” alone, and held again with other envelopes', async () => {
  const [sample] = await ceremonies()
  if (!sample) throw new Error('The sample has no ceremony.')
  expect(sample).toMatchObject({ announced: false, phase: 'before', sealed: [] })
  // Three minutes, as the button says.
  const seconds = sample.show.cues.reduce((sum, cue) => sum + cue.seconds, 0)
  expect(seconds).toBeGreaterThan(160)
  expect(seconds).toBeLessThanOrEqual(180)

  // Somebody goes on writing while the results are drawn.
  const { seals } = hall.app.services
  const { seal } = seals
  const show = { ...sample.show, title: { ...sample.show.title, en: 'The night, as it is now called' } }
  seals.seal = async (input) => {
    seals.seal = seal
    const { revision } = sample
    expect(await post(olga, `/api/ceremonies/${sample.id}`, { revision, show })).toMatchObject({ ok: true })
    return seal(input)
  }
  const tried = await tries(sample.id)
  expect(tried).toEqual({ ok: true, ceremony: sample.id })
  const [ready] = await ceremonies()
  expect(ready).toMatchObject({ announced: true, show: { title: show.title } })
  expect(new Set(ready?.sealed)).toEqual(new Set(['technology', 'living', 'content', 'golden']))
  expect(await tries(sample.id)).toEqual(tried) // nothing is drawn twice
  // Not even who pressed the button reads what was drawn.
  const { awards: lines } = await atEnvelopes(olga, sample.id).desk()
  expect(lines.flatMap(({ byVote, sealed }) => (byVote ? [] : [sealed]))).toMatchObject(
    Array(4).fill({ mine: false, byLot: true, by: '', result: null }),
  )

  // "Go", and nothing else, and only where a cue waits for it. Who tries it alone is the audience too, and votes.
  await olga.joins(SAMPLE, { view: '2d' })
  const desk = await sitAtDesk(olga, sample.id)
  const live = await hall.app.services.ceremonies.run(sample.id, NIGHT)
  if (!live) throw new Error('The sample has no night.')
  const { cues, awards } = live.show()
  let presses = 0
  while (live.state().phase !== 'over') {
    const cue = cues[live.state().index]
    if (cue?.kind === 'vote') {
      const booth = awards.find(({ id }) => id === cue.award)?.nominees[1] ?? ''
      expect(await olga.asks('vote.cast', { award: cue.award, booth })).toMatchObject({ ok: true })
    }
    clock += cue ? cue.seconds * 1000 : 0
    if (cue?.auto) await live.happens({ type: 'time' }, '')
    else expect([++presses, await desk.says({ type: 'go' })]).toEqual([presses, { ok: true }])
    expect(presses).toBeLessThan(10)
  }
  desk.leaves()
  await olga.leaves()
  const log = await hall.app.services.storage.ceremonies.events(sample.id, NIGHT)
  expect(log.flatMap(({ cue }) => (cue ? [cue.id] : []))).toEqual(cues.map(({ id }) => id))
  const { beganAt, endedAt, polls } = live.state()
  expect((endedAt ?? 0) - (beganAt ?? 0)).toBe(seconds * 1000)
  const { opened } = live.shown()
  expect(opened.map(({ award }) => award)).toEqual(['technology', 'living', 'content', 'people', 'golden'])
  for (const { award, envelope } of opened) {
    const nominees = awards.find(({ id }) => id === award)?.nominees
    expect(envelope.winners).toHaveLength(1)
    expect(nominees).toContain(envelope.winners[0]?.booth)
  }
  expect(polls.people?.closedAt).toBeGreaterThan(polls.people?.openedAt ?? 0)
  const again = await tries(sample.id)
  expect(again.ok).toBe(true)
  expect(again.ceremony).not.toBe(sample.id)
  // The one that was held stays announced, so that its replay does; only the new one is to come.
  const announced = (await ceremonies()).filter((one) => one.announced)
  expect(new Set(announced.map(({ id }) => id))).toEqual(new Set([sample.id, again.ceremony]))
  expect(announced.filter(({ phase }) => phase !== 'over').map(({ id }) => id)).toEqual([again.ceremony])
})

it('chance decides nothing about real people’s work, and a visitor decides nothing', async () => {
  const shown = await hall.app.services.exhibitions.get(SAMPLE)
  const real = shown?.exhibition.booths.find(({ sample }) => !sample)?.id ?? ''
  const [sample] = await ceremonies()
  if (!sample) throw new Error('The sample has no ceremony.')
  const awards = sample.show.awards.map((award) => ({ ...award, nominees: [...award.nominees, real] }))
  const made = await post<{ ceremony: CeremonyLine }>(olga, `/api/exhibitions/${SAMPLE}/ceremonies`, {
    revision: 0,
    show: { ...sample.show, awards },
  })
  expect(await tries(made.ceremony.id)).toEqual({ ok: false, reason: 'not-allowed' })
  const ada = await TestVisitor.create(hall.url, { name: 'Ada', look: 3, language: 'en' })
  expect(await post(ada, `/api/ceremonies/${sample.id}/try`, {})).toMatchObject({ ok: false, reason: 'not-allowed' })
})
