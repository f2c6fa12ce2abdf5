import { describe, expect, it } from 'vitest'
import { mayWrite } from '../../../server/ceremony/may-write.ts'
import type { FixedAwards } from '../../../shared/ceremony/desk.ts'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import type { CeremonyAward, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { exhibitionOf } from './exhibitions.ts'

const exhibition = exhibitionOf([4, 4], 2)
const before = proposeRun(exhibition)
const sealed = { sealed: ['grand'], voted: [] }
const free = { sealed: [], voted: [] }
const withAward = (id: string, more: Partial<CeremonyAward>): RunOfShow => ({
  ...before,
  awards: before.awards.map((award) => (award.id === id ? { ...award, ...more } : award)),
})
const may = (next: RunOfShow) => mayWrite(before, next, exhibition, sealed)

describe('mayWrite', () => {
  it('leaves a sealed award as it was told, and lets all else change', () => {
    const [first = ''] = before.awards[0]?.nominees ?? []
    expect(may(withAward('grand', { name: { en: 'Other', zh: '其他' } }))).toBe('sealed-award')
    expect(may(withAward('grand', { nominees: [first] }))).toBe('sealed-award')
    expect(may(withAward('grand', { tier: 'second' }))).toBe('sealed-award')
    const ballot = { voters: 'device', tally: 'hidden', opensAt: null, closesAt: null } as const
    expect(may(withAward('grand', { ballot }))).toBe('sealed-award')
    const gone = before.awards.filter(({ id }) => id !== 'grand')
    const cues = before.cues.filter((cue) => !('award' in cue) || cue.award !== 'grand')
    expect(may({ ...before, awards: gone, cues })).toBe('sealed-award')
    expect(may(withAward('jury-1', { nominees: [first] }))).toBeUndefined()
    expect(may({ ...before, cues: [] })).toBeUndefined()
  })

  it('saves the rest when a nominee of a sealed award has left, and that award as it is', () => {
    const [first = '', ...others] = before.awards.find(({ id }) => id === 'grand')?.nominees ?? []
    const less = { ...exhibition, booths: exhibition.booths.filter(({ id }) => id !== first) }
    const only = (nominees: string[]) =>
      before.awards.map((award) =>
        award.id === 'grand'
          ? { ...award, nominees }
          : { ...award, nominees: award.nominees.filter((id) => id !== first) },
      )
    const cues = before.cues.filter(({ kind }) => kind !== 'demo')
    expect(mayWrite(before, { ...before, cues, awards: only([first, ...others]) }, less, sealed)).toBeUndefined()
    expect(mayWrite(before, { ...before, cues, awards: only(others) }, less, sealed)).toBe('sealed-award')
    expect(mayWrite(before, { ...before, cues, awards: only([first, ...others]) }, less, free)).toBe('invalid')
  })

  it('leaves a voted award as it was told, but for when its vote closes, and says which of the two it is', () => {
    const ballot = { voters: 'device', tally: 'hidden', opensAt: null, closesAt: null } as const
    const voted = withAward('grand', { ballot })
    const writes = (more: Partial<CeremonyAward>, fixed: FixedAwards) => {
      const awards = voted.awards.map((award) => (award.id === 'grand' ? { ...award, ...more } : award))
      return mayWrite(voted, { ...voted, awards }, exhibition, fixed)
    }
    const begun = { sealed: [], voted: ['grand'] }
    expect(writes({ nominees: [] }, begun)).toBe('voted-award')
    expect(writes({ ballot: { ...ballot, tally: 'live' } }, begun)).toBe('voted-award')
    expect(writes({ ballot: null }, begun)).toBe('voted-award')
    expect(writes({ nominees: [] }, { sealed: ['grand'], voted: ['grand'] })).toBe('sealed-award')
    expect(writes({ ballot: { ...ballot, closesAt: 1 } }, begun)).toBeUndefined()
  })

  it('refuses what names something that is not there', () => {
    expect(may(withAward('jury-1', { nominees: ['nowhere01'] }))).toBe('invalid')
    expect(may(withAward('jury-1', { category: 'nowhere' }))).toBe('invalid')
    const demo = before.cues.map((cue) => (cue.kind === 'demo' ? { ...cue, demo: 'nothing' } : cue))
    expect(may({ ...before, cues: demo })).toBe('invalid')
  })
})
