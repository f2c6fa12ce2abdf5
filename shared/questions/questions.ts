import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'
import { tidyText } from '../text/tidy-text.ts'
import { ANSWER_LIMIT, QUESTION_LIMIT } from './question-words.ts'

const tidied = (kind: 'line' | 'lines', least: number, most: number) =>
  z.pipe(
    z.string().check(z.maxLength(2 * most)), // so much is looked at; what is left of it counts
    z.pipe(
      z.transform((text: string) => tidyText(text, kind)),
      z.string().check(z.minLength(least), z.maxLength(most)),
    ),
  )
const question = z.string().check(z.regex(/^[a-z0-9]{1,40}$/))

export interface Answer {
  /** Said aloud in the demo, or written; a word may stand beside either. */
  how: 'live' | 'text'
  text: string
  /** Shown name of who answered. */
  by: string
  at: number
}

/** A question as all who watch have it; `run` is when its run of the demo began, server ms. */
export interface ShownQuestion {
  id: string
  run: number
  /** Demo of the booth that it was asked in. */
  demo: string
  /** Public visitor id and shown name of who asked. */
  visitor: string
  name: string
  text: string
  at: number
  votes: number
  answer: Answer | null
  /** Seen by the booth's staff alone. */
  hidden: boolean
}

/** Everything that was asked in what runs now, and how many earlier questions there are. */
export const QuestionsList = z.object({ booth: BoothId })
export type QuestionsListReply = Reply<
  {
    rev: number
    /** 0 while nothing runs. */
    run: number
    questions: ShownQuestion[]
    /** Those that this visitor voted for. */
    voted: string[]
    past: number
    staff: boolean
  },
  'no-such-booth'
>

/** What was asked in earlier runs, as it stands now. */
export const QuestionsPast = z.object({ booth: BoothId })
export type QuestionsPastReply = Reply<{ questions: ShownQuestion[] }, 'no-such-booth'>

/** `key` is made by the client: a retry with it is stored once. */
export const QuestionsAsk = z.object({
  booth: BoothId,
  text: tidied('line', 1, QUESTION_LIMIT),
  key: z.string().check(z.regex(/^[\w-]{16,40}$/)),
})
export type QuestionsAskReply = Reply<{ question: ShownQuestion }, 'no-such-booth' | 'runs-not' | 'muted' | 'too-many'>

/** Votes for another's question of the demo that runs, or takes the vote back. */
export const QuestionsVote = z.object({ booth: BoothId, question, on: z.boolean() })
export type QuestionsVoteReply = Reply<{ votes: number }, 'no-such-booth' | 'runs-not' | 'no-such-question'>

/** Takes back one's own question. */
export const QuestionsWithdraw = z.object({ booth: BoothId, question })
/** For staff: how it was answered, also when the demo is over. A written answer has words. */
export const QuestionsAnswer = z.object({
  booth: BoothId,
  question,
  how: z.enum(['live', 'text']),
  text: tidied('lines', 0, ANSWER_LIMIT),
})
/** For staff: it is not answered after all. */
export const QuestionsReopen = z.object({ booth: BoothId, question })
/** For staff: shown to nobody but them, or to all again. */
export const QuestionsHide = z.object({ booth: BoothId, question, hidden: z.boolean() })
export type QuestionReply = Reply<object, 'no-such-booth' | 'no-such-question'>

/** What changed at a booth since the revision before; whoever missed one asks for the list anew. */
export interface QuestionsChanged {
  booth: string
  rev: number
  /** New ones, and those of which more than the votes changed. */
  questions: ShownQuestion[]
  /** No longer there for this visitor. */
  gone: string[]
  votes: { [question: string]: number }
}
