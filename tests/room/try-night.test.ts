import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CeremonyLine } from '../../shared/ceremony/desk.ts'
import { post, sitAtDesk } from '../support/director.ts'
import { SAMPLE, type SampleHall, startSample } from '../support/start-sample.ts'
import { TestVisitor } from '../support/test-visitor.ts'

let hall: SampleHall
let olga: TestVisitor
beforeAll(async () => {
  hall = await startSample()
  olga = await TestVisitor.create(hall.url, { name: 'Olga', look: 3, language: 'en' })
  await hall.grant(olga, 'organizer')
})
afterAll(() => hall.stop())

const ceremonies = async (): Promise<CeremonyLine[]> => {
  const response = await olga.fetch(`${hall.url}/api/exhibitions/${SAMPLE}/ceremonies`)
  return ((await response.json()) as { ceremonies: CeremonyLine[] }).ceremonies
}
const tries = (id: string) => post<{ ok: boolean; ceremony: string }>(olga, `/api/ceremonies/${id}/try`, {})

it('the sample’s night is ready: sealed by lot at one press, and held again with other envelopes', async () => {
  const [sample] = await ceremonies()
  if (!sample) throw new Error('The sample has no ceremony.')
  expect(sample).toMatchObject({ announced: false, phase: 'before', sealed: [] })
  // Three minutes, as the button says.
  const seconds = sample.show.cues.reduce((sum, cue) => sum + cue.seconds, 0)
  expect(seconds).toBeGreaterThan(160)
  expect(seconds).toBeLessThanOrEqual(180)

  const tried = await tries(sample.id)
  expect(tried).toEqual({ ok: true, ceremony: sample.id })
  expect((await ceremonies())[0]).toMatchObject({
    announced: true,
    sealed: ['technology', 'living', 'content', 'golden'],
  })
  expect(await tries(sample.id)).toEqual(tried) // nothing is drawn twice

  const desk = await sitAtDesk(olga, sample.id)
  const golden = desk.view()?.cues.find((cue) => cue.kind === 'reveal' && cue.award === 'golden')
  expect(await desk.says({ type: 'jump', cue: golden?.id ?? '' })).toEqual({ ok: true })
  expect(await desk.says({ type: 'end' })).toEqual({ ok: true })
  desk.leaves()
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
