import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  LATE_MS,
  type ShownStory,
  type StoryAct,
  type StoryState,
  story,
  TIE_MS,
} from '../../../shared/demos/kinds/story.ts'
import { readingMs, StoryContent, VOTE_SECONDS } from '../../../shared/demos/kinds/story-content.ts'

const both = (text: string) => ({ en: text, zh: text })
const choice = (id: string, to: string) => ({ id, text: both(id), to })
const scene = (id: string, choices: ReturnType<typeof choice>[], more: object = {}) => ({
  id,
  title: both(id),
  text: both(`${id}.`),
  choices,
  ...more,
})
const content = StoryContent.parse({
  scenes: [
    scene('door', [choice('in', 'room')]),
    scene('room', [choice('left', 'cellar'), choice('right', 'attic'), choice('stay', 'room')], { seconds: 20 }),
    scene('cellar', [choice('up', 'room'), choice('dig', 'sea')], { seconds: 0 }),
    scene('attic', [], { ending: true }),
    scene('sea', [], { ending: true }),
  ],
})
const NOBODY = { visitor: 'host', drives: true }
const by = (visitor: string) => ({ visitor, drives: false })

/** A run whose clock the test moves. */
const run = () => {
  let now = 1000
  let state = story.start(content, now)
  const self = {
    get state() {
      return state
    },
    get now() {
      return now
    },
    acts(act: StoryAct, who = NOBODY): boolean {
      const after = story.step(content, state, act, who, now)
      if (after) state = after
      return after !== undefined
    },
    votes: (visitor: string, wanted: string, turn = state.turn) =>
      self.acts({ type: 'vote', turn, choice: wanted }, by(visitor)),
    waits(ms: number) {
      now += ms
      for (let due = story.due?.(content, state); due !== undefined && due <= now; due = story.due?.(content, state))
        state = story.onDue?.(content, state, due) ?? state
    },
    next: () => self.acts({ type: 'next', turn: state.turn }),
    decides: () => self.acts({ type: 'decide', turn: state.turn }),
  }
  return self
}
const inRoom = () => {
  const story = run()
  story.acts({ type: 'start' })
  story.next()
  return story
}

test('it begins, goes on where there is one way, and the most votes win when the clock ends', () => {
  const story = run()
  expect(story.state.scene).toBe('')
  expect(story.next()).toBe(false)
  story.acts({ type: 'start' })
  expect(story.state).toMatchObject({ scene: 'door', turn: 1, clock: { name: 'none' } })
  story.next()
  expect(story.state).toMatchObject({ scene: 'room', clock: { name: 'runs', ends: story.now + 20_000 } })
  story.votes('ada', 'left')
  story.votes('bo', 'right')
  story.votes('cy', 'right')
  expect(story.state).toMatchObject({ tally: { left: 1, right: 2, stay: 0 }, voted: 3 })
  story.waits(19_999)
  expect(story.state.scene).toBe('room')
  story.waits(1)
  expect(story.state).toMatchObject({ scene: 'attic', taken: { 'door/in': 1, 'room/right': 1, attic: 1 } })
  expect(story.state.way.at(-1)).toEqual({ scene: 'room', choice: 'right', how: 'most', for: 2, of: 3 })
})

test('one vote each, changeable until the clock ends, and only for the vote that it was meant for', () => {
  const story = inRoom()
  const { turn } = story.state
  story.votes('ada', 'left')
  story.votes('ada', 'right')
  story.votes('ada', 'right')
  expect(story.state).toMatchObject({ tally: { left: 0, right: 1, stay: 0 }, voted: 1 })
  expect(story.votes('ada', 'fly')).toBe(false)
  expect(story.votes('ada', 'left', turn - 1)).toBe(false)
  story.votes('ada', 'stay')
  story.waits(20_000)
  expect(story.state.scene).toBe('room')
  expect(story.votes('ada', 'left', turn)).toBe(false)
})

test('a vote that comes after the end, before anybody noticed it, does not count', () => {
  const story = inRoom()
  story.votes('ada', 'left')
  const late = story.now + 20_000
  const act = { type: 'vote', turn: story.state.turn, choice: 'right' } as const
  expect(machineStep(story.state, act, late)).toBeUndefined()
  expect(machineStep(story.state, act, late - 1)).toBeDefined()
})
const machineStep = (state: StoryState, act: StoryAct, now: number) => story.step(content, state, act, by('bo'), now)

test('a tie is voted on again, between the tied only', () => {
  const story = inRoom()
  story.votes('ada', 'left')
  story.votes('bo', 'right')
  story.waits(20_000)
  expect(story.state).toMatchObject({ scene: 'room', tiedAt: 1, voted: 0, clock: { name: 'runs', whole: TIE_MS } })
  expect(story.state.tally).toEqual({ left: 0, right: 0 })
  expect(story.votes('cy', 'stay')).toBe(false)
  story.votes('cy', 'left')
  story.waits(TIE_MS)
  expect(story.state.scene).toBe('cellar')
  expect(story.state.way.at(-1)).toMatchObject({ choice: 'left', how: 'again', for: 1, of: 1 })
})

test('tied again, the choice that came to its count first wins, also when nobody votes again', () => {
  const again = inRoom()
  again.votes('ada', 'left')
  again.votes('bo', 'right')
  again.waits(20_000)
  again.votes('bo', 'right')
  again.votes('ada', 'left')
  again.waits(TIE_MS)
  expect(again.state.way.at(-1)).toMatchObject({ choice: 'right', how: 'first', for: 1, of: 2 })

  const silent = inRoom()
  silent.votes('bo', 'right')
  silent.votes('ada', 'left')
  silent.waits(20_000 + TIE_MS)
  expect(silent.state.way.at(-1)).toMatchObject({ choice: 'right', how: 'first' })

  // Who changes away and back came to that count later than who stayed.
  const wavering = inRoom()
  wavering.votes('bo', 'right')
  wavering.votes('ada', 'left')
  wavering.votes('bo', 'stay')
  wavering.votes('bo', 'right')
  wavering.waits(20_000 + TIE_MS)
  expect(wavering.state.way.at(-1)).toMatchObject({ choice: 'left', how: 'first' })
})

test('the clock stands still and goes on; votes count meanwhile', () => {
  const story = inRoom()
  story.waits(5000)
  story.acts({ type: 'clock', turn: story.state.turn, runs: false })
  expect(story.state.clock).toEqual({ name: 'paused', left: 15_000, whole: 20_000 })
  story.waits(60_000)
  expect(story.votes('ada', 'right')).toBe(true)
  story.acts({ type: 'clock', turn: story.state.turn, runs: true })
  story.waits(14_999)
  expect(story.state.scene).toBe('room')
  story.waits(1)
  expect(story.state.scene).toBe('attic')
})

test('when nobody votes the story waits for the first who does', () => {
  const story = inRoom()
  story.waits(20_000)
  expect(story.state.clock).toEqual({ name: 'waits' })
  expect(story.decides()).toBe(false)
  story.waits(3_600_000)
  story.votes('ada', 'right')
  expect(story.state.clock).toEqual({ name: 'runs', ends: story.now + LATE_MS, whole: LATE_MS })
  story.waits(LATE_MS)
  expect(story.state.scene).toBe('attic')
})

test('without a clock whoever drives decides, and begins again with the map kept', () => {
  const story = inRoom()
  story.votes('ada', 'left')
  story.decides()
  expect(story.state).toMatchObject({ scene: 'cellar', clock: { name: 'none' } })
  story.votes('ada', 'dig')
  story.decides()
  expect(story.state).toMatchObject({ scene: 'sea', taken: { sea: 1 } })
  expect(story.next()).toBe(false)
  story.acts({ type: 'start' })
  expect(story.state).toMatchObject({ scene: 'door', way: [], taken: { sea: 1, 'cellar/dig': 1 } })
})

test('who reads alone decides at once, without a clock', () => {
  const me = { visitor: 'me', drives: true, alone: true }
  let state = story.start(content, 0)
  for (const act of [
    { type: 'start' },
    { type: 'next', turn: 1 },
    { type: 'vote', turn: 2, choice: 'left' },
    { type: 'vote', turn: 3, choice: 'dig' },
  ] as const)
    state = story.step(content, state, act, me, 0) ?? state
  expect(state).toMatchObject({ scene: 'sea', clock: { name: 'none' }, alone: true })
})

test('nobody is told who voted, and whoever is told only the counts cannot vote on them', () => {
  const story_ = inRoom()
  story_.votes('ada', 'left')
  const shown = story.show?.(story_.state) as ShownStory
  expect(JSON.stringify(shown)).not.toContain('ada')
  expect(new Set(Object.keys(shown))).toEqual(
    new Set(['turn', 'scene', 'alone', 'clock', 'tally', 'voted', 'tiedAt', 'way', 'taken']),
  )
  expect(story.step(content, shown, { type: 'vote', turn: shown.turn, choice: 'left' }, by('bo'), 0)).toBeUndefined()
})

const anyAct = fc.oneof(
  fc.constant({ type: 'start' } as const),
  fc.record({ type: fc.constant('next' as const), late: fc.boolean() }),
  fc.record({ type: fc.constant('clock' as const), runs: fc.boolean() }),
  fc.constant({ type: 'decide' } as const),
  fc.record({
    type: fc.constant('vote' as const),
    who: fc.integer({ min: 0, max: 6 }),
    choice: fc.constantFrom('left', 'right', 'stay', 'up', 'dig', 'in'),
  }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 30_000 }) }),
)

test('whatever is done in whatever order, counts are those of the votes and the state stays sound and small', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 120 }), (acts) => {
      const story_ = run()
      for (const act of acts) {
        const { turn } = story_.state
        if (act.type === 'wait') story_.waits(act.ms)
        else if (act.type === 'vote') story_.votes(`v${act.who}`, act.choice)
        else if (act.type === 'next') story_.acts({ type: 'next', turn: act.late ? turn - 1 : turn })
        else if (act.type === 'clock') story_.acts({ ...act, turn })
        else if (act.type === 'decide') story_.acts({ ...act, turn })
        else story_.acts(act)
        const { tally, votes = {}, voted, scene: id, clock } = story_.state
        const counts = Object.fromEntries(Object.keys(tally).map((key) => [key, 0]))
        for (const vote of Object.values(votes)) counts[vote] = (counts[vote] ?? 0) + 1
        expect(tally).toEqual(counts)
        expect(voted).toBe(Object.keys(votes).length)
        expect(story_.state.turn).toBeGreaterThanOrEqual(turn)
        expect(id === '' || content.scenes.some((one) => one.id === id)).toBe(true)
        if (clock.name === 'runs') expect(clock.ends).toBeGreaterThan(story_.now)
        expect(JSON.stringify(story_.state)).not.toContain('null')
        expect(JSON.stringify(story_.state).length).toBeLessThan(story.maxBytes / 4)
      }
    }),
    { numRuns: 300 },
  )
})

test('a paced story waits for nobody: what is to be read goes on after a time to read it, and a vote without a clock has one', () => {
  const story = run()
  story.acts({ type: 'start', paced: true })
  expect(story.state).toMatchObject({ scene: 'door', clock: { name: 'runs' } })
  story.waits(readingMs(content.scenes[0] as (typeof content.scenes)[0]) - 1)
  expect(story.state.scene).toBe('door')
  story.waits(1)
  expect(story.state).toMatchObject({ scene: 'room', way: [{ scene: 'door', choice: 'in', how: 'on' }] })
  expect(story.state.clock).toMatchObject({ whole: 20_000 }) // its own
  story.votes('ada', 'left')
  story.waits(20_000)
  expect(story.state).toMatchObject({ scene: 'cellar', clock: { name: 'runs', whole: VOTE_SECONDS * 1000 } })
  story.votes('ada', 'dig')
  story.waits(VOTE_SECONDS * 1000)
  expect(story.state).toMatchObject({ scene: 'sea', clock: { name: 'none' } })
  // Begun again by somebody who drives, it waits for them.
  story.acts({ type: 'start' })
  expect(story.state).toMatchObject({ scene: 'door', clock: { name: 'none' } })
})

test('longer texts are read longer, in whichever language is slower, and never for ever', () => {
  const [scene] = content.scenes
  if (!scene) throw new Error('The story has no scene.')
  const text = (en: string, zh: string) => readingMs({ ...scene, text: { en, zh } })
  expect(text('Short.', '短。')).toBe(8000)
  expect(text('a'.repeat(700), '短。')).toBeGreaterThan(50_000)
  expect(text('Short.', '字'.repeat(200))).toBeGreaterThan(40_000)
  expect(text('a'.repeat(2000), '')).toBe(90_000)
  expect(readingMs({ ...scene, video: { url: '/media/a.webm', says: both('A film.') } })).toBe(30_000)
})
