import type { Column, Mapping } from './fields.ts'

/** What a jury gave tells who wins as well as the award does. */
const SCORES = /\b(?:scores?|points|votes?|marks|ratings?|total)\b|[得评总打]分|分数|票数|成绩/i

/** `mapping` without columns of scores, for a list without its results; not those that somebody said may be read. */
export const withoutScores = (mapping: Mapping): Column[] =>
  mapping.map((column) =>
    column.field === 'fact' && column.confidence !== 'sure' && SCORES.test(column.header)
      ? { ...column, field: 'leave-out', because: 'score' }
      : column,
  )
