import type { Preview } from './plan-import.ts'
import type { Problem } from './problem.ts'

/**
 * stored; same: nothing to store; shown: a dry run; questions: near matches wait for answers; mistakes: nothing was
 * stored; changed: not what the person agreed to, look again.
 */
export type ImportOutcome = 'stored' | 'same' | 'shown' | 'questions' | 'mistakes' | 'changed'

/** What came of an import, for the page and for the command: a file that cannot be read is one problem. */
export type ImportReport =
  | {
      ok: true
      outcome: ImportOutcome
      preview: Preview
      /** Sent back as `agreed`, it makes sure that what was seen is what is stored. */
      agreement: string
    }
  | { ok: false; problem: Problem }
