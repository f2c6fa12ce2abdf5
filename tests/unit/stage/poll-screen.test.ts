import { describe, expect, it } from 'vitest'
import {
  asVote,
  CLOSED_MS,
  LAST_MS,
  OWN_MS,
  POLL_MS,
  pollOnScreen,
} from '../../../client/ceremony/stage/timing/poll-screen.ts'
import { screenStep, voteLeft } from '../../../client/ceremony/stage/timing/screen-step.ts'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'
import type { Show } from '../../../shared/ceremony/show.ts'
import { BEGAN, showing } from './shows.ts'

const awards = [{ id: 'jury' }, { id: 'choice' }, { id: 'second' }]
const open = { openedAt: BEGAN - 60_000, closedAt: null }
const TURN = OWN_MS + POLL_MS
const beforehand = (polls: Show['polls']): Show => ({
  ...showing({ kind: 'doors' }),
  phase: 'before',
  cue: null,
  polls,
})

describe('a poll that was opened by its time', () => {
  it('takes turns with the welcome before the first cue, and so does each of several', () => {
    const show = beforehand({ choice: open, second: open })
    const at = (ms: number) => pollOnScreen(show, awards, 100 * TURN + ms)
    expect([0, OWN_MS - 1, OWN_MS, TURN - 1, TURN, TURN + OWN_MS].map(at)).toEqual([
      '',
      '',
      'choice',
      'choice',
      '',
      'second',
    ])
    expect(pollOnScreen(beforehand({}), awards, OWN_MS)).toBe('')
    // It is over: who won is told on the screen, or nothing.
    expect(pollOnScreen({ ...show, phase: 'over' }, awards, 100 * TURN + OWN_MS)).toBe('')
  })

  it('is shown while people wait, and never over what is played', () => {
    for (const kind of CUE_KINDS) {
      const show = showing({ kind, seconds: 600 } as never, { polls: { choice: open } })
      const seen = Array.from({ length: 300 }, (_, second) => pollOnScreen(show, awards, BEGAN + second * 1000))
      const waits = ['doors', 'countdown', 'intermission'].includes(kind)
      expect(new Set(seen), kind).toEqual(new Set(waits ? ['', 'choice'] : ['']))
      // Every cue begins with its own picture.
      expect(seen[0]).toBe('')
    }
  })

  it('leaves the end of a countdown alone, and goes on taking turns while a cue is held', () => {
    const show = showing({ kind: 'countdown', seconds: 60 }, { polls: { choice: open } })
    const shown = (of: Show, ms: number) => pollOnScreen(of, awards, BEGAN + ms) !== ''
    expect(shown(show, TURN + OWN_MS)).toBe(true)
    for (let ms = 60_000 - LAST_MS + 1; ms < 90_000; ms += 500) expect(shown(show, ms)).toBe(false)
    const held = { ...show, heldAt: BEGAN + OWN_MS + 1 }
    const later = [10 * TURN, 10 * TURN + OWN_MS, 11 * TURN, 11 * TURN + OWN_MS]
    expect(later.map((ms) => shown(held, ms))).toEqual([false, true, false, true])
    // Held in its last seconds it stays what it is.
    const last = { ...show, heldAt: BEGAN + 60_000 - LAST_MS + 1 }
    expect(later.some((ms) => shown(last, ms))).toBe(false)
  })

  it('says that it has closed, for a while, and not of one that closed long ago', () => {
    const closedAt = BEGAN + 3000
    const show = beforehand({ choice: { openedAt: BEGAN - 9000, closedAt } })
    expect(pollOnScreen(show, awards, closedAt)).toBe('choice')
    expect(pollOnScreen(show, awards, closedAt + CLOSED_MS - 1)).toBe('choice')
    for (let ms = CLOSED_MS; ms < CLOSED_MS + 2 * TURN; ms += 1000)
      expect(pollOnScreen(show, awards, closedAt + ms)).toBe('')
  })

  it('is drawn as the vote is: counted down to its end, by the page where its end is hours away or nobody knows it', () => {
    const show = asVote(beforehand({ choice: open }), 'choice')
    expect(show).toMatchObject({ cue: { kind: 'vote', award: 'choice' }, startedAt: open.openedAt, heldAt: null })
    expect(voteLeft(show, BEGAN + 90_500, BEGAN)).toBe(91)
    expect(voteLeft(show, BEGAN - 1, BEGAN)).toBe(0)
    expect(voteLeft(show, BEGAN + 2 * 3_600_000, BEGAN)).toBeNull()
    expect(voteLeft(show, null, BEGAN)).toBeNull()
    // The vote cue has a length, and is counted down to it as ever.
    expect(voteLeft(showing({ kind: 'vote', seconds: 45 } as never), null, BEGAN + 5000)).toBe(40)
    // Leaving it closes the vote too, so a later time is not what is counted down to; while it is held, it is.
    const cued = showing({ kind: 'vote', seconds: 45 } as never)
    expect(voteLeft(cued, BEGAN + 3_600_000, BEGAN + 5000)).toBe(40)
    expect(voteLeft(cued, BEGAN + 20_000, BEGAN + 5000)).toBe(15)
    expect(voteLeft({ ...cued, heldAt: BEGAN + 5000 }, BEGAN + 600_000, BEGAN + 5000)).toBe(595)
    const drawings = (ends: number | null) =>
      new Set(Array.from({ length: 10 }, (_, second) => screenStep(show, 3, ends, BEGAN + second * 1000))).size
    expect(drawings(BEGAN + 60_000)).toBe(10)
    expect(drawings(null)).toBe(1)
    expect(drawings(BEGAN + 86_400_000)).toBe(1)
  })
})
