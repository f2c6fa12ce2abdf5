import { REVEAL_NAME_MS } from '../../shared/ceremony/reveal-name.ts'
import { elapsedOf, type Show } from '../../shared/ceremony/show.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import type { CeremonySnapshot } from './ceremony-store.ts'

/** Ms since a reveal began: what happens when, on every screen alike (art guide, section 9). */
export const REVEAL = {
  light: 400,
  envelope: 2400,
  wreath: 3000,
  name: REVEAL_NAME_MS,
  leaves: 4600,
  leavesEnd: 11_600,
} as const

export const REVEAL_STEPS = ['dark', 'light', 'envelope', 'wreath', 'name'] as const
export type RevealStep = (typeof REVEAL_STEPS)[number]

/** How far a reveal is. Less motion changes how a step looks and never when it comes: a name is for all at once. */
export function revealStep(elapsed: number): RevealStep {
  if (elapsed >= REVEAL.name) return 'name'
  if (elapsed >= REVEAL.wreath) return 'wreath'
  if (elapsed >= REVEAL.envelope) return 'envelope'
  return elapsed >= REVEAL.light ? 'light' : 'dark'
}

/** Whether the name of an award that was opened may be shown yet: the one that is just read out waits for its moment. */
export function isSaid({ cue, startedAt, heldAt }: Show, award: string, now: number): boolean {
  if (cue?.kind !== 'reveal' || cue.award !== award) return true
  return elapsedOf({ startedAt, heldAt }, now) >= REVEAL.name
}

/** The award that was opened and whose name waits for its moment at the server's time `now`, or empty. Allocates nothing. */
export function waitsForName(show: Show | null, now: number): string {
  const cue = show?.cue
  return show && cue?.kind === 'reveal' && !isSaid(show, cue.award, now) ? cue.award : ''
}

/**
 * Who stands on the golden leaf: the winners of all grand awards that were read out, but for the one that `waits`; until
 * there are any, those of the nights before. Nothing while what is known is not of one ceremony.
 */
export function goldenTitles(
  { programme, show, opened }: Pick<CeremonySnapshot, 'programme' | 'show' | 'opened'>,
  waits: string,
): readonly Bilingual[] | undefined {
  if (!programme || (show && show.ceremony !== programme.id)) return undefined
  const said = programme.awards.flatMap(({ id, tier }) =>
    tier === 'grand' && id !== waits ? (opened.get(id)?.envelope.winners ?? []) : [],
  )
  return said.length > 0 ? said.map(({ title }) => title) : programme.golden
}
