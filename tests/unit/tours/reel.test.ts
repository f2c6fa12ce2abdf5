import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallVideo } from '../../../client/tours/wall-video.ts'
import { shownAt, type VideoState } from '../../../shared/demos/kinds/video.ts'
import { captionAt } from '../../../shared/tours/caption-at.ts'
import { noteChange } from '../../../shared/tours/note-change.ts'
import { createReel } from '../../../shared/tours/reel.ts'
import { Captions, type DemoChange } from '../../../shared/tours/tours.ts'
import { slidesDemo, storyDemo, videoDemo } from '../../support/demos.ts'

const [deck, film, tale] = [slidesDemo(6), videoDemo(), storyDemo()]
const demos = new Map([deck, film, tale].map((demo) => [demo.id, demo]))
const page = (at: number, page: number): DemoChange => ({ at, act: { type: 'page', page } })

/** Whatever a hand, or a hostile recording, may do to the three demos. */
const anyChange = fc.oneof(
  fc.constantFrom('deck', 'film', 'tale', 'gone', '').map((demo) => ({ demo })),
  fc
    .oneof(
      fc.integer({ min: 0, max: 9 }).map((to) => ({ type: 'page', page: to })),
      fc.constantFrom<{ type: string }>({ type: 'play' }, { type: 'pause' }, { type: 'start' }, { type: 'nonsense' }),
      fc.integer({ min: 0, max: 40 }).map((to) => ({ type: 'seek', at: to })),
      fc.record({
        type: fc.constant('vote'),
        turn: fc.integer({ min: 0, max: 3 }),
        choice: fc.constantFrom('left', 'stay'),
      }),
    )
    .map((act) => ({ act })),
)
const changes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), anyChange), { maxLength: 40 })
  .map((list) => list.sort(([a], [b]) => a - b).map(([at, change]): DemoChange => ({ at, ...change })))

describe('what was done to the demos', () => {
  it('is the same at a moment after a seek as when it was played up to there', () => {
    fc.assert(
      fc.property(
        changes,
        fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 6 }),
        (list, seeks) => {
          const sought = createReel(list, demos)
          for (const ms of seeks) {
            const played = createReel(list, demos)
            for (let at = 0; at < ms; at += 250) played.at(at)
            expect(sought.at(ms)).toEqual(played.at(ms))
          }
        },
      ),
    )
  })

  it('goes through the demos’ own machines: opened anew each begins again, what is not possible is left out', () => {
    const reel = createReel(
      [{ at: 0, demo: 'deck' }, page(1000, 2), page(2000, 99), { at: 3000, demo: 'gone' }, { at: 4000, demo: 'deck' }],
      demos,
    )
    const pageAt = (ms: number) => reel.at(ms)?.state.page
    expect([0, 1000, 2500, 3500, 4000].map(pageAt)).toEqual([0, 2, 2, undefined, 0])
    const before = reel.at(1200)
    expect(reel.at(1900)).toBe(before) // nothing to draw again
  })

  it('moves on by itself where a demo does: a film ends', () => {
    const reel = createReel(
      [
        { at: 100, demo: 'film' },
        { at: 200, act: { type: 'play' } },
      ],
      demos,
    )
    expect(reel.at(29_000)?.state).toMatchObject({ playing: true, since: 200 })
    expect(reel.at(40_000)?.state).toMatchObject({ playing: false, at: 30, since: 30_200 })
  })

  it('shows a film in the page’s own time, at the tour’s speed, and still while the tour pauses', () => {
    const state: VideoState = { playing: true, at: 4, since: 1000, rate: 1 }
    const runs = wallVideo({ seconds: 30 }, state, { ms: 3000, wall: 500, runs: true, speed: 2 })
    expect(shownAt(runs, 30, 500)).toBe(6)
    expect(shownAt(runs, 30, 1500)).toBe(8)
    const stands = wallVideo({ seconds: 30 }, state, { ms: 3000, wall: 500, runs: false, speed: 2 })
    expect(shownAt(stands, 30, 9000)).toBe(6)
    const later = wallVideo({ seconds: 30 }, state, { ms: 0, wall: 500, runs: true, speed: 2 })
    expect(shownAt(later, 30, 1500)).toBe(5) // half of that time passes before it plays on from 4
  })

  it('is noted as a hand does it: moves that come close together are one, what was closed already is not closed', () => {
    const noted: DemoChange[] = []
    const point = (at: number, x: number) => noteChange(noted, { at, act: { type: 'point', at: { x, y: 0 } } })
    noteChange(noted, { at: 0, demo: '' })
    noteChange(noted, { at: 1, demo: 'deck' })
    for (let at = 10; at < 300; at += 16) point(at, at / 1000)
    noteChange(noted, page(300, 1))
    noteChange(noted, page(310, 2))
    expect(noted.filter((change) => 'act' in change && change.act.type === 'point').length).toBeLessThan(5)
    expect(noted.filter((change) => 'act' in change && change.act.type === 'page')).toHaveLength(2)
    expect(noted[0]).toEqual({ at: 1, demo: 'deck' })
  })
})

describe('captions', () => {
  const captions = [
    { at: 1000, en: 'Welcome.', zh: '欢迎。' },
    { at: 5000, en: '', zh: '再见。' },
  ]
  it('stand from their time to the next', () => {
    expect([0, 999, 1000, 4999, 5000, 99_000].map((ms) => captionAt(captions, ms))).toEqual([-1, -1, 0, 0, 1, 1])
  })
  it('say something, in order', () => {
    expect(Captions.safeParse(captions).success).toBe(true)
    expect(Captions.safeParse(captions.toReversed()).success).toBe(false)
    expect(Captions.safeParse([{ at: 0, en: ' ', zh: '' }]).success).toBe(false)
  })
})
