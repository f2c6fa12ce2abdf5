import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'

/** The award nights of an exhibition on the organizer's desk. */
export function CeremonySection({ exhibition: _ }: { exhibition: Exhibition }) {
  return null
}
