import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayWrite } from '../../../server/ceremony/may-write.ts'
import { checkRun } from '../../../shared/ceremony/check-run.ts'
import { totalSeconds } from '../../../shared/ceremony/cue-times.ts'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import { RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { anyExhibition, exhibitionOf } from './exhibitions.ts'

describe('proposeRun', () => {
  it('may be written as it is, and has nothing to be looked at, for 1 to 8 categories and 1 to 200 projects', () => {
    fc.assert(
      fc.property(anyExhibition, (exhibition) => {
        const show = proposeRun(exhibition)
        expect(RunOfShow.parse(show)).toEqual(show)
        expect(mayWrite(undefined, show, exhibition, { sealed: [], voted: [] })).toBeUndefined()
        // An award with one nominee only tells itself, and the organizer hears of each.
        const alone = show.awards.filter(({ nominees }) => nominees.length === 1)
        expect(checkRun(show, exhibition)).toEqual(
          alone.map(({ id }) => ({ check: 'one-nominee', cue: '', award: id, detail: '' })),
        )
        expect(proposeRun(exhibition)).toEqual(show)
        expect(totalSeconds(show.cues)).toBeLessThan(90 * 60)
      }),
      { numRuns: 60 },
    )
  })

  it('gives an award in every category with projects, one of the audience, and the grand prize last', () => {
    const show = proposeRun(exhibitionOf([3, 0, 5]))
    expect(show.awards.map(({ id, category, nominees }) => [id, category, nominees.length])).toEqual([
      ['jury-1', 'track-0', 3],
      ['jury-2', 'track-2', 5],
      ['people', '', 8],
      ['grand', '', 8],
    ])
    expect(show.awards.map(({ ballot }) => ballot !== null)).toEqual([false, false, true, false])
    const said = show.cues.flatMap((cue) => (cue.kind === 'reveal' ? [cue.award] : []))
    expect(said).toEqual(['jury-1', 'jury-2', 'people', 'grand'])
    expect([show.cues[0]?.kind, show.cues.at(-1)?.kind]).toEqual(['doors', 'closing'])
    // The night is over also when nobody says so.
    expect(show.cues.at(-1)?.auto).toBe(true)
  })

  it('gives the awards of the list where it has any: in their category, the highest last, the audience’s by vote', () => {
    const said = (en: string, zh: string) => ({ en, zh })
    const exhibition = exhibitionOf([3, 2])
    const show = proposeRun(exhibition, [
      { name: said('Grand Laurel', '桂冠大奖'), tier: 'grand' },
      { name: said('Best of Track 1', ''), tier: 'first' },
      { name: said('Audience award', '观众奖'), tier: 'third' },
    ])
    expect(RunOfShow.parse(show)).toEqual(show)
    expect(checkRun(show, exhibition)).toEqual([])
    expect(show.awards.map(({ name, tier, nominees, ballot }) => [name.en, tier, nominees.length, !!ballot])).toEqual([
      ['Audience award', 'third', 5, true],
      ['Best of Track 1', 'first', 2, false],
      ['Grand Laurel', 'grand', 5, false],
    ])
    const told = show.cues.flatMap((cue) => (cue.kind === 'reveal' ? [cue.award] : []))
    expect(told).toEqual(show.awards.map(({ id }) => id))
  })

  it('has a demo on stage when a booth has one, a story before all others', () => {
    const demoOf = (show: RunOfShow) => show.cues.find(({ kind }) => kind === 'demo')
    expect(demoOf(proposeRun(exhibitionOf([9])))).toBeUndefined()
    expect(demoOf(proposeRun(exhibitionOf([9], 3)))).toMatchObject({ booth: 'booth005', demo: 'slides' })
  })

  it('of an exhibition without projects has no awards, and is still a show', () => {
    const show = proposeRun(exhibitionOf([0, 0]))
    expect(show.awards).toEqual([])
    expect(RunOfShow.safeParse(show).success).toBe(true)
  })
})
