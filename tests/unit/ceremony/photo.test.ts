import { expect, it } from 'vitest'
import { isPhotoMoment, isPhotoOffered } from '../../../client/ceremony/photo.ts'
import { readStage } from '../../../client/ceremony/stage/timing/stage-at.ts'
import { BEGAN, showing } from '../stage/shows.ts'

const show = showing({ kind: 'group-photo' })

it('keeps the photo in the last light of its flash, and not for who comes when it was taken', () => {
  const moments = Array.from({ length: 400 }, (_, i) => i * 100).filter((t) => isPhotoMoment(show, BEGAN + t))
  expect(moments.at(0)).toBe(29_300)
  expect(readStage(show, new Map(), BEGAN + (moments[0] ?? 0)).flash).toBeGreaterThan(0.1)
  expect(readStage(show, new Map(), BEGAN + (moments[0] ?? 0)).flash).toBeLessThan(0.6)
  expect(moments.at(-1)).toBeLessThan(32_000)
  expect(isPhotoMoment(showing({ kind: 'applause' }), BEGAN + 29_300)).toBe(false)
})

it('offers the photo in its cue and the next one', () => {
  const photo = { played: 4, url: 'blob:photo' }
  const offered = (played: number, phase: 'running' | 'over' = 'running') =>
    isPhotoOffered(photo, showing({ kind: 'applause' }, { played, phase }))
  expect([3, 4, 5, 6].map((played) => offered(played))).toEqual([false, true, true, false])
  expect(offered(5, 'over')).toBe(false)
  expect(isPhotoOffered(null, show)).toBe(false)
})
