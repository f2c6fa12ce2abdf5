import fc from 'fast-check'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'

const said = (en: string, zh: string) => ({ en, zh })
type Booth = Exhibition['booths'][number]

/** An exhibition as visitors see it, with so many projects in each of its categories; `demos`: every so many has one. */
export function exhibitionOf(sizes: readonly number[], demos = 0, title = said('A hall', '展馆')): Exhibition {
  let count = 0
  const booths = sizes.flatMap((size, category) =>
    Array.from({ length: size }, (): Booth => {
      const n = count++
      return {
        id: `booth${String(n).padStart(3, '0')}`,
        category: `track-${category}`,
        title: said(`Orbit ${n}`, `轨道${n}号`),
        team: said(`Team Lumen ${n}`, `流明${n}队`),
        summary: said('', ''),
        awards: [],
        tier: 'third',
        facts: [],
        links: [],
        pictures: [],
        poster: '',
        sample: true,
        demos:
          demos > 0 && n % demos === demos - 1
            ? [{ id: 'slides', kind: n % 2 ? 'story' : 'slides', title: said('', ''), text: said('', ''), open: false }]
            : [],
        place: { x: 0, z: 0, heading: 0, label: 'A1', side: 'left' },
      }
    }),
  )
  return {
    slug: 'a-hall',
    title,
    text: said('', ''),
    opens: '2026-11-27',
    closes: '',
    open: true,
    accent: '',
    picture: '',
    figures: { entries: 0, winners: 0 },
    allowedHosts: [],
    revision: 1,
    categories: sizes.map((_, at) => ({
      id: `track-${at}`,
      name: at % 3 === 2 ? said(`Only English ${at}`, '') : said(`Track ${at}`, `类别${at}`),
      letter: 'ABCDEFGH'[at] ?? 'A',
      colour: at,
    })),
    booths,
  }
}

/** 1 to 8 categories with 1 to 200 projects among them, some of the categories perhaps empty. */
export const anyExhibition = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 5 }))
  .map(([sizes, demos]) => {
    let left = 200
    const bounded = sizes.map((size) => {
      const of = Math.min(size, left)
      left -= of
      return of
    })
    if (left === 200) bounded[0] = 1
    return exhibitionOf(bounded, demos)
  })
