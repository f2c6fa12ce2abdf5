import { describe, expect, test, vi } from 'vitest'
import { fixture, refusalOf, stored, text } from './read-fixture.ts'

vi.setConfig({ testTimeout: 20_000 }) // a busy machine unpacks and plans slowly

const titles = async (name: string) => (await stored(fixture(name))).projects.map(({ title }) => title.en || title.zh)
const ENGLISH = ['Lantern Mesh', 'Café Orbit', 'Slow Bread']
const CHINESE = ['灯火网', '轨道咖啡', '慢面包']

describe('a list is read in whatever way it was saved', () => {
  test.each([
    ['utf8.csv', ENGLISH],
    ['utf8-bom.csv', ENGLISH],
    ['utf8-chinese.csv', CHINESE],
    ['utf16le-bom-tab.txt', CHINESE],
    ['utf16be-bom.csv', CHINESE],
    ['utf16le.csv', ENGLISH],
    ['utf16be.csv', CHINESE],
    ['gb18030.csv', CHINESE],
    ['semicolon.csv', ENGLISH],
    ['tab.tsv', ENGLISH],
    ['sep-hint.csv', ENGLISH],
    ['workbook.xlsx', ['灯火网', '轨道咖啡', '2046']],
    ['array.json', ['Alpha', 'Beta']],
    ['projects.json', ['Alpha', 'Beta']],
    ['nested.json', ['Alpha', 'Beta', 'Gamma']],
  ])('%s', async (name, expected) => {
    expect(await titles(name)).toEqual(expected)
  })

  test('every encoding of the same list gives the same exhibition', async () => {
    const [first, ...others] = await Promise.all(
      ['utf8-chinese.csv', 'gb18030.csv', 'utf16le-bom-tab.txt', 'utf16be.csv', 'utf16be-bom.csv'].map((name) =>
        stored(fixture(name)),
      ),
    )
    for (const other of others) expect(other).toEqual(first)
  })

  test('quotes hold line breaks, separators and quotes', async () => {
    const { projects } = await stored(fixture('quoted-breaks.csv'))
    expect(projects[0]).toMatchObject({
      title: { en: 'Two Lines' },
      team: { en: 'Ink, Paper & Sons' },
      summary: { en: 'She said "look",\nand they looked.\n\nTwice.' },
    })
  })

  test('a workbook: hidden sheet, title over the headers, merged cells, rich text, link, date, number', async () => {
    const { projects, categories } = await stored(fixture('workbook.xlsx'))
    expect(categories.map(({ name }) => name.zh)).toEqual(['数字技术', '未来生活'])
    expect(projects.map(({ category }) => category)).toEqual(['category-1', 'category-1', 'category-2'])
    expect(projects[0]?.links[0]?.url).toBe('https://example.org/lantern')
    expect(projects[0]?.facts).toContainEqual({
      label: { en: '', zh: '颁奖日期' },
      value: { en: '2023-04-26', zh: '' },
    })
  })

  test('JSON: two languages, awards with years and tiers, facts, links', async () => {
    const { projects } = await stored(fixture('projects.json'))
    expect(projects[0]).toMatchObject({
      externalId: 'a',
      title: { en: 'Alpha', zh: '甲' },
      awards: [
        { name: { en: 'Gold', zh: '金奖' }, edition: '2023', tier: 'first' },
        { name: { en: 'Public award', zh: '人气奖' }, edition: '2024', tier: 'third' },
      ],
      facts: [{ label: { en: 'City', zh: '城市' }, value: { en: 'Oslo', zh: '' } }],
    })
    expect(projects[0]?.links.map(({ url }) => url)).toEqual(['https://example.org/a', 'https://example.org/b'])
    expect(projects[1]).toMatchObject({ title: { en: 'Beta' }, team: { en: 'Two' } })
  })

  test.each([
    ['latin1.csv', 'unknown-encoding'],
    ['broken.json', 'bad-json'],
  ])('%s is refused with %s', async (name, code) => {
    expect(await refusalOf(fixture(name))).toBe(code)
  })

  test.each([
    ['', 'empty'],
    ['Project,Award\n', 'empty'],
    ['{"a": 1}', 'bad-json'],
    ['<!doctype html><table>', 'not-a-list'],
    ['%PDF-1.7', 'not-a-list'],
    ['Project,"Award\nAlpha,Gold\n', 'unclosed-quote'],
  ])('%j is refused with %s', async (content, code) => {
    expect(await refusalOf(text(content))).toBe(code)
  })

  test('an old workbook is refused by its first bytes', async () => {
    expect(await refusalOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3))).toBe('old-excel')
  })
})
