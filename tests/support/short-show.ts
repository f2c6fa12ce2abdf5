import type { CueKind } from '../../shared/ceremony/ceremony-words.ts'
import type { Cue, RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import { boothIdOf } from './small-exhibition.ts'

const said = (en: string) => ({ en, zh: en })
const nothing = { en: '', zh: '' }

/** What every cue has, for tests that care about its kind only. */
export const plainCue = (id: string) => ({ id, title: nothing, seconds: 5, auto: false, notes: '', captions: [] })

/** A night with one award of the jury and one of the audience, in the small exhibition. */
export function shortShow(slug: string): RunOfShow {
  const nominees = [0, 1, 2].map((index) => boothIdOf(slug, index))
  const cues: Cue[] = [
    { ...plainCue('doors'), kind: 'doors', text: nothing },
    { ...plainCue('nominees'), kind: 'nominees', award: 'jury' },
    { ...plainCue('drumroll'), kind: 'drumroll', award: 'jury' },
    { ...plainCue('reveal'), kind: 'reveal', award: 'jury' },
    { ...plainCue('walk-on'), kind: 'walk-on', award: 'jury' },
    { ...plainCue('vote'), kind: 'vote', award: 'people' },
    { ...plainCue('applause'), kind: 'applause' },
    { ...plainCue('reveal-people'), kind: 'reveal', award: 'people' },
    { ...plainCue('closing'), kind: 'closing', text: nothing },
  ]
  return {
    title: said('A short night'),
    startsAt: null,
    zone: 'Asia/Shanghai',
    awards: [
      { id: 'jury', name: said('Jury award'), tier: 'grand', edition: '2026', category: '', nominees, ballot: null },
      {
        id: 'people',
        name: said('People’s Choice'),
        tier: 'first',
        edition: '2026',
        category: '',
        nominees,
        ballot: { voters: 'device', tally: 'hidden', opensAt: null, closesAt: null },
      },
    ],
    cues,
  }
}

/** A cue of any kind, filled as little as its kind allows. */
export function cueOf(kind: CueKind, award: string, id: string): Cue {
  const base = plainCue(id)
  switch (kind) {
    case 'doors':
    case 'intermission':
    case 'closing':
      return { ...base, kind, text: nothing }
    case 'opening':
      return { ...base, kind, text: nothing, media: nothing }
    case 'recording':
      return { ...base, kind, speaker: nothing, media: nothing }
    case 'speech':
    case 'thanks':
      return { ...base, kind, speaker: nothing }
    case 'category':
      return { ...base, kind, category: 'light' }
    case 'demo':
      return { ...base, kind, booth: boothIdOf('small-hall', 0), demo: 'demo' }
    case 'nominees':
    case 'vote':
    case 'drumroll':
    case 'reveal':
    case 'walk-on':
      return { ...base, kind, award }
    case 'countdown':
    case 'applause':
    case 'group-photo':
      return { ...base, kind }
  }
}
