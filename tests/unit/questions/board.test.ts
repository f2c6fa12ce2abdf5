import { expect, it } from 'vitest'
import { applyChange, type Board, byId } from '../../../client/questions/board.ts'
import type { QuestionsChanged, ShownQuestion } from '../../../shared/questions/questions.ts'

const question = (id: string, run = 2, votes = 0): ShownQuestion => ({
  id,
  run,
  demo: 'deck',
  visitor: 'ada',
  name: 'Ada',
  text: `${id}?`,
  at: 1,
  votes,
  answer: null,
  hidden: false,
})
const board = (more: Partial<Board> = {}): Board => ({
  booth: 'booth',
  rev: 4,
  run: 2,
  questions: byId([question('a'), question('b')]),
  voted: new Set(['a']),
  past: 3,
  pastQuestions: null,
  staff: false,
  ...more,
})
const change = (more: Partial<QuestionsChanged> = {}): QuestionsChanged => ({
  booth: 'booth',
  rev: 5,
  questions: [],
  gone: [],
  votes: {},
  ...more,
})

it('what comes, changes and goes is taken over in order', () => {
  const after = applyChange(
    board(),
    change({ questions: [question('c')], gone: ['b', 'unknown'], votes: { a: 7, unknown: 1 } }),
  )
  expect(after).toMatchObject({ rev: 5, past: 3, pastQuestions: null })
  expect([...(after?.questions.values() ?? [])].map(({ id, votes }) => `${id}${votes}`)).toEqual(['a7', 'c0'])
})

it('what is known already changes nothing, and what follows a gap is asked for anew', () => {
  const before = board()
  expect(applyChange(before, change({ rev: 4, gone: ['a'] }))).toBe(before)
  expect(applyChange(before, change({ rev: 6 }))).toBeUndefined()
})

it('an earlier run’s question is answered where it stands, and is not among those of now', () => {
  const answered = { ...question('old', 1), answer: { how: 'text', text: 'Yes', by: 'Hanna', at: 9 } as const }
  expect(applyChange(board(), change({ questions: [answered] }))?.questions.has('old')).toBe(false)
  const open = board({ pastQuestions: byId([question('old', 1), question('older', 0)]), past: 2 })
  const after = applyChange(open, change({ questions: [answered], gone: ['older'] }))
  expect(after?.pastQuestions?.get('old')?.answer?.text).toBe('Yes')
  expect(after?.past).toBe(1)
})
