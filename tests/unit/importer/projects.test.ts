import { describe, expect, test } from 'vitest'
import { tierOfWords } from '../../../shared/importer/award-tiers.ts'
import { fixture, plan, stored } from './read-fixture.ts'

describe('rows become booths', () => {
  test("an award to a person has no project name: the person's is used", async () => {
    const { projects } = await stored(fixture('people.csv'))
    expect(projects.map(({ title, awards }) => [title.en || title.zh, awards[0]?.person])).toEqual([
      ['Ada Moreno', 'Ada Moreno'],
      ['Slow Bread', ''],
      ['Glass Rain', 'Bo Lin'],
      ['王小明', '王小明'],
    ])
  })

  test('one project with several awards is one booth with several awards', async () => {
    const { next, preview } = await plan(fixture('several-awards.csv'))
    expect(next.projects).toHaveLength(3)
    expect(next.projects[0]).toMatchObject({
      title: { en: 'Lantern Mesh' },
      awards: [
        { name: { en: 'First prize' }, edition: '2023' },
        { name: { en: 'Public award' }, edition: '2023' },
        { name: { en: 'Jury award' }, edition: '2024' },
      ],
    })
    expect(next.projects[2]).toMatchObject({ title: { en: 'Lantern Mesh' }, team: { en: 'Another Wick' } })
    expect(preview.problems.map(({ code, row }) => [code, row])).toEqual([
      ['second-category', 5],
      ['same-award-twice', 7],
    ])
    expect(preview.ready).toBe(true)
  })

  test('several awards in one cell or in several columns', async () => {
    const { projects } = await stored(fixture('award-marks.csv'))
    expect(projects.map(({ awards }) => awards.map(({ name }) => name.zh))).toEqual([
      ['一等奖', '最佳创意奖'],
      ['二等奖', '人气奖', '评审推荐奖'],
      ['最佳人工智能、大数据应用奖'],
      ['三等奖', '最佳设计奖'],
    ])
  })

  test('rows with the same id are one project, also when one is in English and one in Chinese', async () => {
    const { projects } = await stored('ID,Project,作品,Award\nx1,Alpha,,Gold\nX1,,甲,Public award\n')
    expect(projects).toMatchObject([{ externalId: 'x1', title: { en: 'Alpha', zh: '甲' }, awards: [{}, {}] }])
  })

  // What is kept of a list without results must be the same whoever won.
  test('the names of awards are kept without results too, and do not tell whose they are', async () => {
    const awards = ['Silver Leaf,grand', 'zephyr,', 'Gold,', 'gold,']
    const list = (order: readonly number[]) =>
      `Project,Award,Rank\n${order.map((award, at) => `Project ${at},${awards[award]}`).join('\n')}\n`
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ]
    const kept = await Promise.all(orders.map((order) => stored(list(order), { nominees: true })))
    expect(kept[0]?.projects.every((project) => project.awards.length === 0)).toBe(true)
    expect(kept[0]?.awardNames?.map(({ name, tier }) => [name.en, tier])).toEqual([
      ['Silver Leaf', 'grand'],
      ['Gold', 'first'],
      ['zephyr', 'first'],
    ])
    for (const one of kept.slice(1)) expect(one).toEqual(kept[0])
    expect((await stored(list([0, 1, 2, 3]))).awardNames).toEqual(kept[0]?.awardNames)
  })

  // Sheets stand sorted by prize, and booths in the order of their sheet.
  test('without results the order and a jury’s scores tell nothing either', async () => {
    const rows = [
      ['Quiet Cloud', 'A', '97'],
      ['Mirror Museum', 'B', '91'],
      ['Small Harbour', 'A', '88'],
      ['Bamboo Wheel', 'B', '80'],
    ]
    const list = (order: readonly number[]) =>
      `Project,Category,Jury score,City\n${order.map((at) => `${rows[at]?.join(',')},c${at}`).join('\n')}\n`
    const shapes = await Promise.all(
      [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
        [1, 0, 3, 2],
      ].map((order) => stored(list(order), { nominees: true })),
    )
    expect(shapes[0]?.projects.map(({ title }) => title.en)).toEqual([
      'Bamboo Wheel',
      'Mirror Museum',
      'Quiet Cloud',
      'Small Harbour',
    ])
    expect(shapes[0]?.categories.map(({ name }) => name.en)).toEqual(['A', 'B'])
    for (const shape of shapes.slice(1)) expect(shape).toEqual(shapes[0])
    expect(JSON.stringify(shapes)).not.toMatch(/score|97/)
    expect(JSON.stringify(shapes)).toMatch(/City/)
    // Where each category is one block, the organizer's order of categories stays; with results everything does.
    const blocks = await stored(list([1, 3, 0, 2]), { nominees: true })
    expect(blocks.categories.map(({ name }) => name.en)).toEqual(['B', 'A'])
    const open = await stored(list([0, 1, 2, 3]))
    expect(open.projects.map(({ title }) => title.en)).toEqual(rows.map(([title]) => title))
    expect(JSON.stringify(open)).toMatch(/97/)
  })

  // Two of six won, and their columns are filled as a jury's secretary fills them.
  const headers = (more: string) => `Project,Company,Award,Summary,City,Team size,${more}`
  const list = (more: string, cells: (won: boolean, at: number) => string) => {
    const rows = ['Dune', 'Fern', 'Gale', 'Iris', 'Loam', 'Moth'].map((name, at) => {
      const won = at === 1 || at === 4
      return `${name},${name} Lab,${won ? 'Gold' : ''},About ${name}.,Oslo,${at + 2},${cells(won, at)}`
    })
    return `${headers(more)}\n${rows.join('\n')}\n`
  }
  const winnersOnly = (won: boolean) => (won ? 'xyzzy' : '')

  test.each([
    'citation_en',
    'citation_zh',
    'Citation',
    'Award citation',
    '颁奖词',
    '获奖理由',
    '评语',
    'Jury remarks',
    'Jury statement', // by its last word a summary
    'Prize money',
    '奖金',
    'Remarks',
    'Status',
    'Mentor', // harmless, were it not the winners' only
    'Video', // and so are addresses, pictures
    'Cover',
  ])('a list without results keeps nothing of a column "%s" that winners fill', async (header) => {
    const file = list(header, (won) => winnersOnly(won).replace(/^x/, 'https://x'))
    const { preview } = await plan(file, { nominees: true })
    expect(preview.problems).toMatchObject([{ code: 'result-column', column: header }])
    const kept = await stored(file, { nominees: true })
    expect(JSON.stringify(kept)).not.toMatch(/yzzy/)
    const nobody = await stored(
      list(header, () => ''),
      { nominees: true },
    )
    expect(kept).toEqual(nobody)
    expect(kept.projects[0]).toMatchObject({ summary: { en: 'About Dune.' }, facts: [{}, {}] })
    // Unless somebody says that visitors may read it.
    const confirmed = await stored(file, { nominees: true, map: [`${header}=fact`] })
    expect(JSON.stringify(confirmed)).toMatch(/yzzy/)
  })

  test.each(['Status', 'Notes', 'Jury statement', 'jury_video', '获奖作品简介'])(
    'nor of a column "%s" that says of everybody whether they won',
    async (header) => {
      const file = list(header, (won) => (won ? 'https://yzzy.org/1' : 'https://yzzy.org/2'))
      expect(JSON.stringify(await stored(file, { nominees: true }))).not.toMatch(/yzzy/)
    },
  )

  test('nor of what only the others have, or of winners beside rows that say that they are nominees', async () => {
    for (const file of [
      list('Mentor', (won) => (won ? '' : 'yzzy')),
      list('Mentor', winnersOnly).replaceAll(' Lab,,', ' Lab,Nominee,'),
    ])
      expect(JSON.stringify(await stored(file, { nominees: true }))).not.toMatch(/yzzy/)
    // What is missing here and there tells nothing.
    const some = list('Mentor', (_, at) => (at < 3 ? 'yzzy' : ''))
    expect(JSON.stringify(await stored(some, { nominees: true }))).toMatch(/yzzy/)
  })

  test('a year that winners only have divides no nominees', async () => {
    const file = list('Year', (won) => (won ? '2026' : ''))
    const { categories, projects } = await stored(file, { nominees: true })
    expect(categories.map(({ name }) => name.en)).toEqual(['Nominees'])
    expect(projects.map(({ title }) => title.en)).toEqual(['Dune', 'Fern', 'Gale', 'Iris', 'Loam', 'Moth'])
  })

  test('a grade in a column of its own belongs to the award; a place is an award', async () => {
    const graded = await stored(fixture('grades.csv'))
    expect(graded.projects.map(({ awards }) => [awards[0]?.name.zh, awards[0]?.tier])).toEqual([
      ['最佳创意 · 一等奖', 'first'],
      ['最佳创意 · 二等奖', 'second'],
      ['最佳设计 · 一等奖', 'first'],
    ])
    const placed = await stored(fixture('places.csv'))
    expect(placed.projects.map(({ awards }) => [awards[0]?.name, awards[0]?.tier])).toEqual([
      [{ en: 'No. 1', zh: '第1名' }, 'first'],
      [{ en: 'No. 2', zh: '第2名' }, 'second'],
      [{ en: 'No. 3', zh: '第3名' }, 'third'],
      [{ en: 'No. 4', zh: '第4名' }, 'third'],
    ])
  })

  test('without categories the editions divide the list, else nothing does', async () => {
    const names = async (name: string) => (await stored(fixture(name))).categories.map((one) => one.name)
    expect(await names('years.csv')).toEqual([
      { en: '2023', zh: '2023年' },
      { en: '2024', zh: '2024年' },
    ])
    expect(await names('years-in-names.csv')).toEqual([
      { en: '2022', zh: '2022年' },
      { en: '2023', zh: '2023年' },
    ])
    expect(await names('no-category.csv')).toEqual([{ en: 'Winners', zh: '获奖项目' }])
  })

  test('a list of companies only calls the booths after them', async () => {
    const { projects } = await stored(fixture('companies.csv'))
    expect(projects.map(({ title }) => title.zh)).toEqual(['互影科技', '灯芯科技'])
  })

  test('addresses are completed, and labelled by their column', async () => {
    const { projects } = await stored(
      'Project,Award,Website,Demo\nA,Gold,example.org/x,www.example.org https://example.net:8080/y\n',
    )
    expect(projects[0]?.links).toEqual([
      { url: 'https://example.org/x', label: { en: 'Website', zh: '网站' } },
      { url: 'https://www.example.org', label: { en: 'Demo', zh: '演示' } },
      { url: 'https://example.net:8080/y', label: { en: 'Demo', zh: '演示' } },
    ])
  })

  test('nominees: the list without its awards', async () => {
    const { next, preview } = await plan(fixture('utf8.csv'), { nominees: true })
    expect(preview.ready).toBe(true)
    expect(next.projects.map(({ awards }) => awards)).toEqual([[], [], []])
    // Which awards there are is kept apart from the booths, for a proposal of a night.
    const { awardNames, ...others } = next
    expect(awardNames?.map(({ tier }) => tier)).toEqual(expect.arrayContaining(['first']))
    expect(JSON.stringify(others)).not.toMatch(/prize/i)
  })
})

describe('the tier of an award', () => {
  test.each([
    ['grand', ['Grand prize', 'Special prize', '特等奖', '年度大奖', 'Best in show']],
    ['first', ['First prize', 'Gold', '一等奖', '金奖', 'Best director', '冠军', '1st place']],
    ['second', ['Second prize', 'Silver medal', '二等奖', '银奖', 'Runner-up', '亚军']],
    ['third', ['Third prize', 'Bronze', '三等奖', '铜奖', '优秀奖', 'Honourable mention', '季军', '入围奖']],
    [undefined, ['Innovation', '人气之星']],
  ])('%s', (tier, names) => {
    for (const name of names) expect(`${name}: ${tierOfWords(name)}`).toBe(`${name}: ${tier}`)
  })

  test('names that say nothing go by their order, but not beside names that do', async () => {
    const tiers = async (file: string) => (await stored(file)).projects.map(({ awards }) => awards[0]?.tier)
    expect(await tiers('Project,Award\na,Oak\nb,Elm\nc,Elm\nd,Ash\n')).toEqual(['first', 'second', 'second', 'third'])
    expect(await tiers('Project,Award\na,Oak\nb,Gold\n')).toEqual(['third', 'first'])
  })
})

test('a list that is only looked at tells the hall it would make, branch by branch', async () => {
  const list = 'Track,Project,Award\nLight,Lamp,First prize\nTransport,Tram,Second prize\nLight,Torch,Third prize\n'
  const { preview } = await plan(list)
  expect(preview.hall).toEqual([
    { name: { en: 'Light', zh: '' }, booths: ['first', 'third'] },
    { name: { en: 'Transport', zh: '' }, booths: ['second'] },
  ])
  const rows = Array.from({ length: 9 }, (_, i) => `Track ${i},Project ${i},Gold\n`).join('')
  expect((await plan(`Track,Project,Award\n${rows}`)).preview).toMatchObject({ blocked: true, hall: null })
})
