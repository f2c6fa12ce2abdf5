import type { Bilingual } from '../exhibition/text.ts'
import { awardOnPodium } from './award-of-cue.ts'
import type { CeremonyRefusal, Lights } from './ceremony-words.ts'
import { REVEAL_NAME_MS } from './reveal-name.ts'
import type { Cue, RunOfShow } from './run-of-show.ts'
import type { CeremonyState, Poll, Undo } from './state.ts'

/** What may happen in a ceremony. Who may let it happen is the server's to know. */
export type CeremonyEvent =
  | { type: 'go' }
  | { type: 'hold' }
  | { type: 'resume' }
  /** Leaves out the cue that would come next. */
  | { type: 'skip' }
  /** Plays again the last cue before this one that has played: never one that was left out, nor an envelope that is closed. */
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
  /** After the end: reads out a result whose envelope stayed closed. */
  | { type: 'read'; award: string }
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

/** A show in which no cue begins for so long is over, ms: somebody closed the laptop and went home. */
export const LEFT_ALONE_MS = 6 * 3_600_000

const refuse = (reason: CeremonyRefusal): Step => ({ ok: false, reason })
const to = (state: CeremonyState): Step => ({ ok: true, state })

/** The state after an event at `now`, or why it may not happen. Pure: no clock, no chance, nothing else is read. */
export function stepCeremony(script: Script, state: CeremonyState, event: CeremonyEvent, now: number): Step {
  if (state.phase === 'over' && event.type !== 'read') return event.type === 'time' ? to(state) : refuse('over')
  switch (event.type) {
    case 'go':
      return play(script, state, state.next, now)
    case 'jump': {
      const index = script.show.cues.findIndex(({ id }) => id === event.cue)
      return index < 0 ? refuse('no-such-cue') : play(script, state, index, now)
    }
    case 'back': {
      const index = backTo(script, state)
      return index < 0 ? refuse('at-the-beginning') : play(script, state, index, now)
    }
    case 'skip':
      return state.next >= script.show.cues.length ? refuse('at-the-end') : to(skipped(state))
    case 'hold':
      if (state.phase === 'before') return refuse('not-running')
      return to(state.heldAt === null ? { ...state, heldAt: holdsAt(script, state, now) } : state)
    case 'resume':
      if (state.phase === 'before') return refuse('not-running')
      return to(resumed(state, now))
    case 'undo':
      return undone(script, state, now)
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
      return to({ ...at(script, state, event.index), next: event.next, undo: null })
    case 'end':
      return state.phase === 'before' ? refuse('not-running') : to(ended(state, now))
    case 'read':
      return state.phase === 'over' ? read(script, state, event.award, now) : refuse('not-over')
    case 'time':
      return to(timed(script, state, now))
  }
}

/** When something happens next by itself; undefined for never. */
export function ceremonyDue(script: Script, state: CeremonyState): number | undefined {
  if (state.phase === 'over') return undefined
  const polls = script.show.awards.map((award) => pollDue(script, state, award.id))
  const times = [cueEnds(script, state), leftAlone(script, state), ...polls]
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

/** When a show is over that nobody ends: so long after its cue should have been, or after it was held. */
function leftAlone(script: Script, state: CeremonyState): number | undefined {
  if (state.phase !== 'running') return undefined
  const { cues, awards } = script.show
  const since = state.heldAt ?? state.startedAt + (cues[state.index]?.seconds ?? 0) * 1000
  // A vote has the time that its voters were told.
  const polls = awards.map(({ id }) => pollDue(script, state, id) ?? 0)
  return Math.max(since + LEFT_ALONE_MS, ...polls)
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

/** Whether a cue reads out a result that nobody heard yet. */
const says = (cue: Cue, { opened }: CeremonyState): cue is Extract<Cue, { kind: 'reveal' }> =>
  cue.kind === 'reveal' && opened[cue.award] === undefined

/** Why an award's result cannot be read out now: a vote is closed, counted and sealed before. */
function whyClosed({ ready }: Script, { polls }: CeremonyState, award: string): CeremonyRefusal | undefined {
  if (polls[award]?.closedAt === null) return 'vote-open'
  return ready(award) ? undefined : 'not-sealed'
}

/** Whether a cue may play now: what it reads out is sealed, and no vote on it is open. */
const mayPlay = (script: Script, state: CeremonyState, cue: Cue): boolean =>
  !says(cue, state) || whyClosed(script, state, cue.award) === undefined

/** Index of the cue that "back" plays, or -1 where nothing before this one has played. */
export const backTo = ({ show }: Pick<Script, 'show'>, state: CeremonyState): number =>
  show.cues.findLastIndex(
    // Written anew, it may be about another award.
    (cue, index) => index < state.index && state.begun.includes(cue.id) && !says(cue, state),
  )

/** A reveal is held when it has said its name: the envelope is open since it began, and nobody hears of it before the hall. */
const holdsAt = ({ show }: Script, { index, startedAt }: CeremonyState, now: number): number =>
  show.cues[index]?.kind === 'reveal' ? Math.max(now, startedAt + REVEAL_NAME_MS) : now

/** The state with its cue under this number. */
const at = ({ show }: Script, state: CeremonyState, index: number): CeremonyState => ({
  ...state,
  index,
  podium: awardOnPodium(show.cues, index),
})

function play(script: Script, state: CeremonyState, index: number, now: number): Step {
  const { cues } = script.show
  const cue = cues[index]
  if (!cue) return state.phase === 'before' ? refuse('at-the-end') : to(ended(state, now))
  const opens = says(cue, state) ? cue.award : undefined
  const why = opens === undefined ? undefined : whyClosed(script, state, opens)
  if (why) return refuse(why)
  // Going on closes the vote that one leaves; going back to look at something does not.
  const leaving = index > state.index ? votesIn(cues[state.index]) : undefined
  const polls = leaving ? withClosed(state.polls, leaving, now) : state.polls
  const { next, startedAt, heldAt, begun } = state
  const left: Undo = { index: state.index, next, startedAt, heldAt, leftAt: now }
  return to({
    ...at(script, state, index),
    phase: 'running',
    played: state.played + 1,
    begun: begun.includes(cue.id) ? begun : [...begun, cue.id],
    next: index + 1,
    startedAt: now,
    heldAt: null,
    beganAt: state.beganAt ?? now,
    caption: null,
    opened: opens === undefined ? state.opened : { ...state.opened, [opens]: now },
    polls: cue.kind === 'vote' ? withOpened(polls, cue.award, now) : polls,
    undo: opens !== undefined ? 'said' : polls !== state.polls ? 'counted' : left,
  })
}

function resumed(state: CeremonyState, now: number): CeremonyState {
  if (state.heldAt === null) return state
  return { ...state, startedAt: state.startedAt + Math.max(0, now - state.heldAt), heldAt: null }
}

/** The cue that plays goes on, and the one after the next is the next. */
const skipped = (state: CeremonyState): CeremonyState => ({
  ...state,
  next: state.next + 1,
  undo: { skipped: state.next, before: state.undo },
})

/** Back to where the cue before was, at the second it had reached. A vote that was opened meanwhile stays open. */
function undone(script: Script, state: CeremonyState, now: number): Step {
  const { undo } = state
  if (undo === null) return refuse('nothing-to-undo')
  if (typeof undo === 'string') return refuse(undo)
  // Nothing began with it, so nothing begins again.
  if ('skipped' in undo) return to({ ...state, next: undo.skipped, undo: undo.before })
  const back = {
    ...at(script, state, undo.index),
    next: undo.next,
    played: state.played + 1,
    caption: null,
    undo: null,
  }
  if (undo.index < 0) return to({ ...back, phase: 'before', startedAt: 0, heldAt: null, beganAt: null })
  // What another cue took does not count.
  const away = now - (undo.leftAt ?? now)
  const startedAt = undo.startedAt + away
  const cue = script.show.cues[undo.index]
  // One that went on by itself would do so at once: it stays until somebody says go, or lets it go on.
  const isOver = cue?.auto === true && now - startedAt >= cue.seconds * 1000
  const heldAt = undo.heldAt === null ? (isOver ? now : null) : undo.heldAt + away
  return to({ ...back, startedAt, heldAt })
}

function ended(state: CeremonyState, now: number): CeremonyState {
  let { polls } = state
  for (const award of Object.keys(polls)) polls = withClosed(polls, award, now)
  const nothing = { heldAt: null, podium: '', caption: null, banner: null, undo: null }
  return { ...state, ...nothing, phase: 'over', endedAt: now, polls }
}

/** What the night did not come to is read out all the same, once, and by the rules of a reveal. */
function read(script: Script, state: CeremonyState, award: string, now: number): Step {
  if (!script.show.awards.some(({ id }) => id === award)) return refuse('no-such-award')
  if (state.opened[award] !== undefined) return refuse('said')
  const why = whyClosed(script, state, award)
  return why ? refuse(why) : to({ ...state, opened: { ...state.opened, [award]: now } })
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
  if (ends === undefined || ends > now) {
    const alone = leftAlone(script, state)
    return alone === undefined || alone > now ? state : ended(state, alone)
  }
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
