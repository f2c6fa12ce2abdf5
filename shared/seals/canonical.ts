import type { Envelope } from './envelope.ts'

/**
 * The one text that an envelope has: JSON with sorted keys and without white space, as RFC 8785 (JCS) writes strings,
 * integers, lists and objects; an envelope has nothing else.
 */
export const canonical = (envelope: Envelope): string => JSON.stringify(sorted(envelope))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, of]) => [key, sorted(of)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
