import { describe, expect, it } from 'vitest'
import { checkRun, RUN_ERRORS, RUN_WARNINGS, type RunCheck } from '../../../shared/ceremony/check-run.ts'
import type { FixedAwards } from '../../../shared/ceremony/desk.ts'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import type { Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { exhibitionOf } from './exhibitions.ts'

const exhibition = exhibitionOf([3, 2], 2)
const proposed = proposeRun(exhibition)
const nothing = { en: '', zh: '' }
const kindOf = (kind: Cue['kind'], award?: string) => (cue: Cue) =>
  cue.kind === kind && (award === undefined || ('award' in cue && cue.award === award))

/** The proposal with one thing wrong. */
const with_ = (change: (show: RunOfShow) => Partial<RunOfShow>): RunOfShow => ({ ...proposed, ...change(proposed) })
const without = (is: (cue: Cue) => boolean) => with_(({ cues }) => ({ cues: cues.filter((cue) => !is(cue)) }))
const changed = (is: (cue: Cue) => boolean, more: Partial<Cue>) =>
  with_(({ cues }) => ({ cues: cues.map((cue) => (is(cue) ? ({ ...cue, ...more } as Cue) : cue)) }))
const moved = (is: (cue: Cue) => boolean, to: (cues: readonly Cue[]) => number) =>
  with_(({ cues }) => {
    const rest = cues.filter((cue) => !is(cue))
    return { cues: [...rest.slice(0, to(rest)), ...cues.filter(is), ...rest.slice(to(rest))] }
  })
const before = (is: (cue: Cue) => boolean) => (cues: readonly Cue[]) => cues.findIndex(is)

const gone = with_(({ awards }) => ({ awards: awards.map((one) => ({ ...one, nominees: ['gone00000'] })) }))

const wrong: Record<RunCheck, RunOfShow> = {
  'no-cues': with_(() => ({ cues: [], awards: [] })),
  'never-revealed': without(kindOf('reveal', 'grand')),
  'revealed-twice': with_(({ cues }) => ({
    cues: [...cues, { ...(cues.find(kindOf('reveal', 'grand')) as Cue), id: 'again' }],
  })),
  'no-nominees': with_(({ awards }) => ({ awards: awards.map((one) => ({ ...one, nominees: [] })) })),
  'one-nominee': with_(({ awards }) => ({
    awards: awards.map((one) => ({ ...one, nominees: one.nominees.slice(0, 1) })),
  })),
  'nominee-left': gone,
  'voted-nominee-left': gone,
  'reveal-without-nominees': without(kindOf('nominees', 'jury-1')),
  'reveal-before-drumroll': moved(kindOf('reveal', 'grand'), before(kindOf('drumroll', 'grand'))),
  'walk-on-before-reveal': moved(kindOf('walk-on', 'grand'), before(kindOf('reveal', 'grand'))),
  'vote-without-ballot': with_(({ awards }) => ({ awards: awards.map((one) => ({ ...one, ballot: null })) })),
  'ballot-without-vote': without(kindOf('vote')),
  'vote-then-reveal': moved(kindOf('vote'), before(kindOf('reveal', 'people'))),
  'vote-after-reveal': moved(kindOf('vote'), (cues) => cues.length),
  'names-nominee': changed(kindOf('reveal', 'grand'), { title: { en: 'It is orbit 3!', zh: '是它！' } }),
  'one-language': changed(kindOf('doors'), { text: { en: 'Hello', zh: '' } } as Partial<Cue>),
  'no-speaker': with_(({ cues }) => ({
    cues: [
      ...cues,
      { id: 's', title: nothing, seconds: 9, auto: false, notes: '', captions: [], kind: 'speech', speaker: nothing },
    ],
  })),
  'no-media': with_(({ cues }) => ({
    cues: [
      ...cues,
      {
        ...{ id: 'r', title: nothing, seconds: 9, auto: false, notes: '', captions: [] },
        kind: 'recording',
        speaker: { en: 'A', zh: '甲' },
        media: nothing,
      },
    ],
  })),
  'caption-late': changed(kindOf('opening'), { seconds: 5 }),
  'caption-order': changed(kindOf('opening'), {
    captions: [
      { at: 900, text: { en: 'Two', zh: '二' } },
      { at: 100, text: { en: 'One', zh: '一' } },
    ],
  }),
  'longer-than-told': proposed,
  'unknown-booth': gone,
  'unknown-category': changed(kindOf('category'), { category: 'gone' } as Partial<Cue>),
  'unknown-demo': changed(kindOf('demo'), { demo: 'gone' } as Partial<Cue>),
}

describe('checkRun', () => {
  it.each([...RUN_ERRORS, ...RUN_WARNINGS])(
    'says %s of a run of show that has it, and not of the proposal',
    (check) => {
      const told = check === 'longer-than-told' ? 600 : undefined
      expect(checkRun(proposed, exhibition)).toEqual([])
      const all = proposed.awards.map(({ id }) => id)
      const fixed = {
        sealed: check === 'nominee-left' ? all : [],
        voted: check === 'voted-nominee-left' ? all : [],
      }
      expect(checkRun(wrong[check], exhibition, told, fixed).map((note) => note.check)).toContain(check)
    },
  )

  it('does not ask to mend a sealed or voted award that a nominee has left, for it stays as it is', () => {
    const all = gone.awards.map(({ id }) => id)
    const checksOf = (fixed: FixedAwards) =>
      new Set(
        checkRun(gone, exhibition, undefined, fixed)
          .map(({ check }) => check)
          .filter((check) => /left|booth/.test(check)),
      )
    expect(checksOf({ sealed: all, voted: [] })).toEqual(new Set(['nominee-left']))
    expect(checksOf({ sealed: [], voted: all })).toEqual(new Set(['voted-nominee-left']))
    expect(checksOf({ sealed: all, voted: all })).toEqual(new Set(['nominee-left']))
    expect(checksOf({ sealed: [], voted: [] })).toEqual(new Set(['unknown-booth']))
  })

  it('finds a name by itself and not within another word', () => {
    const said = (en: string, zh = '是') =>
      checkRun(changed(kindOf('reveal', 'grand'), { notes: `${en} ${zh}` }), exhibition).map(({ check }) => check)
    expect(said('Say Orbit 1 slowly')).toEqual(['names-nominee'])
    expect(said('', '获奖的是轨道2号')).toEqual(['names-nominee'])
    expect(said('Team Lumen 4, please')).toEqual(['names-nominee'])
    expect(said('Orbit 12 is no nominee')).toEqual([])
    expect(said('Exorbit 1x')).toEqual([])
  })

  it('finds a name in whatever cue the audience or a desk reads, but for those that are about booths', () => {
    const named = { en: 'Team Lumen 4', zh: '流明4队' }
    const telling: [Cue['kind'], Partial<Cue>][] = [
      ['thanks', { speaker: named } as Partial<Cue>],
      ['applause', { notes: 'For Orbit 4!' }],
      ['category', { title: { en: 'Orbit 4 and others', zh: '轨道4号等' } }],
      ['closing', { text: { en: 'Meet Orbit 4', zh: '去看轨道4号' } } as Partial<Cue>],
      ['opening', { captions: [{ at: 0, text: named }] }],
    ]
    for (const [kind, more] of telling)
      expect([kind, ...checkRun(changed(kindOf(kind), more), exhibition).map(({ check }) => check)]).toContain(
        'names-nominee',
      )
    for (const kind of ['nominees', 'vote', 'demo'] as const)
      expect(checkRun(changed(kindOf(kind), { notes: 'Orbit 4' }), exhibition)).toEqual([])
  })

  it('names the cue or the award that it is about', () => {
    expect(checkRun(wrong['names-nominee'], exhibition)).toEqual([
      { check: 'names-nominee', cue: 'reveal-grand', award: '', detail: 'Orbit 3' },
    ])
    expect(checkRun(wrong['never-revealed'], exhibition)).toContainEqual({
      check: 'never-revealed',
      cue: '',
      award: 'grand',
      detail: '',
    })
    expect(checkRun(proposed, exhibition, 600)[0]?.detail).toMatch(/^\d+$/)
  })
})
