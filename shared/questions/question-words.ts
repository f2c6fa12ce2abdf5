/** The limits of questions, apart from their schemas so that a page need not carry those. */

/** Most characters of a question. */
export const QUESTION_LIMIT = 280
/** Most characters of a written answer. */
export const ANSWER_LIMIT = 600
/** So many a visitor may ask in one run of a demo, with those that they took back. */
export const QUESTIONS_PER_VISITOR = 6
/** So many may stand in one run of a demo. */
export const QUESTIONS_PER_RUN = 150
/** So many of earlier runs are shown. */
export const PAST_SHOWN = 100
