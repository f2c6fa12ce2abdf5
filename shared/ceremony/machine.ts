import type { Bilingual } from '../exhibition/text.ts'
import type { CeremonyRefusal, Lights } from './ceremony-words.ts'
import type { Cue, RunOfShow } from './run-of-show.ts'
import type { CeremonyState, Poll } from './state.ts'

/** What may happen in a ceremony. Who may let it happen is the server's to know. */
export type CeremonyEvent =
  | { type: 'go' }
  | { type: 'hold' }
  | { type: 'resume' }
  /** Leaves out the cue that would come next. */
  | { type: 'skip' }
  /** Plays the cue before this one again. */
  | { type: 'back' }
  | { type: 'jump'; cue: string }
  /** As before the last change of cue, while nothing was said in it that cannot be unsaid; or puts back what was left out since. */
  | { type: 'undo' }
  | { type: 'lights'; lights: Lights }
  | { type: 'music'; level: number }
  | { type: 'banner'; text: Bilingual | null }
  | { type: 'caption'; text: Bilingual | null }
  /** Brings everybody to the stage. */
  | { type: 'gather' }
  | { type: 'poll'; award: string; open: boolean }
  | { type: 'end' }
  /** The run of show was written anew; the same cue plays on under another number. */
  | { type: 'rewritten'; index: number; next: number }
  /** Time has passed: what is due by itself happens, at the time at which it was due. */
  | { type: 'time' }

/** What the machine is told beside its state: the show, and which awards have a result that can be read out. */
export interface Script {
  show: Pick<RunOfShow, 'cues' | 'awards'>
  ready: (award: string) => boolean
}

export type Step = { ok: true; state: CeremonyState } | { ok: false; reason: CeremonyRefusal }

const refuse = (reason: CeremonyRefusal): Step => ({ ok: false, reason })
const to = (state: CeremonyState): Step => ({ ok: true, state })

/** The state after an event at `now`, or why it may not happen. Pure: no clock, no chance, nothing else is read. */
export function stepCeremony(script: Script, state: CeremonyState, event: CeremonyEvent, now: number): Step {
  if (state.phase === 'over') return event.type === 'time' ? to(state) : refuse('over')
  switch (event.type) {
    case 'go':
      return play(script, state, state.next, now)
    case 'jump': {
      const index = script.show.cues.findIndex(({ id }) => id === event.cue)
      return index < 0 ? refuse('no-such-cue') : play(script, state, index, now)
    }
    case 'back':
      return state.index <= 0 ? refuse('at-the-beginning') : play(script, state, state.index - 1, now)
    case 'skip':
      return state.next >= script.show.cues.length ? refuse('at-the-end') : to(skipped(state))
    case 'hold':
      if (state.phase === 'before') return refuse('not-running')
      return to(state.heldAt === null ? { ...state, heldAt: now } : state)
    case 'resume':
      if (state.phase === 'before') return refuse('not-running')
      return to(resumed(state, now))
    case 'undo':
      return undone(state)
    case 'lights':
      return to({ ...state, lights: event.lights })
    case 'music':
      return to({ ...state, music: event.level })
    case 'banner':
      return to({ ...state, banner: event.text })
    case 'caption':
      return to({ ...state, caption: event.text && { text: event.text, at: now } })
    case 'gather':
      return to({ ...state, gatheredAt: now })
    case 'poll':
      return event.open ? opened(script, state, event.award, now) : closed(state, event.award, now)
    case 'rewritten':
      return to({ ...state, index: event.index, next: event.next, undo: null })
    case 'end':
      return state.phase === 'before' ? refuse('not-running') : to(ended(state, now))
    case 'time':
      return to(timed(script, state, now))
  }
}

/** When something happens next by itself; undefined for never. */
export function ceremonyDue(script: Script, state: CeremonyState): number | undefined {
  if (state.phase === 'over') return undefined
  const times = [cueEnds(script, state), ...script.show.awards.map((award) => pollDue(script, state, award.id))]
  const due = times.filter((time) => time !== undefined)
  return due.length === 0 ? undefined : Math.min(...due)
}

/** When the cue goes on by itself, if it does. One whose successor is not ready waits for the director. */
function cueEnds({ show, ready }: Script, state: CeremonyState): number | undefined {
  const cue = show.cues[state.index]
  if (!cue?.auto || state.heldAt !== null) return undefined
  const next = show.cues[state.next]
  if (next && !mayPlay({ show, ready }, state, next)) return undefined
  return state.startedAt + cue.seconds * 1000
}

function pollDue({ show }: Script, { polls }: CeremonyState, award: string): number | undefined {
  const ballot = show.awards.find(({ id }) => id === award)?.ballot
  if (!ballot) return undefined
  const poll = polls[award]
  if (!poll) return ballot.opensAt ?? undefined
  if (poll.closedAt !== null || ballot.closesAt === null) return undefined
  // One that was opened after its time closes at once, and not before it was opened.
  return Math.max(poll.openedAt, ballot.closesAt)
}

const votesIn = (cue: Cue | undefined): string | undefined => (cue?.kind === 'vote' ? cue.award : undefined)

/** Whether a cue may play now: what it reads out is sealed, and no vote on it is open. */
function mayPlay({ ready }: Script, { opened, polls }: CeremonyState, cue: Cue): boolean {
  if (cue.kind !== 'reveal' || opened[cue.award] !== undefined) return true
  return polls[cue.award]?.closedAt !== null && ready(cue.award)
}

function play(script: Script, state: CeremonyState, index: number, now: number): Step {
  const { cues } = script.show
  const cue = cues[index]
  if (!cue) return state.phase === 'before' ? refuse('at-the-end') : to(ended(state, now))
  const says = cue.kind === 'reveal' && state.opened[cue.award] === undefined
  // A vote is closed, counted and sealed before its result is read out.
  if (says && !mayPlay(script, state, cue))
    return refuse(state.polls[cue.award]?.closedAt === null ? 'vote-open' : 'not-sealed')
  // Going on closes the vote that one leaves; going back to look at something does not.
  const leaving = index > state.index ? votesIn(cues[state.index]) : undefined
  const polls = leaving ? withClosed(state.polls, leaving, now) : state.polls
  const { next, startedAt, heldAt } = state
  return to({
    ...state,
    phase: 'running',
    played: state.played + 1,
    index,
    next: index + 1,
    startedAt: now,
    heldAt: null,
    beganAt: state.beganAt ?? now,
    caption: null,
    opened: says ? { ...state.opened, [cue.award]: now } : state.opened,
    polls: cue.kind === 'vote' ? withOpened(polls, cue.award, now) : polls,
    undo: says ? 'said' : polls !== state.polls ? 'counted' : { index: state.index, next, startedAt, heldAt },
  })
}

function resumed(state: CeremonyState, now: number): CeremonyState {
  if (state.heldAt === null) return state
  return { ...state, startedAt: state.startedAt + (now - state.heldAt), heldAt: null }
}

/** The cue that plays goes on, and the one after the next is the next. */
const skipped = (state: CeremonyState): CeremonyState => ({
  ...state,
  next: state.next + 1,
  undo: { skipped: state.next, before: state.undo },
})

/** Back to where the cue before was, at the second it had reached. A vote that was opened meanwhile stays open. */
function undone(state: CeremonyState): Step {
  const { undo } = state
  if (undo === null) return refuse('nothing-to-undo')
  if (typeof undo === 'string') return refuse(undo)
  // Nothing began with it, so nothing begins again.
  if ('skipped' in undo) return to({ ...state, next: undo.skipped, undo: undo.before })
  const back = { ...state, ...undo, played: state.played + 1, caption: null, undo: null }
  return to(undo.index < 0 ? { ...back, phase: 'before', beganAt: null } : back)
}

function ended(state: CeremonyState, now: number): CeremonyState {
  let { polls } = state
  for (const award of Object.keys(polls)) polls = withClosed(polls, award, now)
  return { ...state, phase: 'over', endedAt: now, heldAt: null, caption: null, banner: null, polls, undo: null }
}

function opened({ show }: Script, state: CeremonyState, award: string, now: number): Step {
  const found = show.awards.find(({ id }) => id === award)
  if (!found?.ballot) return refuse('no-such-award')
  if (state.polls[award]?.closedAt) return refuse('counted')
  return to({ ...state, polls: withOpened(state.polls, award, now) })
}

function closed(state: CeremonyState, award: string, now: number): Step {
  if (!state.polls[award]) return refuse('no-such-award')
  const polls = withClosed(state.polls, award, now)
  // A vote that is counted is not opened again by going back.
  return to({ ...state, polls, undo: polls === state.polls ? state.undo : 'counted' })
}

const withOpened = (polls: CeremonyState['polls'], award: string, now: number) =>
  polls[award] ? polls : { ...polls, [award]: { openedAt: now, closedAt: null } satisfies Poll }

function withClosed(polls: CeremonyState['polls'], award: string, now: number): CeremonyState['polls'] {
  const poll = polls[award]
  return poll && poll.closedAt === null ? { ...polls, [award]: { ...poll, closedAt: now } } : polls
}

/** One thing that was due happens, the earliest; the caller asks again until nothing is. */
function timed(script: Script, state: CeremonyState, now: number): CeremonyState {
  for (const { id } of script.show.awards) {
    const due = pollDue(script, state, id)
    if (due === undefined || due > now) continue
    if (!state.polls[id]) return { ...state, polls: withOpened(state.polls, id, due) }
    return { ...state, polls: withClosed(state.polls, id, due), undo: 'counted' }
  }
  const ends = cueEnds(script, state)
  if (ends === undefined || ends > now) return state
  const next = play(script, state, state.next, ends)
  return next.ok ? next.state : state
}

/** What an event changed that others must act on. */
export interface Consequences {
  /** Awards whose envelope is opened now. */
  reveals: readonly string[]
  opens: readonly string[]
  closes: readonly string[]
  /** The cue that begins now, if one does. */
  begins: number | undefined
  gathers: boolean
  ends: boolean
}

export function consequencesOf(before: CeremonyState, after: CeremonyState): Consequences {
  const polls = Object.keys(after.polls)
  return {
    reveals: Object.keys(after.opened).filter((award) => before.opened[award] === undefined),
    opens: polls.filter((award) => !before.polls[award]),
    closes: polls.filter((award) => after.polls[award]?.closedAt && !before.polls[award]?.closedAt),
    begins: after.played !== before.played ? after.index : undefined,
    gathers: after.gatheredAt !== before.gatheredAt,
    ends: after.phase === 'over' && before.phase !== 'over',
  }
}
