import type { Answer, ShownQuestion } from '../../shared/questions/questions.ts'

/** A question that stands. One that was taken back is read no more; its words are gone. */
export interface StoredQuestion extends ShownQuestion {
  exhibition: string
  booth: string
}
export type NewQuestion = Omit<StoredQuestion, 'votes' | 'answer' | 'hidden'> & { key: string }

export interface QuestionStore {
  /** Stored once for the same visitor and key. Refused when there are enough of theirs, or of all, in its run. */
  ask(
    question: NewQuestion,
    most: { perVisitor: number; perRun: number },
  ): Promise<{ ok: true; fresh: boolean; question: StoredQuestion } | { ok: false; reason: 'too-many' }>
  find(id: string): Promise<StoredQuestion | undefined>
  /** Those that still stand of these. */
  some(ids: readonly string[]): Promise<StoredQuestion[]>
  ofRun(booth: string, run: number): Promise<StoredQuestion[]>
  /** The latest of all runs but one. */
  past(booth: string, exceptRun: number, most: number): Promise<StoredQuestion[]>
  /** How many of other runs there are for somebody who does, or does not, see the hidden ones. */
  countPast(booth: string, exceptRun: number, hidden: boolean): Promise<number>
  /** One vote a visitor; answers how many there are now. */
  vote(id: string, visitor: string, on: boolean, now: number): Promise<number>
  votedBy(visitor: string, booth: string, run: number): Promise<string[]>
  /** Erases the words, the name and the votes. False when the visitor asked no such question. */
  withdraw(id: string, visitor: string, now: number): Promise<boolean>
  answer(id: string, answer: Answer | null): Promise<void>
  hide(id: string, hidden: boolean): Promise<void>
}
