import { isBoothStaff } from '../../shared/grants/can.ts'
import type { QuestionsChanged } from '../../shared/questions/questions.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { StoredQuestion } from '../storage/question-port.ts'
import { shownQuestion } from './shown-question.ts'

/** Tells who watches a booth's demo here what changed of its questions; what is hidden goes to the booth's staff alone. */
export function followQuestions(hall: HallContext): (() => void)[] {
  return [
    hall.services.bus.subscribe('questions.changed', ({ exhibition, booth, rev, questions, votes, gone }) => {
      if (exhibition !== hall.exhibition) return
      const told = (sees: (question: StoredQuestion) => boolean): QuestionsChanged => ({
        booth,
        rev,
        questions: questions.filter(sees).map(shownQuestion),
        gone: [...gone, ...questions.filter((question) => !sees(question)).map(({ id }) => id)],
        votes: Object.fromEntries(votes.filter(sees).map(({ id, votes: count }) => [id, count])),
      })
      const now = hall.now()
      for (const staff of [true, false])
        hall.tellAll(
          'questions.changed',
          told(({ hidden }) => staff || !hidden),
          (member) =>
            member.demo?.booth === booth &&
            !member.demo.passing &&
            isBoothStaff(member, exhibition, booth, now) === staff,
        )
    }),
  ]
}
