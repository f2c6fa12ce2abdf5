import { describe, expect, test, vi } from 'vitest'
import { sayReport } from '../../../server/importer/say-report.ts'
import { MISTAKES, NOTICES, problem, REFUSALS } from '../../../shared/importer/problem.ts'
import { sayProblem } from '../../../shared/importer/problem-words.ts'
import { fixture, plan, refusalOf, text } from './read-fixture.ts'

vi.setConfig({ testTimeout: 20_000 }) // a busy machine unpacks and plans slowly

const row = (n: number) => Array.from({ length: n }, (_, i) => i)

describe('mistakes', () => {
  test('all of them are told at once, with row and column and what was found', async () => {
    const { preview } = await plan(fixture('mistakes.csv'))
    expect(preview.problems.map(({ code, row, column, found }) => [row, column, code, found.slice(0, 20)])).toEqual([
      [3, 'Project', 'no-name', ''],
      [4, 'Category', 'no-category', ''],
      [5, 'Award', 'no-award', ''],
      [6, 'Website', 'bad-link', 'javascript:alert(1)'],
      [7, 'Sample', 'bad-flag', 'perhaps'],
      [8, 'Project', 'formula', '=HYPERLINK("http://e'],
      [9, 'Project', 'broken-text', 'Theta \uFFFD\uFFFD'],
      [10, 'id', 'id-reused', '1'],
      [11, 'Project', 'too-long', 'KKKKKKKKKKKKKKKKKKKK'],
      [12, '', 'too-many-cells', 'stray'],
      [14, '', 'unclosed-quote', 'Nu,Thirteen,Gold,,'],
    ])
  })

  test('nothing is to be stored, unless the rows without mistakes were asked for', async () => {
    expect((await plan(fixture('mistakes.csv'))).preview).toMatchObject({ blocked: true, ready: false })
    const { preview, next } = await plan(fixture('mistakes.csv'), { partial: true })
    expect(preview).toMatchObject({ blocked: false, ready: true })
    expect(next.projects.map(({ title }) => title.en)).toEqual(['Alpha', 'Mu'])
    const report = { ok: true, outcome: 'shown', preview, agreement: '' } as const
    // Of thirteen rows the two above are whole.
    expect(sayReport(report, 'en', false)).toContain('11 rows left out for their mistakes.')
  })

  test('when no row is whole, partial stores nothing either', async () => {
    const { preview } = await plan('Project,Award\n,Gold\n', { partial: true })
    expect(preview.ready).toBe(false)
    expect(preview.problems.map(({ code }) => code)).toEqual(['nothing-left', 'no-name'])
  })

  test.each([
    'javascript:alert(1)',
    'https://user:pass@evil.example',
    'ftp://example.org',
    'data:text/html,x',
    'https://',
    'see below',
  ])('%s is no web address', async (address) => {
    const { preview } = await plan(`Project,Award,Website\nA,Gold,"${address}"\n`)
    expect(preview.problems[0]?.code).toBe('bad-link')
  })

  test('a formula cell of a workbook is told, not run and not taken for its last result', async () => {
    const { preview } = await plan(fixture('formula.xlsx'))
    expect(preview.problems).toMatchObject([
      { code: 'formula', row: 2, column: 'Award', found: '=CONCATENATE("Go","ld")' },
    ])
    expect(preview.ready).toBe(false)
  })

  test('a text that only looks like a formula is one when it is marked as such', async () => {
    const { preview } = await plan("Project,Award\n'=1+1,Gold\n+1 Studio,Silver\n@home,Bronze\n")
    expect(preview.problems).toEqual([])
    expect(preview.plan.create.map(({ title }) => title.en)).toEqual(['=1+1', '+1 Studio', '@home'])
  })

  test('control characters cannot reach a terminal or turn a page round', async () => {
    const { next } = await plan('Project,Award\nA\u001b[2J\u202eB,Gold\n')
    expect(next.projects[0]?.title.en).toBe('A[2JB')
  })

  test('9 categories are too many, 8 are not', async () => {
    const file = (n: number) =>
      `Project,Category,Award\n${row(n)
        .map((i) => `P${i},C${i},Gold\n`)
        .join('')}`
    expect((await plan(file(8))).preview.ready).toBe(true)
    expect((await plan(file(9))).preview.problems).toMatchObject([
      { code: 'too-many-categories', column: 'Category', found: '9' },
    ])
  })

  test('201 projects are too many, 200 are not', async () => {
    const file = (n: number) =>
      `Project,Award\n${row(n)
        .map((i) => `P${i},Gold\n`)
        .join('')}`
    expect((await plan(file(200))).preview.ready).toBe(true)
    expect((await plan(file(201))).preview.problems).toMatchObject([{ code: 'too-many-projects', found: '201' }])
  })

  test('5001 rows and 201 columns are refused', async () => {
    expect(
      await refusalOf(
        text(
          `Project,Award\n${row(5001)
            .map((i) => `P${i},Gold\n`)
            .join('')}`,
        ),
      ),
    ).toBe('too-many-rows')
    expect(
      await refusalOf(
        text(
          `${row(201)
            .map((i) => `C${i}`)
            .join(',')}\n${row(201).join(',')}\n`,
        ),
      ),
    ).toBe('too-many-columns')
  })

  test('every problem says in both languages what is wrong and what would do', () => {
    for (const code of [...REFUSALS, ...MISTAKES, ...NOTICES])
      for (const language of ['en', 'zh'] as const) {
        const at = { row: 3, column: 'Column', found: 'found', detail: '8' }
        const { what, wouldDo } = sayProblem(problem(code, at), language)
        expect(what).toMatch(/[.。]$/)
        expect(wouldDo).toMatch(/[.。]$/)
        if (language === 'zh') expect(what).toMatch(/\p{Script=Han}/u)
      }
  })
})
