import { describe, expect, it } from 'vitest'
import { findBooths, fold, indexBooths, NO_FILTER } from '../../../client/directory/search.ts'
import type { Booth, Category } from '../../../shared/exhibition/exhibition.ts'

const category = (id: string, en: string, zh: string, letter: string): Category => ({
  id,
  name: { en, zh },
  letter,
  colour: 0,
})
const booth = (id: string, part: Partial<Booth>): Booth => ({
  id,
  category: 'tech',
  demos: [],
  title: { en: '', zh: '' },
  team: { en: '', zh: '' },
  summary: { en: '', zh: '' },
  awards: [],
  tier: 'third',
  facts: [],
  links: [],
  pictures: [],
  poster: '/posters/x',
  sample: false,
  place: { x: 0, z: 0, heading: 0, label: 'A1', side: 'left' },
  ...part,
})
const first = {
  id: 'a',
  name: { en: 'First prize', zh: '一等奖' },
  tier: 'first' as const,
  edition: '2023',
  person: 'Ada Lovelace',
}
const second = { ...first, id: 'b', name: { en: 'Second prize', zh: '二等奖' }, tier: 'second' as const, person: '' }

const categories = new Map([
  ['tech', category('tech', 'Digital technology', '数字技术', 'A')],
  ['life', category('life', 'Future lifestyles', '未来生活', 'B')],
])
const booths = [
  booth('tidal0', {
    title: { en: 'Tidal Twin', zh: '潮汐孪生' },
    team: { en: "Fisher's Café", zh: '双月水文社' },
    awards: [first, second],
    tier: 'first',
  }),
  booth('kettle', {
    category: 'life',
    title: { en: 'Slow Kettle', zh: '慢壶' },
    summary: { en: 'It boils when you are ready.', zh: '等你准备好再开。' },
    awards: [second],
  }),
  booth('plain0', {
    title: { en: 'Plain', zh: '' },
    facts: [{ label: { en: 'City', zh: '城市' }, value: { en: 'Suzhou', zh: '苏州' } }],
  }),
]
const index = indexBooths(booths, categories)
const nobody = { visited: new Set<string>(), bookmarked: new Set<string>(), live: new Set<string>() }
const find = (text: string) => findBooths(booths, index, { ...NO_FILTER, text }, nobody).map(({ id }) => id)

describe('searching the directory', () => {
  it('finds by either language, whatever language is shown', () => {
    expect(find('tidal')).toEqual(['tidal0'])
    expect(find('潮汐')).toEqual(['tidal0'])
    expect(find('未来生活')).toEqual(['kettle'])
  })
  it('does not care about case, accents, full-width letters or quotes', () => {
    expect(find('CAFE')).toEqual(['tidal0'])
    expect(find('ｔｉｄａｌ')).toEqual(['tidal0'])
    expect(find('fisher’s')).toEqual(['tidal0'])
    expect(fold('  Éa\u3000B ')).toBe('ea b')
  })
  it('wants every word, wherever in the booth it stands', () => {
    expect(find('first lovelace')).toEqual(['tidal0'])
    expect(find('first kettle')).toEqual([])
    expect(find('suzhou')).toEqual(['plain0'])
  })
  it('keeps the order of the exhibition and shows all for nothing', () => {
    expect(find('   ')).toEqual(['tidal0', 'kettle', 'plain0'])
  })
  it('finds where something runs now, and where there is something to try', () => {
    const deck = {
      id: 'deck',
      kind: 'slides',
      title: { en: '', zh: '' },
      text: { en: '', zh: '' },
      open: true,
    } as const
    const some = booths.map((one) => (one.id === 'kettle' ? { ...one, demos: [deck] } : one))
    const by = (demos: '' | 'live' | 'try', live = new Set<string>()) =>
      findBooths(some, index, { ...NO_FILTER, demos }, { ...nobody, live }).map(({ id }) => id)
    expect(by('try')).toEqual(['kettle'])
    expect(by('live')).toEqual([])
    expect(by('live', new Set(['kettle']))).toEqual(['kettle'])
    expect(by('')).toHaveLength(3)
  })
  it('filters by category, by any of the awards, and by what one did oneself', () => {
    const by = (change: object, marks = nobody) =>
      findBooths(booths, index, { ...NO_FILTER, ...change }, marks).map(({ id }) => id)
    expect(by({ category: 'life' })).toEqual(['kettle'])
    expect(by({ tier: 'second' })).toEqual(['tidal0', 'kettle'])
    const marks = { visited: new Set(['plain0']), bookmarked: new Set(['kettle']), live: new Set<string>() }
    expect(by({ mine: 'visited' }, marks)).toEqual(['plain0'])
    expect(by({ mine: 'unvisited' }, marks)).toEqual(['tidal0', 'kettle'])
    expect(by({ mine: 'bookmarked' }, marks)).toEqual(['kettle'])
  })
})
