import type { QuestionsChanged, ShownQuestion } from '../../shared/questions/questions.ts'

type Questions = ReadonlyMap<string, ShownQuestion>

/** What this visitor knows of the questions at the booth that they have open. */
export interface Board {
  booth: string
  rev: number
  /** Of what runs now, 0 while nothing does. */
  run: number
  questions: Questions
  /** Those that this visitor voted for. */
  voted: ReadonlySet<string>
  /** How many there are of earlier runs, and those themselves once they were asked for. */
  past: number
  pastQuestions: Questions | null
  staff: boolean
}

export const byId = (questions: readonly ShownQuestion[]): Questions =>
  new Map(questions.map((question) => [question.id, question]))

/** The board after a change; undefined when one was missed, and the whole has to be asked for. */
export function applyChange(board: Board, change: QuestionsChanged): Board | undefined {
  if (change.rev <= board.rev) return board
  if (change.rev !== board.rev + 1) return undefined
  const questions = changed(board.questions, change, (run) => run === board.run)
  const pastQuestions = board.pastQuestions && changed(board.pastQuestions, change, (run) => run !== board.run)
  return { ...board, rev: change.rev, questions, pastQuestions, past: pastQuestions?.size ?? board.past }
}

function changed(before: Questions, change: QuestionsChanged, ours: (run: number) => boolean): Questions {
  const after = new Map(before)
  for (const question of change.questions) if (ours(question.run)) after.set(question.id, question)
  for (const [id, votes] of Object.entries(change.votes)) {
    const known = after.get(id)
    if (known) after.set(id, { ...known, votes })
  }
  for (const id of change.gone) after.delete(id)
  return after
}
