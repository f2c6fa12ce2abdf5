import { renderAsync } from '@resvg/resvg-js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { CATEGORY_COLOURS, categoryColours } from '../../../shared/exhibition/palette.ts'
import { ART_HEIGHT, ART_WIDTH, canvasOf, GROUNDS } from '../../../shared/posters/canvas.ts'
import { compose } from '../../../shared/posters/compose.ts'
import { type Face, roughAdvance } from '../../../shared/posters/faces.ts'
import { contrast } from '../../../shared/posters/mix.ts'
import { type PosterBooth, posterArt, posterPicture } from '../../../shared/posters/poster-art.ts'
import { POSTER_FORMS } from '../../../shared/posters/poster-forms.ts'
import { type SamplePoster, samplePosters } from '../../support/sample-exhibition.ts'

let sample: SamplePoster[]
beforeAll(async () => {
  sample = await samplePosters()
})

const teal = categoryColours(0)
const booth = (title: string, team = 'Team', zh = ''): PosterBooth => ({
  title: { en: title, zh },
  team: { en: team, zh: '' },
  sample: true,
  tier: 'first',
  awards: [1],
})

interface SetText {
  x: number
  y: number
  size: number
  text: string
}
const textsOf = (svg: string): SetText[] =>
  [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, size, text]) => ({ x: Number(x), y: Number(y), size: Number(size), text: text ?? '' }),
  )
const plain = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: 'amp' | 'lt' | 'gt' | 'quot') => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name],
  )

const faceOf = (char: string): Face => ((char.codePointAt(0) ?? 0) >= 0x2e80 ? 'text-chinese' : 'text-latin')

describe('a poster', () => {
  it('is the same for the same words, whatever else changes', () => {
    const one = booth('Tidal Twin')
    expect(posterArt(one, teal)).toBe(posterArt({ ...one }, teal))
    expect(posterArt(one, teal)).not.toBe(posterArt(booth('Tidal Twins'), teal))
  })

  it('shows what its title speaks of', () => {
    const form = (en: string, zh = ''): string => compose({ title: { en, zh }, team: { en: '', zh: '' } }).form.name
    expect(form('The Ninth Wave')).toBe('tide')
    expect(form('Letter from Nowhere')).toBe('letter')
    expect(form('', '月下')).toBe('moon')
    expect(form('', '一封信')).toBe('letter')
  })

  it('does not take everyday compounds for pictures', () => {
    const forms = (titles: string[]): Set<string> =>
      new Set(titles.map((zh) => compose({ title: { en: '', zh }, team: { en: '', zh: '' } }).form.name))
    const cities = ['上海', '海南', '江苏', '天津', '浙江', '河北']
    expect(forms(cities.map((city) => `${city}市信息平台`)).size).toBeGreaterThan(3)
    const en = (title: string): string => compose({ title: { en: title, zh: '' }, team: { en: '', zh: '' } }).form.name
    expect(en('Season of Waves')).toBe('tide')
    expect(new Set(['Search One', 'Search Two', 'Search Three', 'Startup Four'].map(en)).size).toBeGreaterThan(2)
  })

  it('has a picture of every family for a world of other titles', () => {
    const seen = new Set(
      Array.from(
        { length: 1200 },
        (_, i) => compose({ title: { en: `Xyz ${i}`, zh: '' }, team: { en: '', zh: '' } }).form.name,
      ),
    )
    expect(POSTER_FORMS.length).toBeGreaterThanOrEqual(12)
    expect(seen.size).toBe(POSTER_FORMS.length)
  })

  it('is a sample only where the booth is one, and ranked only where there is an award', () => {
    expect(posterArt(booth('A'), teal)).toContain('SAMPLE')
    expect(posterArt({ ...booth('A'), sample: false }, teal)).not.toContain('SAMPLE')
    expect(posterArt(booth('A'), teal)).toContain('#C79A4B"/></g></svg>'.slice(0, 7))
    expect(posterArt({ ...booth('A'), awards: [], tier: 'third' }, teal)).not.toContain('#B0734A')
  })

  it('keeps any words inside its margins, and apart from each other', () => {
    const words = fc.array(
      fc.constantFrom(
        '云',
        '互动',
        '科技',
        '，',
        'Laurel',
        'of',
        'Extraordinarily',
        ' ',
        ' ',
        '&',
        '<b>',
        'é',
        '"',
        'Überflüssigkeitsverordnung',
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(words, words, words, words, fc.boolean(), (en, zh, team, teamZh, isSample) => {
        const svg = posterArt(
          {
            title: { en: en.join(''), zh: zh.join('') },
            team: { en: team.join(''), zh: teamZh.join('') },
            sample: isSample,
            tier: 'grand',
            awards: [1],
          },
          teal,
        )
        const set = textsOf(svg)
        for (const { x, y, size, text } of set) {
          const width = [...plain(text)].reduce((sum, char) => sum + roughAdvance(char, faceOf(char)) * size, 0)
          expect(x + (/^[“‘（《]/u.test(text) ? size * 0.46 : 0)).toBeGreaterThanOrEqual(51.9)
          expect(x + width).toBeLessThanOrEqual(716.6)
          expect(y - size * 0.8).toBeGreaterThan(ART_HEIGHT + 12)
          expect(y).toBeLessThanOrEqual(978.1)
        }
        const lines = [...new Set(set.map(({ y }) => y))].sort((a, b) => a - b)
        for (const [i, y] of lines.entries())
          if (i > 0) {
            const height = Math.max(...set.filter((text) => text.y === y).map(({ size }) => size))
            expect(y - (lines[i - 1] ?? 0)).toBeGreaterThan(height * 0.78)
          }
      }),
      { numRuns: 100 },
    )
  })

  it('draws every family, arrangement and ground without a slip', () => {
    for (const form of POSTER_FORMS)
      for (const ground of form.grounds)
        for (let variant = 0; variant < 4; variant++)
          for (let seed = 1; seed < 4; seed++) {
            const drawing = form.draw(canvasOf(categoryColours(seed), ground, variant, seed))
            expect(drawing, form.name).not.toMatch(/NaN|undefined|Infinity|null/)
            expect(drawing.length, form.name).toBeGreaterThan(200)
            expect(drawing.length, form.name).toBeLessThan(60_000)
            expect(drawing.match(/<g/g)?.length, form.name).toBe(drawing.match(/<\/g>/g)?.length)
          }
  })

  it('stands out from its ground in every category', () => {
    for (const colours of CATEGORY_COLOURS)
      for (const ground of GROUNDS) {
        const canvas = canvasOf(colours, ground, 0, 1)
        expect(contrast(canvas.ground, canvas.strong)).toBeGreaterThan(1.7)
        expect(contrast(canvas.ground, canvas.high)).toBeGreaterThan(1.9)
      }
  })
})

describe('the posters of the sample', () => {
  it('are 35 different compositions', () => {
    const names = sample.map(({ booth: one }) => {
      const { form, variant } = compose(one)
      return `${form.name} ${variant}`
    })
    expect(new Set(names).size).toBe(35)
    expect(new Set(names.map((name) => name.split(' ')[0])).size).toBeGreaterThanOrEqual(30)
  })

  it('are alike in no pair, seen from afar and without colour', { timeout: 30_000 }, async () => {
    const grey = await Promise.all(
      sample.map(async ({ booth: one, colours }) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ART_WIDTH} ${ART_HEIGHT}">${posterPicture(one, colours)}</svg>`
        const { pixels } = await renderAsync(svg, {
          font: { loadSystemFonts: false },
          fitTo: { mode: 'width', value: 32 },
        })
        const light = Array.from(
          { length: pixels.length / 4 },
          (_, i) => (pixels[4 * i] ?? 0) + 2 * (pixels[4 * i + 1] ?? 0) + (pixels[4 * i + 2] ?? 0),
        )
        const mean = light.reduce((a, b) => a + b, 0) / light.length
        const spread = Math.sqrt(light.reduce((sum, value) => sum + (value - mean) ** 2, 0))
        return light.map((value) => (value - mean) / spread)
      }),
    )
    for (const [i, a] of grey.entries())
      for (const [j, b] of grey.entries())
        if (j > i) {
          const likeness = Math.abs(a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0))
          expect(likeness, `${sample[i]?.project.title.en} and ${sample[j]?.project.title.en}`).toBeLessThan(0.85)
        }
  })
})
