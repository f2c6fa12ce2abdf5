import { describe, expect, test, vi } from 'vitest'
import type { StoredExhibition, StoredProject } from '../../../shared/exhibition/stored.ts'
import { counter, plan, stored } from './read-fixture.ts'

vi.setConfig({ testTimeout: 20_000 }) // a busy machine unpacks and plans slowly

const HEADER = 'Category,Project,Company,Award,Summary\n'
const ROWS =
  'Digital,Lantern Mesh,Wick,First prize,Lamps.\nDigital,Tidal Twin,Moons,Second prize,Harbour.\nLiving,Slow Bread,Crumb,Third prize,Bread.\n'
const LIST = HEADER + ROWS

const edit = (exhibition: StoredExhibition, title: string, change: Partial<StoredProject>): StoredExhibition => ({
  ...exhibition,
  projects: exhibition.projects.map((one) =>
    one.title.en === title ? { ...one, ...change, edited: Object.keys(change) } : one,
  ),
})
const ids = (exhibition: StoredExhibition) => exhibition.projects.map(({ id }) => id)

describe('a list over what is stored', () => {
  test('the same file again changes nothing', async () => {
    const before = await stored(LIST)
    const { preview, next } = await plan(LIST, {}, before)
    expect(preview).toMatchObject({
      same: true,
      plan: { create: [], update: [], keep: [], gone: [], near: [], unchanged: 3 },
    })
    expect(next).toEqual(before)
  })

  test('the same file with its columns and rows in another order changes nothing', async () => {
    const before = await stored(LIST)
    const shuffled = `Award,Summary,Project,Company,Category\nThird prize,Bread.,Slow Bread,Crumb,Living\nSecond prize,Harbour.,Tidal Twin,Moons,Digital\nFirst prize,Lamps.,Lantern Mesh,Wick,Digital\n`
    const { preview, next } = await plan(shuffled, {}, before)
    expect(preview.same).toBe(true)
    expect(next).toEqual(before)
  })

  test('a corrected one updates field by field and keeps booth links and award ids', async () => {
    const before = await stored(LIST)
    const corrected = LIST.replace('Lamps.', 'Street lamps.')
      .replace('Second prize', 'First prize')
      .replace('tidal', 'x')
    const { preview, next } = await plan(corrected, {}, before)
    expect(preview.plan.update.map(({ title, changes }) => [title.en, changes])).toEqual([
      ['Lantern Mesh', [{ field: 'summary', before: 'Lamps.', after: 'Street lamps.' }]],
      ['Tidal Twin', [{ field: 'awards', before: 'Second prize', after: 'First prize' }]],
    ])
    expect(ids(next)).toEqual(ids(before))
    expect(next.projects[0]?.awards[0]?.id).toBe(before.projects[0]?.awards[0]?.id)
  })

  test('what a ceremony gave stays, whatever the list says of awards, and is not asked about', async () => {
    const before = await stored(LIST)
    const name = { en: 'Grand Prize', zh: '特等奖' }
    const given = { id: 'night-grand', name, tier: 'grand', edition: '2026', person: '', ceremony: 'night' } as const
    const [first] = before.projects
    first?.awards.unshift(given)
    expect((await plan(LIST, {}, before)).preview).toMatchObject({ same: true, plan: { update: [], unchanged: 3 } })
    for (const options of [{}, { overwrite: true }]) {
      const { next } = await plan(LIST.replace('First prize', 'Gold'), options, before)
      expect(next.projects[0]?.awards).toMatchObject([given, { name: { en: 'Gold' } }])
    }
    // A list that was written after the night speaks of the same award, and gives it no second time.
    const later = `${HEADER.replace('Award', 'Award,Year')}${ROWS.replace('First prize', 'grand prize,2026')}`
    const told = (await plan(later, { partial: true }, before)).next.projects[0]?.awards
    expect(told).toEqual([given])
  })

  test('rows match by an id column even when the project got another name', async () => {
    const list = 'No,Project,Company,Award\nA-1,Lantern Mesh,Wick,Gold\nA-2,Slow Bread,Crumb,Silver\n'
    const before = await stored(list)
    const { preview, next } = await plan(list.replace('Lantern Mesh,Wick', 'Moon Mesh,Wick & Sons'), {}, before)
    expect(preview.plan).toMatchObject({
      create: [],
      gone: [],
      near: [],
      update: [{ changes: [{ field: 'title' }, { field: 'team' }] }],
    })
    expect(ids(next)).toEqual(ids(before))
  })

  test('without an id they match by project and team, whatever their case, width and punctuation', async () => {
    const before = await stored(LIST)
    const { preview, next } = await plan(LIST.replace('Lantern Mesh,Wick', 'ＬＡＮＴＥＲＮ－mesh!,wick'), {}, before)
    expect(preview.plan).toMatchObject({ create: [], gone: [], near: [] })
    expect(ids(next)).toEqual(ids(before))
  })

  test('an id column that comes later is taken over by the booths that are there', async () => {
    const before = await stored('Project,Company,Award\nAlpha,One,Gold\n')
    const { preview, next } = await plan('ID,Project,Company,Award\nx9,Alpha,One,Gold\n', {}, before)
    expect(preview.plan).toMatchObject({ create: [], gone: [], update: [] })
    expect(next.projects).toMatchObject([{ id: before.projects[0]?.id, externalId: 'x9' }])
  })

  test('a second language that comes later finds its booth', async () => {
    const before = await stored('Project,Company,Award\nAlpha,One,Gold\n')
    const both = 'Project,作品,Company,企业,Award,奖项\nAlpha,甲,One,一,Gold,金奖\n'
    const { preview, next } = await plan(both, {}, before)
    expect(preview.plan).toMatchObject({ create: [], gone: [], near: [] })
    expect(next.projects).toMatchObject([{ id: before.projects[0]?.id, title: { en: 'Alpha', zh: '甲' } }])
    expect(next.categories).toEqual(before.categories)
  })

  test('what somebody edited since is kept, and said; the other fields are updated', async () => {
    const before = edit(await stored(LIST), 'Lantern Mesh', { summary: { en: 'By hand.', zh: '' } })
    const { preview, next } = await plan(
      LIST.replace('Lamps.', 'New lamps.').replace('First prize', 'Grand prize'),
      {},
      before,
    )
    expect(preview.plan.keep).toMatchObject([
      { title: { en: 'Lantern Mesh' }, changes: [{ field: 'summary', before: 'By hand.', after: 'New lamps.' }] },
    ])
    expect(preview.plan.update).toMatchObject([{ changes: [{ field: 'awards' }] }])
    expect(next.projects[0]).toMatchObject({
      summary: { en: 'By hand.' },
      edited: ['summary'],
      awards: [{ tier: 'grand' }],
    })
  })

  test("--overwrite takes the file's word", async () => {
    const before = edit(await stored(LIST), 'Lantern Mesh', { summary: { en: 'By hand.', zh: '' } })
    const { preview, next } = await plan(LIST, { overwrite: true }, before)
    expect(preview.plan).toMatchObject({ keep: [], update: [{ changes: [{ field: 'summary' }] }] })
    expect(next.projects[0]).toMatchObject({ summary: { en: 'Lamps.' }, edited: [] })
  })

  test("a booth that somebody renamed is still found by the list's name", async () => {
    const before = edit(await stored(LIST), 'Slow Bread', { title: { en: 'Very Different Loaf', zh: '' } })
    const { preview, next } = await plan(LIST, {}, before)
    expect(preview.plan).toMatchObject({ create: [], gone: [], near: [], keep: [{ changes: [{ field: 'title' }] }] })
    expect(next.projects.at(-1)?.title.en).toBe('Very Different Loaf')
  })

  test('winners that went away are reported and stay; --prune removes them', async () => {
    const before = await stored(LIST)
    const shorter = LIST.replace(/Digital,Tidal.*\n/, '')
    const kept = await plan(shorter, {}, before)
    expect(kept.preview.plan.gone).toMatchObject([{ title: { en: 'Tidal Twin' } }])
    expect(kept.preview.same).toBe(true)
    expect(kept.next.projects).toHaveLength(3)
    const pruned = await plan(shorter, { prune: true }, before)
    expect(pruned.preview.same).toBe(false)
    expect(pruned.next.projects.map(({ title }) => title.en)).toEqual(['Lantern Mesh', 'Slow Bread'])
  })

  test('a category without booths goes with its last one', async () => {
    const before = await stored(LIST)
    const { next } = await plan(LIST.replace(/Living.*\n/, ''), { prune: true }, before)
    expect(next.categories.map(({ name }) => name.en)).toEqual(['Digital'])
  })

  test('new ones stand after the one that they follow; all others stay where they are', async () => {
    const before = await stored(LIST)
    const longer = LIST.replace('Digital,Tidal', 'Digital,Paper Avatar,Scissors,Third prize,Paper.\nDigital,Tidal')
    const { next } = await plan(longer, {}, before)
    expect(next.projects.map(({ title }) => title.en)).toEqual([
      'Lantern Mesh',
      'Paper Avatar',
      'Tidal Twin',
      'Slow Bread',
    ])
  })

  test('what the list is silent about stays', async () => {
    const before = await stored(LIST)
    const { preview, next } = await plan('Project,Company,Award\nLantern Mesh,Wick,Grand prize\n', {}, before)
    expect(next.projects[0]).toMatchObject({ summary: { en: 'Lamps.' }, category: 'digital' })
    expect(preview.plan.newCategories).toEqual([])
    expect(next.categories).toEqual(before.categories)
  })

  test('a list in one language leaves the other as it is', async () => {
    const both = 'Project,作品,Company,企业,Award,奖项,Summary,简介\nAlpha,甲,One,一,Gold,金奖,Words.,文字。\n'
    const before = await stored(both)
    const english = 'Project,Company,Award,Summary\nAlpha,One,Gold,New words.\n'
    const { preview, next } = await plan(english, {}, before)
    expect(preview.plan.update).toMatchObject([{ changes: [{ field: 'summary' }] }])
    expect(next.projects).toMatchObject([
      {
        title: { en: 'Alpha', zh: '甲' },
        team: { en: 'One', zh: '一' },
        awards: [{ id: before.projects[0]?.awards[0]?.id, name: { en: 'Gold', zh: '金奖' } }],
        summary: { en: 'New words.', zh: '文字。' },
      },
    ])
  })

  test('a list with some of the facts leaves the others; an emptied cell takes its fact away', async () => {
    const before = await stored('Project,Award,City,Founded\nAlpha,Gold,Oslo,2019\n')
    const values = async (file: string) =>
      (await plan(file, {}, before)).next.projects[0]?.facts.map(({ label, value }) => `${label.en} ${value.en}`)
    expect(await values('Project,Award,City\nAlpha,Gold,Rome\n')).toEqual(['City Rome', 'Founded 2019'])
    expect(await values('Project,Award,Mentor,City\nAlpha,Gold,Ada,\n')).toEqual(['Founded 2019', 'Mentor Ada'])
  })

  test('a hall that would be too full says that prune would do', async () => {
    const name = (i: number) => Math.imul(i, 0x9e3779b1).toString(36).replace('-', 'q')
    const many = (from: number) =>
      `Project,Award\n${Array.from({ length: 150 }, (_, i) => `${name(from + i)},Gold\n`).join('')}`
    const { preview } = await plan(many(1000), {}, await stored(many(1)))
    expect(preview.problems).toMatchObject([{ code: 'too-many-projects', found: '300', detail: '200 prune' }])
  })
})

describe('near matches are asked, never guessed', () => {
  const changed = LIST.replace('Tidal Twin,Moons', 'Tidal Twins,Moons')

  test('a question blocks the import and offers the booth; nothing is created, updated or gone', async () => {
    const before = await stored(LIST)
    const { preview } = await plan(changed, {}, before)
    expect(preview).toMatchObject({ ready: false, blocked: false, plan: { create: [], update: [], gone: [] } })
    expect(preview.plan.near).toMatchObject([
      {
        row: 3,
        title: { en: 'Tidal Twins' },
        candidates: [{ booth: before.projects[1]?.id, title: { en: 'Tidal Twin' } }],
      },
    ])
  })

  test.each([
    ['a company with its legal form', 'Tidal Twin,Moons', 'Tidal Twin,Moons Inc.'],
    ['a longer name', 'Slow Bread,Crumb', 'Slow Bread Revisited,Crumb'],
    ['a team left out', 'Lantern Mesh,Wick', 'Lantern Mesh,'],
  ])('%s', async (_, from, to) => {
    const { preview } = await plan(LIST.replace(from, to), {}, await stored(LIST))
    expect(preview.plan.near).toHaveLength(1)
  })

  test('the same: the booth keeps its link and gets the new name', async () => {
    const before = await stored(LIST)
    const booth = before.projects[1]?.id ?? ''
    for (const name of ['row 3', 'tidaltwins / moons']) {
      const { preview, next } = await plan(changed, { answers: { [name]: booth } }, before)
      expect(preview).toMatchObject({
        ready: true,
        plan: { near: [], create: [], update: [{ booth, changes: [{ field: 'title' }] }] },
      })
      expect(next.projects[1]).toMatchObject({ id: booth, title: { en: 'Tidal Twins' } })
    }
  })

  test('new: a booth of its own, and the old one is reported', async () => {
    const { preview } = await plan(changed, { answers: { 'row 3': 'new' } }, await stored(LIST))
    expect(preview.plan).toMatchObject({
      near: [],
      create: [{ title: { en: 'Tidal Twins' } }],
      gone: [{ title: { en: 'Tidal Twin' } }],
    })
  })

  test('an answer that names no booth of the exhibition answers nothing', async () => {
    const { preview } = await plan(changed, { answers: { 'row 3': 'zzzzzz' } }, await stored(LIST))
    expect(preview.plan.near).toHaveLength(1)
  })

  test('different ids are different projects, however alike', async () => {
    const before = await stored('ID,Project,Award\n1a,Tidal Twin,Gold\n')
    const { preview } = await plan('ID,Project,Award\n1a,Tidal Twin,Gold\n2a,Tidal Twins,Silver\n', {}, before)
    expect(preview.plan).toMatchObject({ near: [], create: [{ title: { en: 'Tidal Twins' } }] })
  })

  test('short Chinese names are not alike for one common sign', async () => {
    const before = await stored('作品,奖项\n云互动,一等奖\n慢面包,二等奖\n')
    const { preview } = await plan('作品,奖项\n云互动,一等奖\n慢面包,二等奖\n云剪纸,三等奖\n', {}, before)
    expect(preview.plan).toMatchObject({ near: [], create: [{}] })
  })
})

test('titles: of the file, of the option, in both languages; an old one stays without the option', async () => {
  const titles = async (options: object, before?: StoredExhibition) =>
    (await plan(LIST, options, before)).preview.exhibition
  expect((await titles({ fileName: 'My_Awards 2026.csv' })).title).toEqual({ en: 'My Awards 2026', zh: '' })
  expect((await titles({ title: 'My Awards / 我的奖' })).title).toEqual({ en: 'My Awards', zh: '我的奖' })
  const before = { ...(await stored(LIST, {}, undefined, counter())), title: { en: 'Old', zh: '旧' } }
  expect(await titles({}, before)).toMatchObject({ title: { en: 'Old', zh: '旧' }, titleBefore: null })
  expect(await titles({ title: 'New' }, before)).toMatchObject({
    title: { en: 'New', zh: '旧' },
    titleBefore: { en: 'Old' },
  })
})
