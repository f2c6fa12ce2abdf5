import { REVEAL_NAME_MS } from '../../shared/ceremony/reveal-name.ts'
import { elapsedOf, type Programme, type Show, type ShownAward } from '../../shared/ceremony/show.ts'

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

const isGrand = ({ tier }: Pick<ShownAward, 'tier'>) => tier === 'grand'

/** The award whose winners stand on the golden leaf at the server's time `now`; empty while they may not be known. Allocates nothing. */
export function goldenAward(programme: Programme | null, show: Show | null, now: number): string {
  const grand = programme?.awards.find(isGrand)?.id ?? ''
  return show && !isSaid(show, grand, now) ? '' : grand
}
