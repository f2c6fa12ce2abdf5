import type { CueKind } from '../../../shared/ceremony/ceremony-words.ts'
import type { Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'

const EMPTY = { en: '', zh: '' }

/** Lengths that suit most nights, seconds. */
const SECONDS: Record<CueKind, number> = {
  doors: 600,
  countdown: 30,
  opening: 120,
  speech: 180,
  category: 30,
  nominees: 60,
  vote: 180,
  drumroll: 12,
  reveal: 20,
  'walk-on': 30,
  demo: 240,
  thanks: 60,
  recording: 60,
  applause: 30,
  'group-photo': 60,
  intermission: 600,
  closing: 120,
}

/** An id that nothing in the list has: the word, with a number where it is taken. */
export function freeId(list: readonly { id: string }[], word: string): string {
  const stem = word.slice(0, 18)
  const taken = new Set(list.map(({ id }) => id))
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`
    if (!taken.has(id)) return id
  }
}

/** A cue of a kind to begin with; undefined where the exhibition or the show has nothing that it could be about. */
export function newCue(kind: CueKind, show: RunOfShow, { categories, booths }: Exhibition): Cue | undefined {
  const base = {
    id: freeId(show.cues, kind),
    title: EMPTY,
    seconds: SECONDS[kind],
    auto: false,
    notes: '',
    captions: [],
  }
  switch (kind) {
    case 'doors':
    case 'intermission':
    case 'closing':
      return { ...base, kind, text: EMPTY }
    case 'countdown':
    case 'applause':
    case 'group-photo':
      return { ...base, kind }
    case 'opening':
      return { ...base, kind, text: EMPTY, media: EMPTY }
    case 'speech':
    case 'thanks':
      return { ...base, kind, speaker: EMPTY }
    case 'recording':
      return { ...base, kind, speaker: EMPTY, media: EMPTY }
    case 'category': {
      const used = show.cues.flatMap((cue) => (cue.kind === 'category' ? [cue.category] : []))
      const category = categories.find(({ id }) => !used.includes(id)) ?? categories[0]
      return category && { ...base, kind, category: category.id }
    }
    case 'demo': {
      const booth = booths.find(({ demos }) => demos.length > 0)
      const demo = booth?.demos[0]
      return booth && demo && { ...base, kind, booth: booth.id, demo: demo.id }
    }
    default: {
      // A vote is on an award that is voted on; the others on the first that has none of the kind yet.
      const fit = kind === 'vote' ? show.awards.filter(({ ballot }) => ballot) : show.awards
      const has = (award: string) => show.cues.some((cue) => cue.kind === kind && 'award' in cue && cue.award === award)
      const award = fit.find(({ id }) => !has(id)) ?? fit[0] ?? show.awards[0]
      return award && { ...base, kind, award: award.id }
    }
  }
}
