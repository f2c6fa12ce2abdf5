import type { Booth, Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import type { FloorPlan } from '../../../shared/plan/types.ts'

const NOTHING: Bilingual = { en: '', zh: '' }

interface Said {
  title: Bilingual
  poster: string
  /** All that a poster is drawn from. */
  face: string
  /** How often its face has changed: a number in the address gets past what the browser keeps. */
  edition: number
}

/** What of a hall's signs has to be drawn anew, by index. */
export interface Changed {
  posters: number[]
  titles: number[]
  branches: number[]
}

export interface SignWords {
  /** Takes an exhibition's words and says what differs from those before. */
  take: (exhibition: Exhibition) => Changed
  title: (booth: number) => Bilingual
  branch: (branch: number) => Bilingual
  /** Address of a poster, empty when there is none. */
  poster: (booth: number, width: number) => string
  texts: () => string[]
}

const same = (a: Bilingual, b: Bilingual) => a.en === b.en && a.zh === b.zh
const faceOf = ({ poster, title, team, tier, sample }: Booth) => JSON.stringify([poster, title, team, tier, sample])

/** The words on a hall's signs: those of the exhibition's booths and categories, in the plan's order. */
export const signWords = (plan: FloorPlan): SignWords => {
  let booths: Said[] = plan.booths.map(() => ({ title: NOTHING, poster: '', face: '', edition: -1 }))
  let branches: Bilingual[] = plan.branches.map(() => NOTHING)
  return {
    take: ({ booths: all, categories }) => {
      const known = new Map(all.map((booth) => [booth.id, booth]))
      const changed: Changed = { posters: [], titles: [], branches: [] }
      booths = plan.booths.map(({ id }, i) => {
        const before = booths[i]
        const booth = known.get(id)
        if (!before || !booth) return { title: NOTHING, poster: '', face: '', edition: 0 }
        const face = faceOf(booth)
        if (!same(before.title, booth.title)) changed.titles.push(i)
        if (before.face === face) return before
        changed.posters.push(i)
        return { title: booth.title, poster: booth.poster, face, edition: before.edition + 1 }
      })
      branches = plan.branches.map(({ category }, i) => {
        const name = categories.find(({ id }) => id === category)?.name ?? NOTHING
        if (!same(name, branches[i] ?? NOTHING)) changed.branches.push(i)
        return name
      })
      return changed
    },
    title: (booth) => booths[booth]?.title ?? NOTHING,
    branch: (branch) => branches[branch] ?? NOTHING,
    poster: (booth, width) => {
      const { poster = '', edition = 0 } = booths[booth] ?? {}
      if (!poster || /^(data|blob):/.test(poster)) return poster
      return `${poster}?w=${width}${edition > 0 ? `&v=${edition}` : ''}`
    },
    texts: () => [...booths.map(({ title }) => title), ...branches].flatMap(({ en, zh }) => [en, zh]).concat(ALWAYS),
  }
}

const ALWAYS = 'ABCDEFGH0123456789'
