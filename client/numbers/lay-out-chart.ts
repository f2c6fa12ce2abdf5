import { DAY_MS, HOUR_MS, type Range, type Span } from '../../shared/numbers/numbers.ts'

/** One column: a value, or null where there are too few to tell. Ms since 1970. */
export interface Column {
  from: number
  to: number
  value: number | null
}

/** The columns of a range up to now: hours of up to a week, days of more. A day is the sum of what is told of it. */
export function columnsOf(
  spans: readonly Span[],
  pick: (span: Span) => number | null,
  range: Range,
  now: number,
): Column[] {
  const since = (Math.floor(now / DAY_MS) + 1 - range) * DAY_MS
  const step = range <= 7 ? HOUR_MS : DAY_MS
  const values = new Map<number, number>()
  for (const span of spans) {
    const value = pick(span)
    if (value === null || (step === HOUR_MS && span.quiet)) continue
    const from = Math.floor(span.from / step) * step
    values.set(from, (values.get(from) ?? 0) + value)
  }
  const columns: Column[] = []
  for (let from = since; from + (step === HOUR_MS ? step : 0) <= now; from += step)
    columns.push({ from, to: from + step, value: values.get(from) ?? null })
  return columns
}

/** Marks of a scale from 0 to at least `most`: two to five round steps. */
export function ticksOf(most: number): number[] {
  const rough = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power)
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, index) => index * step)
}

/** Which columns are named below: every third hour of a day, midnights of a week, then as many as there is room for. */
export function namedColumns(columns: readonly Column[], range: Range, room: number): number[] {
  const wanted = columns.flatMap(({ from }, index) => {
    const hour = new Date(from).getHours()
    const named = range === 1 ? hour % 3 === 0 : range === 7 ? hour === 0 : true
    return named ? [index] : []
  })
  const every = Math.max(1, Math.ceil(wanted.length / Math.max(1, room)))
  return wanted.filter((_, index) => index % every === 0)
}
