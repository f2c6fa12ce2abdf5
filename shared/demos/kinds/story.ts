import * as z from 'zod/mini'
import type { DemoActor, DemoMachine } from '../machine.ts'
import {
  clockMs,
  readingMs,
  type StoryChoice,
  type StoryContent,
  type StoryScene,
  sceneOf,
  VOTE_SECONDS,
} from './story-content.ts'

/** Between the tied, everybody votes anew for so long. */
export const TIE_MS = 15_000
/** A vote whose clock ran out unused waits for its first vote, and then stays open for so long. */
export const LATE_MS = 10_000
/** Steps of the way that are kept; a story that turns in circles longer than this forgets its beginning. */
const MOST_STEPS = 100

const turn = z.int().check(z.gte(0))
const StoryAct = z.discriminatedUnion('type', [
  /** Begins, or begins again. paced: nobody drives, so each scene that waits for who does goes on after a time to read it. */
  z.object({ type: z.literal('start'), paced: z.optional(z.boolean()) }),
  // All others name the turn that they were meant for: what comes late means nothing in the next one.
  z.object({ type: z.literal('next'), turn }),
  z.object({ type: z.literal('clock'), turn, runs: z.boolean() }),
  z.object({ type: z.literal('decide'), turn }),
  z.object({ type: z.literal('vote'), turn, choice: z.string().check(z.maxLength(24)) }),
])
export type StoryAct = z.infer<typeof StoryAct>

/** ends: server ms. whole: how long it was set for. waits: it ran out and nobody had voted. */
export type StoryClock =
  | { readonly name: 'none' | 'waits' }
  | { readonly name: 'runs'; readonly ends: number; readonly whole: number }
  | { readonly name: 'paused'; readonly left: number; readonly whole: number }

/**
 * How a scene was left. on: there was one way. most: by votes. again: by the votes between the tied. first: tied again, so
 * by which came to its count first. alone: by who reads alone.
 */
export type StoryHow = 'on' | 'most' | 'again' | 'first' | 'alone'
export type StoryStep = {
  readonly scene: string
  readonly choice: string
  readonly how: StoryHow
  readonly for: number
  readonly of: number
}

type Counts = { readonly [choice: string]: number }

/** What everybody may know: counts, never who. */
export type ShownStory = {
  /** Counts up with every scene and every round of a vote. */
  readonly turn: number
  /** Empty until it begins. */
  readonly scene: string
  readonly alone: boolean
  readonly paced?: boolean
  readonly clock: StoryClock
  /** Votes by choice; only those that may be voted for. Empty where nothing is voted on. */
  readonly tally: Counts
  /** How many have voted. */
  readonly voted: number
  /** Votes that each of the tied had, while they are voted on anew; else 0. */
  readonly tiedAt: number
  readonly way: readonly StoryStep[]
  /** How often each way was taken since the session began, by "scene/choice"; and each ending reached, by scene. */
  readonly taken: Counts
}
/** `votes`: by visitor. `stood`: the count of votes cast at which each choice came to its present count. */
export type StoryState = ShownStory & {
  readonly votes?: { readonly [visitor: string]: string }
  readonly stood?: Counts
  readonly cast?: number
}

const NONE: StoryClock = { name: 'none' }
const noVotes = { tally: {}, voted: 0, tiedAt: 0, votes: {}, stood: {}, cast: 0 } as const

/**
 * A story whose branches the audience chooses. Each visitor has one vote, changeable while the clock runs. The most votes
 * win; the tied are voted on anew for a short while; and if they tie again, the one that came to its count first wins.
 */
export const story: DemoMachine<StoryContent, StoryState, StoryAct> = {
  act: StoryAct,
  audience: ['vote'],
  // Some three thousand voters.
  maxBytes: 96_000,
  start: () => ({ turn: 0, scene: '', alone: false, clock: NONE, way: [], taken: {}, ...noVotes }),
  step(content, state, act, by, now) {
    if (act.type === 'start') {
      const first = content.scenes[0] as StoryScene // a story has at least one scene
      const { paced: _, ...rest } = state
      const begun = { ...rest, way: [], alone: by.alone === true, ...(act.paced && { paced: true }) }
      return enter(begun, first, now)
    }
    const scene = sceneOf(content, state.scene)
    if (!scene || act.turn !== state.turn) return undefined
    // Between the clock's end and the tick that notices it nothing is possible any more.
    if (state.clock.name === 'runs' && now >= state.clock.ends) return undefined
    switch (act.type) {
      case 'next':
        return isVote(scene) ? undefined : leave(content, state, scene.choices[0], 'on', now)
      case 'clock':
        return withClock(state, act.runs, now)
      case 'decide':
        return isVote(scene) && state.voted > 0 && state.votes ? decide(content, state, scene, now) : undefined
      case 'vote':
        return isVote(scene) ? vote(content, state, scene, act.choice, by, now) : undefined
    }
  },
  due: (_content, { clock }) => (clock.name === 'runs' ? clock.ends : undefined),
  onDue(content, state, now) {
    const scene = sceneOf(content, state.scene)
    if (!scene) return { ...state, clock: NONE }
    if (!isVote(scene)) return leave(content, state, scene.choices[0], 'on', now) ?? { ...state, clock: NONE }
    if (state.voted === 0 && state.tiedAt === 0) return { ...state, clock: { name: 'waits' } }
    return decide(content, state, scene, now)
  },
  show({ votes: _votes, stood: _stood, cast: _cast, ...shown }) {
    return shown
  },
}

export const isVote = ({ choices }: StoryScene): boolean => choices.length > 1

function enter(state: StoryState, scene: StoryScene, now: number): StoryState {
  const own = clockMs(scene) || (state.paced ? pacedMs(scene) : 0)
  const whole = state.alone || scene.choices.length === 0 ? 0 : own
  const tally = isVote(scene) ? Object.fromEntries(scene.choices.map(({ id }) => [id, 0])) : {}
  const clock: StoryClock = whole > 0 ? { name: 'runs', ends: now + whole, whole } : NONE
  const taken = scene.ending ? counted(state.taken, scene.id) : state.taken
  return { ...state, ...noVotes, turn: state.turn + 1, scene: scene.id, clock, tally, taken }
}

const pacedMs = (scene: StoryScene): number =>
  isVote(scene) ? Math.max(VOTE_SECONDS * 1000, readingMs(scene)) : readingMs(scene)

function leave(
  content: StoryContent,
  state: StoryState,
  choice: StoryChoice | undefined,
  how: StoryHow,
  now: number,
): StoryState | undefined {
  const next = choice && sceneOf(content, choice.to)
  if (!next) return undefined
  const step = { scene: state.scene, choice: choice.id, how, for: state.tally[choice.id] ?? 0, of: state.voted }
  const way = [...state.way, step].slice(-MOST_STEPS)
  return enter({ ...state, way, taken: counted(state.taken, `${state.scene}/${choice.id}`) }, next, now)
}

function vote(
  content: StoryContent,
  state: StoryState,
  scene: StoryScene,
  wanted: string,
  { visitor, alone }: DemoActor,
  now: number,
): StoryState | undefined {
  const { votes, stood, tally, cast = 0 } = state
  const choice = scene.choices.find(({ id }) => id === wanted)
  // Who is told only the counts cannot know what a vote makes of them.
  if (!choice || !Object.hasOwn(tally, wanted) || !votes) return undefined
  if (alone) return leave(content, state, choice, 'alone', now)
  const before = Object.hasOwn(votes, visitor) ? votes[visitor] : undefined
  if (before === wanted) return state
  const next = { ...state, cast: cast + 1, votes: { ...votes, [visitor]: wanted } }
  const clock: StoryClock =
    state.clock.name === 'waits' ? { name: 'runs', ends: now + LATE_MS, whole: LATE_MS } : state.clock
  const more = { [wanted]: (tally[wanted] ?? 0) + 1 }
  if (before === undefined)
    return { ...next, clock, voted: state.voted + 1, tally: { ...tally, ...more }, stood: { ...stood, [wanted]: cast } }
  const fewer = { [before]: (tally[before] ?? 1) - 1 }
  return { ...next, clock, tally: { ...tally, ...more, ...fewer }, stood: { ...stood, [wanted]: cast, [before]: cast } }
}

function decide(content: StoryContent, state: StoryState, scene: StoryScene, now: number): StoryState {
  const { tally, tiedAt, stood = {} } = state
  const most = Math.max(...Object.values(tally))
  const tied = scene.choices.filter(({ id }) => tally[id] === most)
  const again = tiedAt > 0
  if (tied.length > 1 && !again) return tieRound(state, tied, most, now)
  // The one that came to its count first; where nobody voted in the second round, that of the first round.
  const first = tied.reduce((one, other) => ((stood[other.id] ?? 0) < (stood[one.id] ?? 0) ? other : one))
  const how = tied.length > 1 ? 'first' : again ? 'again' : 'most'
  return leave(content, state, first, how, now) ?? { ...state, clock: NONE }
}

function tieRound(state: StoryState, tied: readonly StoryChoice[], tiedAt: number, now: number): StoryState {
  const tally = Object.fromEntries(tied.map(({ id }) => [id, 0]))
  const clock: StoryClock = { name: 'runs', ends: now + TIE_MS, whole: TIE_MS }
  return { ...state, turn: state.turn + 1, tally, voted: 0, votes: {}, tiedAt, clock }
}

function withClock(state: StoryState, runs: boolean, now: number): StoryState | undefined {
  const { clock } = state
  if (clock.name === 'runs' && !runs)
    return { ...state, clock: { name: 'paused', left: clock.ends - now, whole: clock.whole } }
  if (clock.name === 'paused' && runs)
    return { ...state, clock: { name: 'runs', ends: now + clock.left, whole: clock.whole } }
  return undefined
}

const counted = (counts: Counts, key: string): Counts => ({ ...counts, [key]: (counts[key] ?? 0) + 1 })
