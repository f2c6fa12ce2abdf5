import type { Show, ShownCue } from '../../../shared/ceremony/show.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'

const nothing = { en: '', zh: '' }

/** A show that plays one cue since 1,000,000 ms. */
export const BEGAN = 1_000_000
export const showing = (cue: Partial<ShownCue> & Pick<ShownCue, 'kind'>, more: Partial<Show> = {}): Show => ({
  ceremony: 'c',
  run: 'night',
  seq: 1,
  phase: 'running',
  cue: { id: 'cue', title: nothing, seconds: 30, captions: [], ...cue } as ShownCue,
  index: 0,
  of: 3,
  played: 1,
  podium: cue.kind === 'walk-on' && 'award' in cue ? (cue.award ?? '') : '',
  startedAt: BEGAN,
  heldAt: null,
  lights: 'cue',
  music: 60,
  banner: null,
  caption: null,
  gatheredAt: null,
  endedAt: null,
  polls: {},
  opened: [],
  ...more,
})

export const openedAt = (at: number, winners = 1): ReadonlyMap<string, Opened> =>
  new Map([
    [
      'prize',
      {
        award: 'prize',
        at,
        sha256: '',
        sealedAt: 0,
        envelope: {
          v: 1,
          exhibition: 'e',
          ceremony: 'c',
          award: 'prize',
          name: nothing,
          winners: Array.from({ length: winners }, (_, i) => ({ booth: `b${i}`, title: nothing, team: nothing })),
          citation: nothing,
          person: '',
          salt: '',
        },
      },
    ],
  ])
