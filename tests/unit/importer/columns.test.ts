import { describe, expect, test } from 'vitest'
import { fieldsOfHeader, readHeader } from '../../../shared/importer/header-words.ts'
import { fixture, plan, stored } from './read-fixture.ts'

const guess = (header: string) => {
  const [best] = fieldsOfHeader(readHeader(header))
  return best && best.score >= 60 ? best.field : 'fact'
}

describe('a header is taken for what it usually means', () => {
  test.each([
    [
      'project',
      [
        'Project',
        'PROJECT NAME',
        'Entry',
        'Title of work',
        'Winning project',
        '作品',
        '项目',
        '参赛作品名称',
        '项目名称*',
        'projectTitle',
        'Project / Entry',
      ],
    ],
    [
      'team',
      [
        'Company',
        'Team name',
        'Made by',
        'Organisation',
        '企业',
        '团队',
        '参赛单位',
        '公司名称',
        '申报企业名称',
        '团队名称',
      ],
    ],
    ['category', ['Category', 'Track', 'Competition category', '赛道', '类别', '参赛组别', '所属领域']],
    ['award', ['Award', 'Prize', 'Award won', '奖项', '获奖情况', '获得奖项', '奖项名称']],
    ['rank', ['Rank', 'Place', '等级', '名次', '获奖等级']],
    ['summary', ['Summary', 'Project description', 'Short description', '简介', '作品简介', '项目介绍']],
    ['website', ['Website', 'Demo', 'URL', 'Video link', '网址', '官网', '演示链接']],
    ['person', ['Winner', 'Recipient', '获奖者', '姓名', '获奖人姓名']],
    ['year', ['Year', 'Edition', '年份', '届次']],
    ['id', ['ID', 'Project number', 'Entry no.', '编号', '作品编号']],
    ['picture', ['Picture', 'Image URL', '封面', '海报图片']],
    ['sample', ['Sample', '示例']],
    ['leave-out', ['E-mail', 'Contact email', 'Phone number', '联系电话', '手机号', '邮箱', '身份证号']],
    [
      'fact',
      ['Founded', 'City', 'Team size', 'Founder and CEO', '成立时间', '团队规模', '城市', 'First fan', 'Award date'],
    ],
  ])('%s', (field, headers) => {
    for (const header of headers) expect(`${header}: ${guess(header)}`).toBe(`${header}: ${field}`)
  })

  test.each([
    ['project_zh', 'zh'],
    ['Project (Chinese)', 'zh'],
    ['作品（英文）', 'en'],
    ['作品名称（中文）', 'zh'],
    ['title EN', 'en'],
    ['titleZh', 'zh'],
    ['英文名称', 'en'],
    ['Project', null],
    ['Citizen', null],
  ])('%s is in the language %s', (header, language) => {
    expect(readHeader(header).language).toBe(language)
  })
})

describe('columns of a whole list', () => {
  const fields = async (file: string | Uint8Array, map: string[] = []) =>
    Object.fromEntries(
      (await plan(file, { map })).preview.columns.map(({ header, field, language }) => [
        header,
        `${field}.${language}`,
      ]),
    )

  test('any order, both languages mixed', async () => {
    expect(await fields(fixture('any-order.csv'))).toEqual({
      奖项: 'award.zh',
      Homepage: 'website.en',
      企业名称: 'team.zh',
      Track: 'category.en',
      'Short description': 'summary.en',
      项目: 'project.zh',
    })
  })

  test('rows above the headers are no headers', async () => {
    expect(await fields(fixture('title-row.csv'))).toMatchObject({
      项目名称: 'project.zh',
      申报单位: 'team.zh',
      获奖等级: 'award.zh',
    })
  })

  test('two columns for one thing are its two languages', async () => {
    const { projects, categories } = await stored(fixture('two-languages.csv'))
    expect(categories[0]?.name).toEqual({ en: 'Digital', zh: '数字' })
    expect(projects[0]).toMatchObject({
      title: { en: 'Lantern Mesh', zh: '灯火网' },
      team: { en: 'Wick', zh: '灯芯' },
      summary: { en: 'Lamps.', zh: '路灯。' },
      awards: [{ name: { en: 'First prize', zh: '一等奖' } }, { name: { en: 'Public award', zh: '人气奖' } }],
      facts: [{ label: { en: 'City', zh: '城市' }, value: { en: 'Shanghai', zh: '上海' } }],
    })
  })

  test('a Chinese column alone fills the Chinese text', async () => {
    const { projects } = await stored('作品,奖项\nOPPO 实验室,一等奖\nMaCIT,二等奖\n云互动,三等奖\n')
    expect(projects.map(({ title }) => title)).toEqual([
      { en: '', zh: 'OPPO 实验室' },
      { en: '', zh: 'MaCIT' },
      { en: '', zh: '云互动' },
    ])
  })

  test('two languages in one cell', async () => {
    const { projects } = await stored(fixture('one-cell-two-languages.csv'))
    expect(projects.map(({ title }) => title)).toEqual([
      { en: 'Lantern Mesh', zh: '灯火网' },
      { en: 'Slow Bread', zh: '慢面包' },
    ])
    expect(projects[0]?.awards).toMatchObject([{ name: { en: 'First prize', zh: '一等奖' } }])
  })

  test('a column can be corrected by its header, its number, and with a language', async () => {
    const file = 'Thing,Who,Prize,Sort\nAlpha,One,Gold,X\n'
    const map = ['thing=project.zh', '#2=team', 'Sort=category']
    expect(await fields(file, map)).toEqual({
      Thing: 'project.zh',
      Who: 'team.en',
      Prize: 'award.en',
      Sort: 'category.en',
    })
    expect(await fields('Project,Award,Notes\nA,Gold,N\n', ['Notes=leave-out'])).toMatchObject({
      Notes: 'leave-out.en',
    })
  })

  test('a corrected column gives way no more, and the other one does', async () => {
    expect(await fields('Project,Title,Award\nA,B,Gold\n', ['Title=project'])).toMatchObject({
      Project: 'fact.en',
      Title: 'project.en',
    })
  })

  test('a wrong correction is told with what there is', async () => {
    const { preview } = await plan('Project,Award\nA,Gold\n', {
      map: ['Nope=team', 'Award=nonsense', 'Project=project.fr'],
    })
    expect(preview.ready).toBe(false)
    expect(preview.problems.map(({ code, column }) => [code, column])).toEqual([
      ['no-such-column', 'Nope'],
      ['no-such-field', 'Award'],
      ['no-such-field', 'Project'],
    ])
  })

  test('a list that names no project says which columns it has', async () => {
    const { preview } = await plan('Colour,Size\nred,5\n')
    expect(preview.problems).toMatchObject([{ code: 'no-project-column', found: 'Colour, Size' }])
  })

  test('unknown columns are facts; contact data, counters and far pictures are not shown unasked', async () => {
    const { preview, next } = await plan(fixture('facts.csv'))
    expect(next.projects[0]?.facts.map(({ label, value }) => [label.en || label.zh, value.en])).toEqual([
      ['City', 'Oslo'],
      ['Team size', '5'],
      ['成立时间', '2019'],
      ['Jury comment', 'Bold'],
    ])
    expect(JSON.stringify(next)).not.toMatch(/@example|1380000/)
    expect(preview.problems.map(({ code }) => code)).toEqual([
      'private-column',
      'private-column',
      'counter-column',
      'far-picture',
    ])
    expect(next.projects[0]).toMatchObject({
      externalId: '',
      pictures: [],
      links: [{ url: 'https://example.org/a.jpg' }],
    })
    const told = await plan(fixture('facts.csv'), { map: ['E-mail=fact', 'No.=id'] })
    expect(told.next.projects[0]).toMatchObject({
      externalId: '1',
      facts: expect.arrayContaining([{ label: { en: 'E-mail', zh: '' }, value: { en: 'a@example.org', zh: '' } }]),
    })
  })
})
