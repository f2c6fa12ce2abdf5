import type { CardFields } from '../../shared/leads/check-card.ts'
import { LEAD_FIELDS } from '../../shared/leads/lead-words.ts'
import { keep, kept } from '../settings/keep.ts'

/** The card that this device remembers because it was asked to; without the note, which is for one booth only. */
export function rememberedCard(): CardFields | null {
  try {
    const read: unknown = JSON.parse(kept('card') || 'null')
    if (typeof read !== 'object' || read === null) return null
    const known = read as Record<string, unknown>
    return Object.fromEntries(
      LEAD_FIELDS.flatMap((field) => (typeof known[field] === 'string' ? [[field, known[field]]] : [])),
    )
  } catch {
    return null // not written by us, or cut off: as if nothing were remembered
  }
}

export const rememberCard = ({ note: _, ...card }: CardFields): void => keep('card', JSON.stringify(card))

export const forgetCard = (): void => keep('card', '')
