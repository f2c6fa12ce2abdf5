import Papa from 'papaparse'
import about from '../../assets/exhibitions/cultural-creative-shanghai-2023/exhibition.json'
import winners from '../../assets/exhibitions/cultural-creative-shanghai-2023/winners.csv?raw'
import type { Booth, Exhibition } from '../../shared/exhibition/exhibition.ts'
import { categoryColours } from '../../shared/exhibition/palette.ts'
import { TIERS, type Tier } from '../../shared/plan/types.ts'
import { posterArt } from '../../shared/posters/poster-art.ts'

type Row = Record<string, string>

const pick = (row: Row, ...names: string[]): string => {
  for (const name of names) {
    const key = Object.keys(row).find((k) => k.toLowerCase().includes(name.toLowerCase()))
    if (key && row[key]) return row[key]
  }
  return ''
}

const tierOf = (award: string): Tier =>
  TIERS.find((tier) => award.toLowerCase().includes(tier)) ?? (award.includes('一等') ? 'first' : 'third')

const boothOf = (row: Row, i: number, category: string): Booth => {
  const award = pick(row, 'award')
  return {
    id: `dev${String(i).padStart(5, '0')}`,
    category,
    title: {
      en: pick(row, 'project (en)', 'project_en', 'project'),
      zh: pick(row, 'project (zh)', 'project_zh', '项目'),
    },
    team: { en: pick(row, 'team (en)', 'team_en', 'team'), zh: pick(row, 'team (zh)', 'team_zh', '团队') },
    summary: { en: pick(row, 'summary'), zh: pick(row, 'summary_zh') },
    awards: [{ id: 'a', name: { en: award, zh: '' }, tier: tierOf(award), edition: '', person: '' }],
    tier: tierOf(award),
    facts: [],
    links: [],
    pictures: [],
    poster: '',
    demos: [],
    sample: true,
    place: { x: 0, z: 0, heading: 0, label: `A${i + 1}`, side: 'left' },
  }
}

/** The sample exhibition without a server; `repeat` makes a crowded hall of it, `only` keeps so many categories. */
export const sampleExhibition = (repeat = 1): Exhibition => {
  const rows = Papa.parse<Row>(winners, { header: true, skipEmptyLines: true }).data
  const names = [...new Set(rows.map((row) => pick(row, 'category (en)', 'category_en', 'category')))]
  const many = Array.from({ length: repeat }, () => rows).flat()
  return {
    ...about,
    opens: '',
    closes: '',
    open: true,
    accent: '',
    picture: '',
    allowedHosts: [],
    revision: 1,
    categories: names.map((en, i) => {
      const row = rows.find((r) => pick(r, 'category (en)', 'category_en', 'category') === en) ?? {}
      const zh = pick(row, 'category (zh)', 'category_zh', '类别', '赛道')
      return { id: `c${i}`, name: { en, zh }, letter: 'ABCDEFGH'[i] ?? '?', colour: i }
    }),
    booths: many.map((row, i) =>
      boothOf(row, i, `c${names.indexOf(pick(row, 'category (en)', 'category_en', 'category'))}`),
    ),
  }
}

/** Posters as the server would draw them, as pictures in the page. */
export const drawPosters = (exhibition: Exhibition): void => {
  for (const booth of exhibition.booths) {
    const colour = exhibition.categories.find(({ id }) => id === booth.category)?.colour ?? 0
    booth.poster = `data:image/svg+xml,${encodeURIComponent(posterArt(booth, categoryColours(colour)))}`
  }
}
