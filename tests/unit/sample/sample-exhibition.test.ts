import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { List } from '../../../shared/importer/list.ts'
import { readSampleList, SAMPLE_FOLDER } from '../../support/sample-exhibition.ts'

let list: List
beforeAll(async () => {
  list = await readSampleList()
})

const HAN = /\p{Script=Han}/u
/** Marks of the wrong width beside a Chinese character, the commonest slip of bilingual lists. */
const NARROW_MARK = /\p{Script=Han}[,.;:!?()]|[,;:!?()]\p{Script=Han}/u

describe('the sample exhibition', () => {
  it('is read by the importer without a single remark', () => {
    expect(list.problems).toEqual([])
  })

  it('has 35 booths in three categories of 12, 12 and 11, in the list in that order', () => {
    const counts = list.categories.map(({ key }) => list.projects.filter(({ category }) => category === key).length)
    expect(counts).toEqual([12, 12, 11])
    expect(list.categories.map(({ name }) => name)).toEqual([
      { en: 'Digital technology and the metaverse', zh: '数字技术与元宇宙' },
      { en: 'Future lifestyles', zh: '未来生活方式' },
      { en: 'Original content production and dissemination', zh: '原创内容生产与传播' },
    ])
  })

  it('opens with Altstory, which is real; the other 34 say that they are samples', () => {
    const [altstory, ...others] = list.projects
    expect(altstory).toMatchObject({ team: { en: 'Altstory', zh: '互影科技' }, sample: false })
    expect(altstory?.awards.map(({ tier }) => tier)).toEqual(['first'])
    expect(others.map(({ sample }) => sample)).toEqual(Array(34).fill(true))
  })

  it('says everything in both languages, each in its own script', () => {
    for (const { title, team, summary, awards, facts } of list.projects) {
      for (const text of [title, team, summary, ...awards.map(({ name }) => name)]) {
        expect(text.en).toMatch(/\p{Script=Latin}/u)
        expect(text.en).not.toMatch(HAN)
        expect(text.zh).toMatch(HAN)
        expect(text.zh).not.toMatch(NARROW_MARK)
      }
      for (const { label } of facts) expect([label.en, label.zh]).not.toContain('')
    }
  })

  it('gives no name twice', () => {
    for (const names of [
      list.projects.map(({ title }) => title.en),
      list.projects.map(({ title }) => title.zh),
      list.projects.map(({ team }) => team.en),
      list.projects.map(({ team }) => team.zh),
      list.projects.map(({ externalId }) => externalId),
    ])
      expect(new Set(names).size).toBe(35)
  })

  it('has summaries of one or two sentences that fit a booth panel', () => {
    for (const { summary, sample } of list.projects) {
      if (!sample) continue
      expect(summary.en.length).toBeGreaterThan(60)
      expect(summary.en.length).toBeLessThan(210)
      expect(summary.en.match(/[.!?](?=\s|$)/g)?.length).toBeLessThanOrEqual(2)
      expect(summary.zh.length).toBeLessThan(90)
    }
  })

  it('spreads first, second and third prizes over every category', () => {
    for (const { key } of list.categories) {
      const tiers = list.projects.filter(({ category }) => category === key).map(({ awards }) => awards[0]?.tier)
      expect(new Set(tiers)).toEqual(new Set(['first', 'second', 'third']))
    }
  })

  it('links to nobody: only to the host that is kept for examples', () => {
    const links = list.projects.flatMap((project) => project.links)
    expect(links.length).toBeGreaterThan(5)
    for (const { url } of links) expect(url).toMatch(/^https:\/\/example\.org\//)
  })

  it('tells the competition’s own figures', () => {
    const about = JSON.parse(readFileSync(join(SAMPLE_FOLDER, 'exhibition.json'), 'utf8')) as Record<string, unknown>
    expect(about).toMatchObject({
      slug: 'cultural-creative-shanghai-2023',
      title: { en: 'Cultural and Creative Shanghai 2023', zh: '文创上海 2023' },
      figures: { entries: 403, winners: 35 },
    })
  })
})
