import { describe, expect, it } from 'vitest'
import { SCREEN_SEATS, type ScreenAct, type ScreenState, screen } from '../../../shared/demos/kinds/screen.ts'

const host = { visitor: 'host', drives: true, staff: true }
const viewer = (visitor: string) => ({ visitor, drives: false, staff: false })
const played = (acts: [ScreenAct, typeof host][], from = screen.start({}, 0)): ScreenState | undefined =>
  acts.reduce<ScreenState | undefined>((state, [act, by]) => state && screen.step({}, state, act, by, 100), from)
const publish: ScreenAct = { type: 'publish', what: 'screen', voice: true }
const here = (...visitors: string[]) =>
  new Map(['host', ...visitors].map((visitor) => [visitor, { staff: visitor === 'host' }]))
const shown = () =>
  played([
    [publish, host],
    [{ type: 'watch' }, viewer('ada')],
    [{ type: 'watch' }, viewer('bo')],
  ]) as ScreenState

describe('who shows', () => {
  it('is one of the staff who has the controls, never a visitor who was handed them', () => {
    expect(shown()).toMatchObject({ publishing: 'host', what: 'screen', since: 100, voice: true })
    expect(played([[publish, { visitor: 'ada', drives: true, staff: false }]])).toBeUndefined()
    expect(screen.audience).toEqual(['watch', 'unwatch'])
  })

  it('alone turns their voice on and off', () => {
    expect(played([[{ type: 'voice', on: false }, host]], shown())?.voice).toBe(false)
    expect(
      played(
        [
          [
            { type: 'voice', on: false },
            { visitor: 'second', drives: true, staff: true },
          ],
        ],
        shown(),
      ),
    ).toBeUndefined()
  })

  it('shows no more when the controls go on, or when they are staff no more', () => {
    const watching = here('ada', 'bo')
    expect(screen.settle?.({}, shown(), { driver: 'host', watching }, 0)).toEqual(shown())
    const handed = screen.settle?.({}, shown(), { driver: 'ada', watching }, 0)
    expect(handed).toMatchObject({ publishing: '', what: '', voice: false, seats: ['ada', 'bo'] })
    watching.set('host', { staff: false })
    expect(screen.settle?.({}, shown(), { driver: 'host', watching }, 0).publishing).toBe('')
  })
})

describe('who sees', () => {
  it('takes one of six seats, once; the seventh finds none until somebody gives theirs back', () => {
    const seats = Array.from({ length: SCREEN_SEATS }, (_, i) => `v${i}`)
    const full = played([
      [publish, host],
      ...seats.map((v): [ScreenAct, typeof host] => [{ type: 'watch' }, viewer(v)]),
    ])
    expect(full?.seats).toEqual(seats)
    expect(played([[{ type: 'watch' }, viewer('v2')]], full)?.seats).toEqual(seats)
    expect(played([[{ type: 'watch' }, viewer('late')]], full)).toBeUndefined()
    const freed = played([[{ type: 'unwatch' }, viewer('v0')]], full)
    expect(played([[{ type: 'watch' }, viewer('late')]], freed)?.seats).toEqual([...seats.slice(1), 'late'])
  })

  it('loses the seat by turning away', () => {
    expect(screen.settle?.({}, shown(), { driver: 'host', watching: here('bo') }, 0).seats).toEqual(['bo'])
  })

  it('is not the one who shows', () => {
    expect(played([[{ type: 'watch' }, host]], shown())).toBeUndefined()
    expect(
      played([
        [{ type: 'watch' }, host],
        [publish, host],
      ])?.seats,
    ).toEqual([])
  })

  it('fits into what the demo may hold', () => {
    const ids = Array.from({ length: SCREEN_SEATS }, (_, i) => `${i}`.padEnd(40, 'x'))
    const state = { publishing: 'x'.repeat(40), what: 'camera', since: Date.now(), voice: false, seats: ids }
    expect(JSON.stringify(state).length).toBeLessThan(screen.maxBytes)
  })
})
