import type { ExportRows } from './export-rows.ts'

/** As RFC 4180 has it, every cell in quotes, with the mark by which Excel knows UTF-8. */
export const csvOf = ({ heading, rows }: ExportRows): string =>
  `\ufeff${[heading, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
