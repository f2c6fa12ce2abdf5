import { describe, expect, it } from 'vitest'
import { signWords } from '../../../client/hall/signs/sign-words.ts'
import type { Booth, Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { planOf } from '../../../shared/exhibition/plan-of.ts'

const booth = (id: string, title: string): Booth => ({
  id,
  category: 'tech',
  demos: [],
  title: { en: title, zh: '' },
  team: { en: 'Team', zh: '' },
  summary: { en: '', zh: '' },
  awards: [],
  tier: 'third',
  facts: [],
  links: [],
  pictures: [],
  poster: `/posters/${id}.webp`,
  sample: false,
  place: { x: 0, z: 0, heading: 0, label: '', side: 'left' },
})

const exhibition = (titles: string[], category = 'Technology'): Exhibition => ({
  slug: 'test',
  title: { en: 'Test', zh: '' },
  text: { en: '', zh: '' },
  opens: '',
  closes: '',
  open: true,
  accent: '',
  picture: '',
  figures: { entries: 0, winners: 0 },
  allowedHosts: [],
  revision: 1,
  categories: [{ id: 'tech', name: { en: category, zh: '' }, letter: 'A', colour: 0 }],
  booths: titles.map((title, i) => booth(`booth${i}`, title)),
})

describe('the words on the signs', () => {
  it('are all new at first, then only what differs', () => {
    const first = exhibition(['One', 'Two', 'Three'])
    const words = signWords(planOf(first))
    expect(words.take(first)).toEqual({ posters: [0, 1, 2], titles: [0, 1, 2], branches: [0] })
    expect(words.take(exhibition(['One', 'Two', 'Three']))).toEqual({ posters: [], titles: [], branches: [] })
    expect(words.take(exhibition(['One', '2', 'Three'], 'Tech'))).toEqual({ posters: [1], titles: [1], branches: [0] })
    expect(words.title(1).en).toBe('2')
  })

  it('ask for a changed poster under a new address, because the browser keeps the old one', () => {
    const first = exhibition(['One'])
    const words = signWords(planOf(first))
    words.take(first)
    expect(words.poster(0, 192)).toBe('/posters/booth0.webp?w=192')
    words.take(exhibition(['Uno']))
    expect(words.poster(0, 768)).toBe('/posters/booth0.webp?w=768&v=1')
  })

  it('are empty where the exhibition no longer has the booth', () => {
    const first = exhibition(['One', 'Two'])
    const words = signWords(planOf(first))
    words.take(first)
    words.take(exhibition(['One']))
    expect(words.poster(1, 192)).toBe('')
    expect(words.title(1)).toEqual({ en: '', zh: '' })
  })
})
