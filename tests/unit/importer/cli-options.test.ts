import { describe, expect, test } from 'vitest'
import { readCliOptions, USAGE } from '../../../server/importer/cli-options.ts'

const parts = (words: string) => words.split('|').filter((word) => word !== '')

describe('the words of the import command', () => {
  test('all options together', () => {
    const words =
      'my list.csv|--exhibition|my-awards|--title|My Awards / 我的奖|--map|Thing=project|--map|#2=team.zh|--answer|12=new|--answer|row 3=abcdef1234|--dry-run|--partial|--overwrite|--prune|--nominees|--featured|--json'
    expect(readCliOptions(parts(words))).toEqual({
      file: 'my list.csv',
      json: true,
      options: {
        fileName: 'my list.csv',
        exhibition: 'my-awards',
        title: 'My Awards / 我的奖',
        map: ['Thing=project', '#2=team.zh'],
        columns: [],
        answers: { 'row 12': 'new', 'row 3': 'abcdef1234' },
        dryRun: true,
        partial: true,
        overwrite: true,
        prune: true,
        nominees: true,
        featured: true,
        agreed: null,
      },
    })
  })

  test.each(['', '--help', 'list.csv|-h'])('%j asks for help', (words) => {
    expect(readCliOptions(parts(words))).toBe('help')
    expect(USAGE).toContain('npm run import -- <file> [options]')
  })

  test.each([
    ['--dry-run', 'Which file?'],
    ['a.csv|b.csv', 'One file at a time'],
    ['a.csv|--nonsense', "Unknown option '--nonsense'; npm run import -- --help names all options."],
    ['a.csv|--exhibition|No Slug!', '--exhibition No Slug! cannot be an address'],
    ['a.csv|--title| ', '--title cannot be used'],
    ['a.csv|--map|Thing', '--map Thing says nothing'],
    ['a.csv|--answer|3=NOT A BOOTH', '--answer 3=NOT A BOOTH says nothing'],
  ])('%j is refused with a sentence', (words, sentence) => {
    expect(readCliOptions(parts(words))).toEqual({ error: expect.stringContaining(sentence) })
  })
})
