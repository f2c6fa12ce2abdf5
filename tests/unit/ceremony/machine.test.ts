import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awardOnPodium } from '../../../shared/ceremony/award-of-cue.ts'
import { CUE_KINDS, LIGHTS } from '../../../shared/ceremony/ceremony-words.ts'
import {
  backTo,
  type CeremonyEvent,
  ceremonyDue,
  consequencesOf,
  LEFT_ALONE_MS,
  type Script,
  stepCeremony,
} from '../../../shared/ceremony/machine.ts'
import { REVEAL_NAME_MS } from '../../../shared/ceremony/reveal-name.ts'
import { type CeremonyAward, type Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { elapsedOf, isAfterEnd, showOf } from '../../../shared/ceremony/show.ts'
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

  it('go back to one that has played, over what was left out or jumped over', () => {
    const left = stateAfter(ready, [go, 0], [go, 1], [{ type: 'skip' }, 2], [go, 3])
    expect(left.index).toBe(at('reveal'))
    expect(stateAfter(ready, [go, 0], [go, 1], [{ type: 'skip' }, 2], [go, 3], [{ type: 'back' }, 4]).index).toBe(1)
    // The reveal before the target of a jump has not played, and the cue of a vote would open it.
    const jumped = stateAfter(ready, [go, 0], [jump('walk-on'), 1])
    expect(backTo(ready, jumped)).toBe(0)
    const after = stateAfter(ready, [go, 0], [jump('walk-on'), 1], [{ type: 'back' }, 2])
    expect(after).toMatchObject({ index: 0, opened: {} })
    expect(refusal(ready, stateAfter(ready, [jump('walk-on'), 0]), { type: 'back' })).toBe('at-the-beginning')
  })

  it('open no envelope that was put into a cue meanwhile by going back to it', () => {
    const state = stateAfter(ready, [go, 0], [jump('reveal'), 1], [jump('walk-on'), 2])
    expect(backTo(ready, state)).toBe(at('reveal'))
    const cues = show.cues.map((cue) => (cue.kind === 'reveal' ? { ...cue, award: 'people' } : cue))
    expect(backTo({ show: { cues, awards: show.awards } }, state)).toBe(0)
  })

  it('play on under another number when the run of show is written anew', () => {
    const written = stateAfter(ready, [go, 0], [go, 5], [{ type: 'rewritten', index: 3, next: 4 }, 6])
    expect(written).toMatchObject({ index: 3, next: 4, startedAt: 5, played: 2 })
  })
})

describe('undo', () => {
  it('goes back to the second at which the cue before was', () => {
    const state = stateAfter(ready, [go, 1000], [go, 4000], [{ type: 'undo' }, 5000])
    expect(state).toMatchObject({ index: 0, next: 1, startedAt: 2000, heldAt: null, undo: null })
    expect(elapsedOf(state, 5000)).toBe(4000 - 1000)
    expect(refusal(ready, state, { type: 'undo' })).toBe('nothing-to-undo')
  })
  it('goes back into a cue that was held as it was held', () => {
    const state = stateAfter(ready, [go, 1000], [{ type: 'hold' }, 3000], [go, 4000], [{ type: 'undo' }, 9000])
    expect(state.heldAt).not.toBeNull()
    expect(elapsedOf(state, 9000)).toBe(3000 - 1000)
    const on = stepCeremony(ready, state, { type: 'resume' }, 20_000)
    if (!on.ok) throw new Error(on.reason)
    expect(elapsedOf(on.state, 20_000)).toBe(3000 - 1000)
  })
  it('holds a cue that had gone on by itself: it would do so again at once', () => {
    const script = { show: { ...show, cues: show.cues.map((cue) => ({ ...cue, auto: true })) }, ready: () => true }
    const state = stateAfter(script, [go, 1000], [{ type: 'time' }, 6000], [{ type: 'undo' }, 7000])
    expect(state).toMatchObject({ index: 0, next: 1 })
    expect(elapsedOf(state, 7500)).toBe(5000)
    expect(ceremonyDue(script, state)).toBeGreaterThan(7000 + 60_000)
    const on = stepCeremony(script, state, { type: 'resume' }, 9000)
    expect(on.ok && ceremonyDue(script, on.state)).toBe(9000)
    // One that somebody left before its time goes on at the second at which it was, by itself.
    const early = stateAfter(script, [go, 1000], [go, 3000], [{ type: 'undo' }, 10_000])
    expect(early.heldAt).toBeNull()
    expect(ceremonyDue(script, early)).toBe(10_000 + 3000)
  })
  it('goes back to no other second in a log that was written before it was kept when a cue was left', () => {
    const old = { ...stateAfter(ready, [go, 0], [go, 10]), undo: { index: 0, next: 1, startedAt: 0, heldAt: null } }
    expect(stepCeremony(ready, old, { type: 'undo' }, 30)).toMatchObject({ ok: true, state: { startedAt: 0 } })
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

describe('undo of a cue that was left out', () => {
  const skip: CeremonyEvent = { type: 'skip' }
  const undo: CeremonyEvent = { type: 'undo' }
  it('puts it back, and leaves the stage alone', () => {
    const playing = stateAfter(ready, [go, 1000], [go, 4000])
    const back = stateAfter(ready, [go, 1000], [go, 4000], [skip, 5000], [undo, 6000])
    expect(back).toEqual(playing)
    expect(consequencesOf(playing, back).begins).toBeUndefined()
  })
  it('puts several back, the last one first, and then goes on to the cue before', () => {
    const three = stateAfter(ready, [go, 0], [go, 1], [skip, 2], [skip, 3])
    expect(three.next).toBe(4)
    const nexts = [stateAfter(ready, [go, 0], [go, 1], [skip, 2], [skip, 3], [undo, 4])]
    nexts.push(stateAfter(ready, [go, 0], [go, 1], [skip, 2], [skip, 3], [undo, 4], [undo, 5]))
    nexts.push(stateAfter(ready, [go, 0], [go, 1], [skip, 2], [skip, 3], [undo, 4], [undo, 5], [undo, 6]))
    expect(nexts.map(({ index, next }) => [index, next])).toEqual([
      [1, 3],
      [1, 2],
      [0, 1],
    ])
  })
  it('keeps what was held meanwhile, and works before the show', () => {
    const held = stateAfter(ready, [go, 0], [skip, 1], [{ type: 'hold' }, 2], [undo, 3])
    expect(held).toMatchObject({ index: 0, next: 1, heldAt: 2 })
    expect(stateAfter(ready, [skip, 0], [undo, 1])).toEqual(BEFORE)
  })
  it('unsays nothing, and is over with the next cue', () => {
    const said = stateAfter(ready, [jump('reveal'), 0], [skip, 1], [undo, 2])
    expect(said.next).toBe(at('walk-on'))
    expect(refusal(ready, said, undo)).toBe('said')
    // The show went on meanwhile: what was left out stays out, and the change of cue is what is undone.
    expect(stateAfter(ready, [go, 0], [skip, 1], [go, 2], [undo, 3])).toMatchObject({ index: 0, next: 2 })
  })
  it('is read as it always was from a log that was written before', () => {
    const old = {
      ...stateAfter(ready, [go, 0], [go, 1], [skip, 2]),
      undo: { index: 0, next: 1, startedAt: 0, heldAt: null },
    }
    expect(stepCeremony(ready, old, undo, 3)).toMatchObject({ ok: true, state: { index: 0, next: 1, undo: null } })
  })
})

describe('every event, in every place of a night', () => {
  const skip: CeremonyEvent = { type: 'skip' }
  const poll = (award: string, open: boolean): CeremonyEvent => ({ type: 'poll', award, open })
  const nothing: Script = { show, ready: () => false }
  const text = { en: 'Soon', zh: '马上' }
  const events: Record<string, CeremonyEvent> = {
    go,
    hold: { type: 'hold' },
    resume: { type: 'resume' },
    skip,
    back: { type: 'back' },
    'jump to a cue': jump('applause'),
    'jump to nowhere': jump('nowhere'),
    'jump to the jury’s reveal': jump('reveal'),
    'jump to the vote’s reveal': jump('reveal-people'),
    undo: { type: 'undo' },
    lights: { type: 'lights', lights: 'dark' },
    music: { type: 'music', level: 3 },
    banner: { type: 'banner', text },
    caption: { type: 'caption', text },
    gather: { type: 'gather' },
    'open the vote': poll('people', true),
    'close the vote': poll('people', false),
    'open no vote': poll('jury', true),
    end: { type: 'end' },
    'read out the jury’s': { type: 'read', award: 'jury' },
    'read out nothing': { type: 'read', award: 'nothing' },
  }
  const allOver = Object.fromEntries(
    Object.entries(events).flatMap(([name, { type }]) => (type === 'read' ? [] : [[name, 'over']])),
  )
  const places: Record<string, { script?: Script; state: CeremonyState; refused: Record<string, string> }> = {
    'before the show': {
      state: BEFORE,
      refused: {
        ...{ hold: 'not-running', resume: 'not-running', end: 'not-running' },
        ...{ back: 'at-the-beginning', undo: 'nothing-to-undo', 'close the vote': 'no-such-award' },
      },
    },
    'before the show, with nothing sealed': {
      script: nothing,
      state: BEFORE,
      refused: {
        ...{ hold: 'not-running', resume: 'not-running', end: 'not-running' },
        ...{ back: 'at-the-beginning', undo: 'nothing-to-undo', 'close the vote': 'no-such-award' },
        ...{ 'jump to the jury’s reveal': 'not-sealed', 'jump to the vote’s reveal': 'not-sealed' },
      },
    },
    'before the show, with everything left out': {
      state: stateAfter(ready, ...show.cues.map((_): [CeremonyEvent, number] => [skip, 0])),
      refused: {
        ...{ hold: 'not-running', resume: 'not-running', end: 'not-running', go: 'at-the-end', skip: 'at-the-end' },
        ...{ back: 'at-the-beginning', 'close the vote': 'no-such-award' },
      },
    },
    'in the first cue': {
      state: stateAfter(ready, [go, 0]),
      refused: { back: 'at-the-beginning', 'close the vote': 'no-such-award' },
    },
    'held in the second cue': {
      state: stateAfter(ready, [go, 0], [go, 1], [{ type: 'hold' }, 2]),
      refused: { 'close the vote': 'no-such-award' },
    },
    'in a drumroll, with nothing sealed': {
      script: nothing,
      state: stateAfter(nothing, [jump('drumroll'), 0]),
      refused: {
        ...{ go: 'not-sealed', 'jump to the jury’s reveal': 'not-sealed', 'jump to the vote’s reveal': 'not-sealed' },
        ...{ 'close the vote': 'no-such-award', back: 'at-the-beginning' },
      },
    },
    'in a reveal': {
      state: stateAfter(ready, [jump('reveal'), 0]),
      refused: { undo: 'said', 'close the vote': 'no-such-award', back: 'at-the-beginning' },
    },
    'in a vote': {
      state: stateAfter(ready, [jump('vote'), 0]),
      refused: { back: 'at-the-beginning', 'jump to the vote’s reveal': 'vote-open' },
    },
    'after a vote': {
      state: stateAfter(ready, [jump('vote'), 0], [go, 1]),
      refused: { undo: 'counted', 'open the vote': 'counted' },
    },
    'in the last cue': {
      state: stateAfter(ready, [jump('closing'), 0]),
      refused: { skip: 'at-the-end', 'close the vote': 'no-such-award', back: 'at-the-beginning' },
    },
    'after the end': {
      state: stateAfter(ready, [go, 0], [{ type: 'end' }, 1]),
      refused: { ...allOver, 'read out nothing': 'no-such-award' },
    },
    'after the end, with nothing sealed': {
      script: nothing,
      state: stateAfter(ready, [go, 0], [{ type: 'end' }, 1]),
      refused: { ...allOver, 'read out the jury’s': 'not-sealed', 'read out nothing': 'no-such-award' },
    },
    'after the end, with the jury’s result said': {
      state: stateAfter(ready, [jump('reveal'), 0], [{ type: 'end' }, 1]),
      refused: { ...allOver, 'read out the jury’s': 'said', 'read out nothing': 'no-such-award' },
    },
  }
  it.each(Object.entries(places))('%s: what may not be is refused, all else happens', (_, place) => {
    const { script = ready, state, refused } = place
    const wrong: Record<string, string> = {
      'jump to nowhere': 'no-such-cue',
      'open no vote': 'no-such-award',
      ...(state.phase !== 'over' && { 'read out the jury’s': 'not-over', 'read out nothing': 'not-over' }),
      ...refused,
    }
    const refusals = Object.entries(events).flatMap(([name, event]) => {
      const reason = refusal(script, state, event, 10)
      return reason ? [[name, reason]] : []
    })
    expect(Object.fromEntries(refusals)).toEqual(wrong)
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
    const again = stateAfter(ready, [go, 0], [jump('reveal'), 10], [{ type: 'back' }, 20], [jump('reveal'), 30])
    expect(again.opened).toEqual({ jury: 10 })
    expect(again.startedAt).toBe(30)
  })
  it('is held when it has said its name, and not before', () => {
    const held = stateAfter(ready, [jump('reveal'), 1000], [{ type: 'hold' }, 1500])
    expect(held.heldAt).toBe(1000 + REVEAL_NAME_MS)
    expect(elapsedOf(held, 2000)).toBe(1000)
    expect(elapsedOf(held, 60_000)).toBe(REVEAL_NAME_MS)
    const late = stateAfter(ready, [jump('reveal'), 1000], [{ type: 'hold' }, 9000])
    expect(late.heldAt).toBe(9000)
    // Let go on before that, it was never held.
    const on = stepCeremony(ready, held, { type: 'resume' }, 2500)
    expect(on).toMatchObject({ ok: true, state: { startedAt: 1000, heldAt: null } })
    const later = stepCeremony(ready, held, { type: 'resume' }, 1000 + REVEAL_NAME_MS + 700)
    expect(later).toMatchObject({ ok: true, state: { startedAt: 1700, heldAt: null } })
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
    expect(stateAfter(ready, [go, 0], [jump('vote'), 7], [{ type: 'back' }, 9]).polls.people?.closedAt).toBeNull()
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
  it('that is opened after its time closes then, and not before', () => {
    const awards = show.awards.map((award) =>
      award.ballot ? { ...award, ballot: { ...award.ballot, closesAt: 200 } } : award,
    )
    const script = { show: { ...show, awards }, ready: () => true }
    const late = stateAfter(script, [jump('vote'), 500])
    expect(ceremonyDue(script, late)).toBe(500)
    expect(stateAfter(script, [jump('vote'), 500], [{ type: 'time' }, 500]).polls.people).toEqual({
      openedAt: 500,
      closedAt: 500,
    })
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
    expect(ceremonyDue(script, stateAfter(script, [go, 0], [{ type: 'hold' }, 1]))).toBe(1 + LEFT_ALONE_MS)
    const unsealed = { show: auto, ready: () => false }
    const waits = stateAfter(unsealed, [jump('drumroll'), 0])
    expect(ceremonyDue(unsealed, waits)).toBe(5000 + LEFT_ALONE_MS)
  })
  it('is a whole night in no time', () => {
    // The audience's result is sealed once its vote is closed, and not before.
    const script: Script = {
      show: auto,
      ready: (award) => award === 'jury' || Boolean(state.polls.people?.closedAt),
    }
    let state: CeremonyState = BEFORE
    state = stateAfter(script, [go, 0])
    for (let due = ceremonyDue(script, state); due !== undefined; due = ceremonyDue(script, state)) {
      const step = stepCeremony(script, state, { type: 'time' }, due)
      if (!step.ok) throw new Error(step.reason)
      state = step.state
    }
    expect(state).toMatchObject({
      phase: 'over',
      endedAt: script.show.cues.length * 5000,
      opened: { jury: 15_000, people: 35_000 },
      polls: { people: { openedAt: 25_000, closedAt: 30_000 } },
    })
  })
})

describe('a show that nobody ends', () => {
  it('is over by itself hours after its cue should have been, and at that time', () => {
    const left = stateAfter(ready, [go, 1000])
    const due = 1000 + 5000 + LEFT_ALONE_MS
    expect(ceremonyDue(ready, left)).toBe(due)
    expect(stepCeremony(ready, left, { type: 'time' }, due - 1)).toEqual({ ok: true, state: left })
    // A server that was down meanwhile is told late.
    const over = stateAfter(ready, [go, 1000], [{ type: 'time' }, due + 86_400_000])
    expect(over).toMatchObject({ phase: 'over', endedAt: due })
    expect(consequencesOf(left, over).ends).toBe(true)
    expect(ceremonyDue(ready, BEFORE)).toBeUndefined()
  })
  it('goes on while a cue plays that is as long, and until a vote is closed whose time was told', () => {
    const cues = show.cues.map((cue) => ({ ...cue, seconds: 4 * 3600 }))
    const long = { show: { ...show, cues }, ready: () => true }
    expect(ceremonyDue(long, stateAfter(long, [go, 0]))).toBe(4 * 3_600_000 + LEFT_ALONE_MS)
    const closesAt = 3 * LEFT_ALONE_MS
    const awards = show.awards.map((award) =>
      award.ballot ? { ...award, ballot: { ...award.ballot, closesAt } } : award,
    )
    const script = { show: { ...show, awards }, ready: () => true }
    const voting = stateAfter(script, [jump('vote'), 0])
    expect(ceremonyDue(script, voting)).toBe(closesAt)
    const closed = stateAfter(script, [jump('vote'), 0], [{ type: 'time' }, closesAt])
    expect(closed).toMatchObject({ phase: 'running', polls: { people: { closedAt: closesAt } } })
    expect(
      stateAfter(script, [jump('vote'), 0], [{ type: 'time' }, closesAt], [{ type: 'time' }, closesAt]).phase,
    ).toBe('over')
  })
})

describe('after the end', () => {
  it('a result whose envelope stayed closed is read out once, and nothing begins with it', () => {
    const over = stateAfter(ready, [go, 0], [{ type: 'end' }, 5])
    const read = stepCeremony(ready, over, { type: 'read', award: 'jury' }, 60)
    if (!read.ok) throw new Error(read.reason)
    expect(read.state).toEqual({ ...over, opened: { jury: 60 } })
    // The results say that it was no part of the show.
    const shown = showOf({ ceremony: 'c', run: 'night', seq: 3, cues: show.cues }, read.state, [])
    expect([isAfterEnd(shown, 60), isAfterEnd(shown, 5), isAfterEnd({ endedAt: null }, 60)]).toEqual([
      true,
      false,
      false,
    ])
    expect(consequencesOf(over, read.state)).toMatchObject({ reveals: ['jury'], begins: undefined, ends: false })
    expect(refusal(ready, read.state, { type: 'read', award: 'jury' })).toBe('said')
  })
  it('nothing else happens any more', () => {
    const over = stateAfter(ready, [go, 0], [{ type: 'end' }, 5])
    const events: CeremonyEvent[] = [go, { type: 'undo' }, { type: 'hold' }, { type: 'gather' }, jump('doors')]
    for (const event of events) expect(refusal(ready, over, event, 9)).toBe('over')
    expect(stepCeremony(ready, over, { type: 'time' }, 99)).toEqual({ ok: true, state: over })
    expect(ceremonyDue(ready, over)).toBeUndefined()
    expect(refusal(ready, BEFORE, { type: 'end' })).toBe('not-running')
  })
})

const AWARDS = ['a', 'b', 'c', 'd']
const words = { en: 'Soon', zh: '马上' }
const someText = fc.constantFrom(words, null)
const someEvent = (cues: readonly Cue[]): fc.Arbitrary<CeremonyEvent> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<CeremonyEvent>(go) },
    {
      weight: 8,
      arbitrary: fc.constantFrom<CeremonyEvent>(
        ...(['time', 'hold', 'resume', 'skip', 'back', 'undo', 'undo', 'gather'] as const).map((type) => ({ type })),
      ),
    },
    fc.constantFrom(...AWARDS).map((award): CeremonyEvent => ({ type: 'read', award })),
    { weight: 2, arbitrary: fc.constantFrom(...cues).map(({ id }): CeremonyEvent => ({ type: 'jump', cue: id })) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('poll' as const),
        award: fc.constantFrom(...AWARDS),
        open: fc.boolean(),
      }),
    },
    fc.constantFrom(...LIGHTS).map((lights): CeremonyEvent => ({ type: 'lights', lights })),
    fc.nat(100).map((level): CeremonyEvent => ({ type: 'music', level })),
    fc.tuple(fc.constantFrom('banner', 'caption'), someText).map(([type, text]): CeremonyEvent => ({ type, text })),
    fc
      .tuple(fc.nat(cues.length - 1), fc.nat(cues.length))
      .map(([index, next]): CeremonyEvent => ({ type: 'rewritten', index, next })),
    fc.constant<CeremonyEvent>({ type: 'end' }),
  )
const someCues = fc
  .array(fc.tuple(fc.constantFrom(...CUE_KINDS), fc.constantFrom(...AWARDS), fc.boolean()), {
    minLength: 1,
    maxLength: 25,
  })
  .map((kinds) => kinds.map(([kind, award, auto], index) => ({ ...cueOf(kind, award, `c${index}`), auto })))
const someTime = fc.option(fc.nat(200_000))
/** Awards of the jury and of the audience, whose votes open and close by cue, by hand, or at a time. */
const someAwards = fc.tuple(...AWARDS.map(() => fc.option(fc.tuple(someTime, someTime)))).map((ballots) =>
  ballots.map((times, index): CeremonyAward => {
    const id = AWARDS[index] ?? ''
    const [opensAt, closesAt] = times ?? []
    const ballot =
      times && ({ voters: 'device', tally: 'hidden', opensAt: opensAt ?? null, closesAt: closesAt ?? null } as const)
    return { id, name: words, tier: 'first', edition: '2026', category: '', nominees: ['x', 'y'], ballot }
  }),
)

const cueIsOver = (cue: Cue | undefined, { startedAt }: CeremonyState, now: number): boolean =>
  cue?.auto === true && now - startedAt >= cue.seconds * 1000

describe('whatever happens to whatever show', () => {
  const night = fc
    .tuple(someCues, someAwards)
    .chain(([cues, awards]) =>
      fc.tuple(
        fc.constant({ ...show, cues, awards }),
        fc.array(fc.tuple(someEvent(cues), fc.nat(8000)), { maxLength: 60 }),
        fc.subarray(AWARDS),
      ),
    )
  it('results stay said, votes stay counted, and nothing unsealed is ever said', () => {
    fc.assert(
      fc.property(night, ([run, events, sealed]) => {
        const script: Script = { show: run, ready: (award) => sealed.includes(award) }
        let state = BEFORE
        let now = 0
        // Where the cue before the last change was, when undo can go back to it.
        let left: { index: number; elapsed: number } | undefined
        for (const [event, later] of events) {
          now += later
          // A run of show is written anew under its feet only while it runs.
          if (event.type === 'rewritten' && state.phase !== 'running') continue
          const step = stepCeremony(script, state, event, now)
          if (!step.ok) continue
          const next = step.state
          for (const [award, said] of Object.entries(state.opened)) expect(next.opened[award]).toBe(said)
          for (const [award, poll] of Object.entries(state.polls)) {
            expect(next.polls[award]?.openedAt).toBe(poll.openedAt)
            if (poll.closedAt !== null) expect(next.polls[award]).toEqual(poll)
          }
          for (const { openedAt, closedAt } of Object.values(next.polls))
            if (closedAt !== null) expect(closedAt).toBeGreaterThanOrEqual(openedAt)
          const { reveals, begins, ends } = consequencesOf(state, next)
          expect(reveals.length).toBeLessThanOrEqual(1)
          for (const award of reveals) {
            expect(sealed).toContain(award)
            if (state.phase === 'over') expect(event).toEqual({ type: 'read', award })
            else expect(run.cues[begins ?? -1]).toMatchObject({ kind: 'reveal', award })
            expect(next.polls[award]?.closedAt).not.toBeNull()
          }
          if (state.phase === 'over') expect(next).toEqual({ ...state, opened: next.opened })
          // Going back says nothing and opens no vote: it only plays again what has played.
          if (event.type === 'back') {
            expect(next.opened).toEqual(state.opened)
            expect(next.polls).toEqual(state.polls)
            expect(state.begun).toContain(run.cues[next.index]?.id)
            expect(next.index).toBeLessThan(state.index)
          }
          if (event.type === 'undo' && begins !== undefined && begins >= 0) {
            expect({ index: next.index, elapsed: elapsedOf(next, now) }).toEqual(left)
            if (next.heldAt === null) expect(cueIsOver(run.cues[next.index], next, now)).toBe(false)
          }
          if (begins !== undefined) {
            const at = event.type === 'time' ? next.startedAt : now
            left = { index: state.index, elapsed: elapsedOf(state, at) }
          } else if (event.type === 'rewritten') left = undefined
          // A name is said before its reveal is held.
          if (event.type === 'hold' && run.cues[next.index]?.kind === 'reveal')
            expect((next.heldAt ?? 0) - next.startedAt).toBeGreaterThanOrEqual(REVEAL_NAME_MS)
          if (next.phase === 'running') expect(next.podium).toBe(awardOnPodium(run.cues, next.index))
          expect(ends).toBe(next.phase === 'over' && state.phase !== 'over')
          if (ends) expect(Object.values(next.polls).every(({ closedAt }) => closedAt !== null)).toBe(true)
          // What was left out last is put back by one undo, whatever may be undone before it.
          if (event.type === 'skip')
            expect(stepCeremony(script, next, { type: 'undo' }, now)).toEqual({ ok: true, state })
          expect(next.index).toBeLessThan(run.cues.length)
          expect(next.next).toBeLessThanOrEqual(run.cues.length)
          expect(next.startedAt).toBeLessThanOrEqual(now)
          expect(next.played).toBeGreaterThanOrEqual(state.played)
          const due = ceremonyDue(script, next)
          if (next.phase === 'over') expect(due).toBeUndefined()
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
