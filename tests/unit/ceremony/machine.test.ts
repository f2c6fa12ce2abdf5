import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'
import {
  type CeremonyEvent,
  ceremonyDue,
  consequencesOf,
  type Script,
  stepCeremony,
} from '../../../shared/ceremony/machine.ts'
import { type Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { BEFORE, type CeremonyState } from '../../../shared/ceremony/state.ts'
import { cueOf, plainCue, shortShow } from '../../support/short-show.ts'

const show = shortShow('small-hall')
const ready: Script = { show, ready: () => true }
const at = (id: string) => show.cues.findIndex((cue) => cue.id === id)

/** The state after these events; the test fails where one is refused. */
function stateAfter(script: Script, ...events: [CeremonyEvent, number][]): CeremonyState {
  return events.reduce((state, [event, now]) => {
    const step = stepCeremony(script, state, event, now)
    if (!step.ok) throw new Error(`${event.type} was refused: ${step.reason}`)
    return step.state
  }, BEFORE)
}
const jump = (cue: string): CeremonyEvent => ({ type: 'jump', cue })
const go: CeremonyEvent = { type: 'go' }
const refusal = (script: Script, state: CeremonyState, event: CeremonyEvent, now = 0) => {
  const step = stepCeremony(script, state, event, now)
  return step.ok ? undefined : step.reason
}

describe('the cues', () => {
  it('go on one by one, and after the last one all is over', () => {
    const script = { show: { ...show, cues: show.cues.filter(({ kind }) => kind !== 'vote') }, ready: () => true }
    let state = BEFORE
    script.show.cues.forEach((cue, index) => {
      const step = stepCeremony(script, state, go, index * 1000)
      if (!step.ok) throw new Error(`${cue.id}: ${step.reason}`)
      state = step.state
      expect(state).toMatchObject({ phase: 'running', index, startedAt: index * 1000, beganAt: 0 })
    })
    expect(stepCeremony(script, state, go, 99_000)).toMatchObject({
      ok: true,
      state: { phase: 'over', endedAt: 99_000 },
    })
  })

  it('can be left out, gone back to and jumped to', () => {
    const skipped = stateAfter(ready, [go, 0], [{ type: 'skip' }, 1], [go, 2])
    expect(skipped.index).toBe(2)
    expect(stateAfter(ready, [go, 0], [go, 1], [{ type: 'back' }, 2])).toMatchObject({
      index: 0,
      next: 1,
      startedAt: 2,
    })
    expect(stateAfter(ready, [jump('closing'), 5])).toMatchObject({ index: at('closing'), beganAt: 5 })
    expect(refusal(ready, BEFORE, jump('nowhere'))).toBe('no-such-cue')
    expect(refusal(ready, BEFORE, { type: 'back' })).toBe('at-the-beginning')
    expect(refusal(ready, { ...BEFORE, next: show.cues.length }, { type: 'skip' })).toBe('at-the-end')
    expect(refusal(ready, { ...BEFORE, next: show.cues.length }, go)).toBe('at-the-end')
  })

  it('are held and go on at the second at which they were', () => {
    const held = stateAfter(ready, [go, 1000], [{ type: 'hold' }, 3000])
    expect(held).toMatchObject({ heldAt: 3000, startedAt: 1000 })
    expect(stepCeremony(ready, held, { type: 'hold' }, 4000)).toEqual({ ok: true, state: held })
    const on = stateAfter(ready, [go, 1000], [{ type: 'hold' }, 3000], [{ type: 'resume' }, 10_000])
    expect(10_000 - on.startedAt).toBe(3000 - 1000)
    expect(refusal(ready, BEFORE, { type: 'hold' })).toBe('not-running')
    expect(refusal(ready, BEFORE, { type: 'resume' })).toBe('not-running')
  })

  it('play on under another number when the run of show is written anew', () => {
    const written = stateAfter(ready, [go, 0], [go, 5], [{ type: 'rewritten', index: 3, next: 4 }, 6])
    expect(written).toMatchObject({ index: 3, next: 4, startedAt: 5, played: 2 })
  })
})

describe('undo', () => {
  it('goes back to the second at which the cue before was', () => {
    const state = stateAfter(ready, [go, 1000], [go, 4000], [{ type: 'undo' }, 5000])
    expect(state).toMatchObject({ index: 0, next: 1, startedAt: 1000, undo: null })
    expect(refusal(ready, state, { type: 'undo' })).toBe('nothing-to-undo')
  })
  it('goes back before the beginning', () => {
    expect(stateAfter(ready, [go, 1000], [{ type: 'undo' }, 2000])).toMatchObject({
      phase: 'before',
      beganAt: null,
      index: -1,
    })
  })
  it('unsays no result and uncounts no vote', () => {
    const said = stateAfter(ready, [jump('reveal'), 0])
    expect(refusal(ready, said, { type: 'undo' })).toBe('said')
    const counted = stateAfter(ready, [jump('vote'), 0], [go, 1])
    expect(refusal(ready, counted, { type: 'undo' })).toBe('counted')
  })
})

describe('a reveal', () => {
  it('waits until its award is sealed', () => {
    const script = { show, ready: () => false }
    expect(refusal(script, BEFORE, jump('reveal'))).toBe('not-sealed')
    expect(refusal(script, stateAfter(script, [jump('drumroll'), 0]), go)).toBe('not-sealed')
  })
  it('opens its envelope once, also when it is played again', () => {
    const once = stateAfter(ready, [jump('reveal'), 10])
    expect(once.opened).toEqual({ jury: 10 })
    expect(consequencesOf(BEFORE, once).reveals).toEqual(['jury'])
    const again = stateAfter(ready, [jump('reveal'), 10], [{ type: 'back' }, 20], [go, 30])
    expect(again.opened).toEqual({ jury: 10 })
    expect(again.startedAt).toBe(30)
  })
  it('is not reached while its vote is open', () => {
    expect(refusal(ready, stateAfter(ready, [jump('vote'), 0]), jump('reveal-people'))).toBe('vote-open')
    const closed = stateAfter(ready, [jump('vote'), 0], [{ type: 'poll', award: 'people', open: false }, 5])
    expect(stepCeremony(ready, closed, jump('reveal-people'), 6).ok).toBe(true)
  })
})

describe('a vote', () => {
  it('opens with its cue, closes when the show goes on, and stays open when one only goes back', () => {
    expect(stateAfter(ready, [jump('vote'), 7]).polls).toEqual({ people: { openedAt: 7, closedAt: null } })
    expect(stateAfter(ready, [jump('vote'), 7], [go, 9]).polls).toEqual({ people: { openedAt: 7, closedAt: 9 } })
    expect(stateAfter(ready, [jump('vote'), 7], [{ type: 'back' }, 9]).polls.people?.closedAt).toBeNull()
    expect(stateAfter(ready, [jump('vote'), 7], [{ type: 'undo' }, 9]).polls.people?.closedAt).toBeNull()
  })
  it('opens and closes by hand, but never again after it was counted', () => {
    const poll = (open: boolean): CeremonyEvent => ({ type: 'poll', award: 'people', open })
    expect(stateAfter(ready, [poll(true), 1], [poll(false), 2]).polls).toEqual({ people: { openedAt: 1, closedAt: 2 } })
    expect(refusal(ready, stateAfter(ready, [poll(true), 1], [poll(false), 2]), poll(true))).toBe('counted')
    expect(refusal(ready, BEFORE, { type: 'poll', award: 'jury', open: true })).toBe('no-such-award')
    expect(refusal(ready, BEFORE, poll(false))).toBe('no-such-award')
  })
  it('opens and closes at its times, before the show too', () => {
    const awards = show.awards.map((award) =>
      award.ballot ? { ...award, ballot: { ...award.ballot, opensAt: 100, closesAt: 200 } } : award,
    )
    const script = { show: { ...show, awards }, ready: () => true }
    expect(ceremonyDue(script, BEFORE)).toBe(100)
    const open = stateAfter(script, [{ type: 'time' }, 100])
    expect(open).toMatchObject({ phase: 'before', polls: { people: { openedAt: 100, closedAt: null } } })
    expect(ceremonyDue(script, open)).toBe(200)
    expect(stateAfter(script, [{ type: 'time' }, 100], [{ type: 'time' }, 250]).polls.people?.closedAt).toBe(200)
  })
  it('ends with the show at the latest', () => {
    expect(stateAfter(ready, [jump('vote'), 0], [{ type: 'end' }, 9]).polls.people?.closedAt).toBe(9)
  })
})

describe('what goes on by itself', () => {
  const auto = { ...show, cues: show.cues.map((cue) => ({ ...cue, auto: true })) }
  it('goes on when its length is over, exactly then', () => {
    const script = { show: auto, ready: () => true }
    const state = stateAfter(script, [go, 1000])
    expect(ceremonyDue(script, state)).toBe(6000)
    // The clock of the server was late: the cue began when it was due.
    expect(stateAfter(script, [go, 1000], [{ type: 'time' }, 6700])).toMatchObject({ index: 1, startedAt: 6000 })
    expect(stateAfter(script, [go, 1000], [{ type: 'time' }, 5999]).index).toBe(0)
  })
  it('waits while it is held, and before a result that is not sealed', () => {
    const script = { show: auto, ready: () => true }
    expect(ceremonyDue(script, stateAfter(script, [go, 0], [{ type: 'hold' }, 1]))).toBeUndefined()
    const unsealed = { show: auto, ready: () => false }
    expect(ceremonyDue(unsealed, stateAfter(unsealed, [jump('drumroll'), 0]))).toBeUndefined()
  })
  it('is a whole night in no time', () => {
    const script = { show: { ...auto, cues: auto.cues.filter(({ kind }) => kind !== 'vote') }, ready: () => true }
    let state = stateAfter(script, [go, 0])
    for (let due = ceremonyDue(script, state); due !== undefined; due = ceremonyDue(script, state)) {
      const step = stepCeremony(script, state, { type: 'time' }, due)
      if (!step.ok) throw new Error(step.reason)
      state = step.state
    }
    expect(state).toMatchObject({ phase: 'over', endedAt: script.show.cues.length * 5000, opened: { jury: 15_000 } })
  })
})

describe('after the end', () => {
  it('nothing happens any more', () => {
    const over = stateAfter(ready, [go, 0], [{ type: 'end' }, 5])
    const events: CeremonyEvent[] = [go, { type: 'undo' }, { type: 'hold' }, { type: 'gather' }, jump('doors')]
    for (const event of events) expect(refusal(ready, over, event, 9)).toBe('over')
    expect(stepCeremony(ready, over, { type: 'time' }, 99)).toEqual({ ok: true, state: over })
    expect(ceremonyDue(ready, over)).toBeUndefined()
    expect(refusal(ready, BEFORE, { type: 'end' })).toBe('not-running')
  })
})

const someEvent = (cues: readonly Cue[]): fc.Arbitrary<CeremonyEvent> =>
  fc.oneof(
    fc.constantFrom<CeremonyEvent>(go, go, go, { type: 'time' }, { type: 'hold' }, { type: 'resume' }),
    fc.constantFrom<CeremonyEvent>({ type: 'skip' }, { type: 'back' }, { type: 'undo' }, { type: 'gather' }),
    fc.record({ type: fc.constant('jump' as const), cue: fc.constantFrom(...cues.map(({ id }) => id)) }),
    fc.record({
      type: fc.constant('poll' as const),
      award: fc.constantFrom('jury', 'people'),
      open: fc.boolean(),
    }),
  )
const someCues = fc
  .array(fc.tuple(fc.constantFrom(...CUE_KINDS), fc.constantFrom('jury', 'people'), fc.boolean()), {
    minLength: 1,
    maxLength: 25,
  })
  .map((kinds) => kinds.map(([kind, award, auto], index) => ({ ...cueOf(kind, award, `c${index}`), auto })))

describe('whatever happens to whatever show', () => {
  const night = someCues.chain((cues) =>
    fc.tuple(
      fc.constant({ ...show, cues }),
      fc.array(fc.tuple(someEvent(cues), fc.nat(8000)), { maxLength: 60 }),
      fc.boolean(),
    ),
  )
  it('results stay said, votes stay counted, and nothing unsealed is ever said', () => {
    fc.assert(
      fc.property(night, ([run, events, sealed]) => {
        const script: Script = { show: run, ready: () => sealed }
        let state = BEFORE
        let now = 0
        for (const [event, later] of events) {
          now += later
          const step = stepCeremony(script, state, event, now)
          if (!step.ok) continue
          const next = step.state
          for (const [award, said] of Object.entries(state.opened)) expect(next.opened[award]).toBe(said)
          for (const [award, poll] of Object.entries(state.polls)) {
            expect(next.polls[award]?.openedAt).toBe(poll.openedAt)
            if (poll.closedAt !== null) expect(next.polls[award]).toEqual(poll)
          }
          const { reveals, begins } = consequencesOf(state, next)
          expect(reveals.length).toBeLessThanOrEqual(1)
          if (reveals.length > 0) {
            expect(sealed).toBe(true)
            expect(run.cues[begins ?? -1]).toMatchObject({ kind: 'reveal', award: reveals[0] })
            expect(next.polls[reveals[0] ?? '']?.closedAt).not.toBeNull()
          }
          expect(next.index).toBeLessThan(run.cues.length)
          expect(next.startedAt).toBeLessThanOrEqual(now)
          expect(next.played).toBeGreaterThanOrEqual(state.played)
          state = next
        }
      }),
      { numRuns: 300 },
    )
  })
  it('time alone brings no more than time does in one go', () => {
    fc.assert(
      fc.property(night, fc.integer({ min: 1, max: 400_000 }), ([run], until) => {
        const script: Script = { show: run, ready: () => true }
        const first = stepCeremony(script, BEFORE, go, 0)
        if (!first.ok) return
        const runUntil = (state: CeremonyState, end: number) => {
          let now = state
          for (let due = ceremonyDue(script, now); due !== undefined && due <= end; due = ceremonyDue(script, now)) {
            const step = stepCeremony(script, now, { type: 'time' }, due)
            if (!step.ok || step.state === now) break
            now = step.state
          }
          return now
        }
        const once = runUntil(first.state, until)
        expect(runUntil(runUntil(first.state, Math.floor(until / 2)), until)).toEqual(once)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the run of show', () => {
  it('is what its schema says, for every kind of cue', () => {
    const cues = CUE_KINDS.map((kind, index) => cueOf(kind, 'jury', `c${index}`))
    expect(RunOfShow.parse({ ...show, cues }).cues).toHaveLength(CUE_KINDS.length)
    expect(RunOfShow.safeParse({ ...show, cues: [plainCue('x')] }).success).toBe(false)
    expect(RunOfShow.safeParse({ ...show, awards: [] }).success).toBe(false)
    expect(RunOfShow.safeParse({ ...show, cues: [...show.cues, ...show.cues] }).success).toBe(false)
  })
})
