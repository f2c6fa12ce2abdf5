import { afterEach, expect, it } from 'vitest'
import { filmVolume, hallHeard, mediaState, playsOnPage, stageFilmHeard } from '../../../client/ceremony/cue-film.ts'
import { heard } from '../../../client/sound/heard.ts'
import type { Show } from '../../../shared/ceremony/show.ts'
import { shownAt } from '../../../shared/demos/kinds/video.ts'

afterEach(() => heard.setState({ now: null }))
const tap = () => heard.setState({ now: {} as NonNullable<ReturnType<typeof heard.getState>['now']> })

it('keeps the film on the stage silent before a tap, and while a page plays it', () => {
  expect([hallHeard(), stageFilmHeard()]).toEqual([false, false])
  tap()
  expect([hallHeard(), stageFilmHeard()]).toEqual([true, true])
  const leaves = [playsOnPage(), playsOnPage()]
  expect([hallHeard(), stageFilmHeard()]).toEqual([true, false])
  leaves[0]?.()
  expect(stageFilmHeard()).toBe(false)
  leaves[1]?.()
  expect(stageFilmHeard()).toBe(true)
  heard.setState({ now: null }) // the switch is off
  expect(stageFilmHeard()).toBe(false)
})

it('turns down an opening film with the music, and nobody who speaks', () => {
  const volume = (kind: string, music: number) => filmVolume({ cue: { kind }, music } as Show)
  expect(volume('opening', 40)).toBe(0.4)
  expect(volume('recording', 40)).toBe(1)
  expect(volume('recording', 0)).toBe(1)
})

it('has a film at the second of its cue, also while the show is held', () => {
  expect(shownAt(mediaState({ startedAt: 1000, heldAt: null }), 60, 13_000)).toBe(12)
  expect(shownAt(mediaState({ startedAt: 1000, heldAt: 8000 }), 60, 13_000)).toBe(7)
})
