import type { ShownQuestion } from '../../shared/questions/questions.ts'
import type { StoredQuestion } from '../storage/question-port.ts'

export const shownQuestion = ({ exhibition: _, booth: __, ...question }: StoredQuestion): ShownQuestion => question
