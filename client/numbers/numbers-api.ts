import type { LeadRefusal } from '../../shared/leads/lead-words.ts'
import type { BoothNumbersAnswer, HallNumbersAnswer, NumbersAnswer, Range } from '../../shared/numbers/numbers.ts'
import { askJson } from '../http/ask-json.ts'

async function ask<Value extends object>(path: string, signal: AbortSignal): Promise<NumbersAnswer<Value>> {
  const answer = await askJson<NumbersAnswer<Value>>(path, { signal })
  if (answer.ok) return answer.body
  const reason = (answer.body as { reason?: LeadRefusal } | null)?.reason
  return { ok: false, reason: reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

export type NumbersOf = { kind: 'booth'; booth: string } | { kind: 'hall'; slug: string }

const pathOf = (of: NumbersOf): string =>
  of.kind === 'booth'
    ? `/api/booths/${encodeURIComponent(of.booth)}/numbers`
    : `/api/exhibitions/${encodeURIComponent(of.slug)}/numbers`

export const readBoothNumbers = (booth: string, days: Range, signal: AbortSignal): Promise<BoothNumbersAnswer> =>
  ask(`${pathOf({ kind: 'booth', booth })}?days=${days}`, signal)

export const readHallNumbers = (slug: string, days: Range, signal: AbortSignal): Promise<HallNumbersAnswer> =>
  ask(`${pathOf({ kind: 'hall', slug })}?days=${days}`, signal)

export const numbersFile = (of: NumbersOf, days: Range, language: string): string =>
  `${pathOf(of)}.csv?days=${days}&lang=${language}`
