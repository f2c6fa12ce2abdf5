import type { Told } from './numbers.ts'

/** What the numbers are of, in the order in which they are shown. */
export const BOOTH_MEASURES = [
  'visits',
  'visitors',
  'minutes',
  'watched',
  'toEnd',
  'rung',
  'answered',
  'median',
  'cards',
  'messages',
] as const
export type Measure = (typeof BOOTH_MEASURES)[number]

/** Null where there are too few to tell. Minutes are minutes, the median is seconds. */
export function measureOf({ presence, demos, bells, cards, messages }: Told, measure: Measure): number | null {
  switch (measure) {
    case 'visits':
      return presence?.visits ?? null
    case 'visitors':
      return presence?.visitors ?? null
    case 'minutes':
      return presence ? Math.round(presence.seconds / 60) : null
    case 'watched':
      return demos?.watched ?? null
    case 'toEnd':
      return demos?.toEnd ?? null
    case 'rung':
      return bells?.rung ?? null
    case 'answered':
      return bells?.answered ?? null
    case 'median':
      return typeof bells?.medianMs === 'number' ? Math.round(bells.medianMs / 1000) : null
    case 'cards':
      return cards
    case 'messages':
      return messages
  }
}
