import { elapsedOf, type Show, type ShownAward, type ShownCue } from '../../../../shared/ceremony/show.ts'

/** What is on the screen while people wait: their own picture, and after it a poll that is open, ms each. */
export const OWN_MS = 12_000
export const POLL_MS = 8_000
const TURN_MS = OWN_MS + POLL_MS
/** In the last seconds of a countdown nothing but the countdown is shown, ms. */
export const LAST_MS = 15_000
/** So long the screen says that a poll has closed, ms. */
export const CLOSED_MS = 10_000

/** Cues in which people wait for the next one. In all others the screen is theirs. */
const WAITING: readonly ShownCue['kind'][] = ['doors', 'countdown', 'intermission']

type Polled = Pick<Show, 'cue' | 'phase' | 'polls' | 'startedAt' | 'heldAt'>

/**
 * The award whose poll the main screen shows at the server's time `now`, though no vote is the cue; empty for none. Before
 * the first cue and while people wait, open polls take turns with what the screen shows otherwise. Allocates nothing.
 */
export function pollOnScreen(show: Polled, awards: readonly Pick<ShownAward, 'id'>[], now: number): string {
  const { cue, phase, polls } = show
  if (cue ? !WAITING.includes(cue.kind) : phase !== 'before') return ''
  const left = cue && cue.kind !== 'doors' ? cue.seconds * 1000 - elapsedOf(show, now) : Number.POSITIVE_INFINITY
  if (left < LAST_MS) return ''
  let open = 0
  for (const { id } of awards) {
    const poll = polls[id]
    if (poll?.closedAt === null) open += 1
    else if (poll && now - poll.closedAt < CLOSED_MS) return id
  }
  // Not the cue's own second: while it is held, people wait all the more, and the turns go on.
  const waited = cue ? now - show.startedAt : now
  if (open === 0 || waited % TURN_MS < OWN_MS) return ''
  let turn = Math.floor(waited / TURN_MS) % open
  for (const { id } of awards) if (polls[id]?.closedAt === null && turn-- === 0) return id
  return ''
}

/** The show as if the vote on `award` were its cue, since the poll was opened. It has no length of its own. */
export function asVote(show: Show, award: string): Show {
  const cue: ShownCue = { id: award, kind: 'vote', title: { en: '', zh: '' }, seconds: 0, captions: [], award }
  return { ...show, cue, startedAt: show.polls[award]?.openedAt ?? show.startedAt, heldAt: null }
}
