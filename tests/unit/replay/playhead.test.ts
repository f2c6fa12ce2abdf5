import fc from 'fast-check'
import { expect, it } from 'vitest'
import { change, type Playhead, playedAt, STILL } from '../../../shared/replay/playhead.ts'
import { REPLAY_SPEEDS } from '../../../shared/replay/replay-words.ts'

const LENGTH = 600_000

const acts = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 60_000 }),
    act: fc.oneof(
      fc.constantFrom(...REPLAY_SPEEDS).map((speed) => ({ speed })),
      fc.boolean().map((runs) => ({ runs })),
      fc.integer({ min: -5000, max: LENGTH + 5000 }).map((ms) => ({ ms })),
    ),
  }),
)

it('no change of speed nor a pause moves it, and a seek lands where it was sent', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let head: Playhead = STILL
      let wall = 1000
      /** Counted by itself, step by step. */
      let ms = 0
      for (const { wait, act } of all) {
        if (head.runs) ms = Math.min(LENGTH, ms + wait * head.speed)
        wall += wait
        expect(playedAt(head, wall, LENGTH)).toBe(ms)
        head = change(head, wall, LENGTH, act)
        if ('ms' in act) ms = Math.min(LENGTH, Math.max(0, act.ms))
        expect(playedAt(head, wall, LENGTH)).toBe(ms)
      }
    }),
  )
})
