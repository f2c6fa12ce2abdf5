import type { ShownQuestion } from './questions.ts'

type Ordered = Pick<ShownQuestion, 'id' | 'at' | 'votes' | 'answer' | 'hidden' | 'run'>

/** What waits comes before what is answered and that before what is hidden; the most wanted first, then the oldest. */
export function byInterest(a: Ordered, b: Ordered): number {
  return place(a) - place(b) || b.votes - a.votes || a.at - b.at || (a.id < b.id ? -1 : 1)
}

const place = ({ answer, hidden }: Ordered): number => (hidden ? 2 : answer ? 1 : 0)

/** Questions by their runs, the latest first. */
export function byRuns<Question extends Ordered>(
  questions: readonly Question[],
): { run: number; questions: Question[] }[] {
  const runs = new Map<number, Question[]>()
  for (const question of questions) {
    const of = runs.get(question.run)
    if (of) of.push(question)
    else runs.set(question.run, [question])
  }
  return [...runs].sort(([a], [b]) => b - a).map(([run, of]) => ({ run, questions: of.sort(byInterest) }))
}
