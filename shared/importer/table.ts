import type { Problem } from './problem.ts'

/** One row of a list. `row` is the number that a spreadsheet shows beside it; in JSON, the entry's number from 1. */
export interface TableRow {
  row: number
  cells: readonly string[]
}

/** Cells as they stand in a file, before anybody knows which row names the columns. */
export interface Grid {
  rows: readonly TableRow[]
}

/** A list of any format: one row of headers and the rows under it. Cells are trimmed text and never run as anything. */
export interface Table {
  /** What the file is, for a person: "CSV, UTF-8", "XLSX, sheet Winners". */
  source: string
  headers: readonly string[]
  rows: readonly TableRow[]
  /** Found while the table was made. */
  problems: readonly Problem[]
}

/** A file can be read into a table, or it is refused as a whole. */
export type TableResult = { ok: true; table: Table } | { ok: false; problem: Problem }

/** More of either is no list of at most 200 booths; what is longer is refused before it costs anything. */
export const MAX_COLUMNS = 200
export const MAX_ROWS = 5000
/** Bytes of a file that is read at all. */
export const MAX_BYTES = 20 * 1024 * 1024
/** Characters of a cell and of a header that are looked at; longer cells are a mistake in every field. */
export const MAX_CELL = 5000
export const MAX_HEADER = 120
