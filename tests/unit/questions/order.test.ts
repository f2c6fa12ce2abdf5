import { expect, it } from 'vitest'
import { byInterest, byRuns } from '../../../shared/questions/order.ts'
import { QuestionsAnswer, QuestionsAsk } from '../../../shared/questions/questions.ts'

const answer = { how: 'live', text: '', by: 'Hanna', at: 1 } as const
const question = (
  id: string,
  votes: number,
  at: number,
  more: { hidden?: boolean; answered?: boolean; run?: number } = {},
) => ({
  id,
  votes,
  at,
  run: more.run ?? 1,
  hidden: more.hidden ?? false,
  answer: more.answered ? answer : null,
})
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id).join('')

it('the most wanted comes first, then the oldest; what is answered after what waits, what is hidden last', () => {
  const shuffled = [
    question('h', 9, 0, { hidden: true }),
    question('e', 0, 5),
    question('g', 7, 1, { answered: true }),
    question('d', 0, 2),
    question('b', 3, 4),
    question('f', 8, 1, { answered: true }),
    question('a', 3, 1),
    question('c', 1, 0),
  ]
  expect(ids(shuffled.toSorted(byInterest))).toBe('abcdefgh')
  expect(ids([question('b', 1, 1), question('a', 1, 1)].sort(byInterest))).toBe('ab')
})

it('runs are told apart, the latest first', () => {
  const runs = byRuns([
    question('c', 0, 1, { run: 1 }),
    question('a', 2, 3, { run: 2 }),
    question('b', 0, 2, { run: 2 }),
  ])
  expect(runs.map(({ run, questions }) => `${run}${ids(questions)}`)).toEqual(['2ab', '1c'])
})

it('a question is one line with something in it, within its limit', () => {
  const read = (text: string) => QuestionsAsk.safeParse({ booth: 'abcdefghij', key: 'a-key-of-16-chars', text })
  expect(read(' Does\n it \u202efloat? ').data?.text).toBe('Does it float?')
  for (const bad of ['', ' \u200b', 'x'.repeat(281)]) expect(read(bad).success).toBe(false)
  expect(read('水'.repeat(280)).success).toBe(true)
})

it('an answer that was given aloud needs no words, and a written one keeps its lines', () => {
  const read = (how: string, text: string) =>
    QuestionsAnswer.safeParse({ booth: 'abcdefghij', question: 'q1', how, text }).data
  expect(read('live', '')).toMatchObject({ text: '' })
  expect(read('text', ' Yes.\r\n It does. ')).toMatchObject({ text: 'Yes.\nIt does.' })
  expect(read('text', 'x'.repeat(601))).toBeUndefined()
})
