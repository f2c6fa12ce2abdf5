import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Crowd, createCrowd } from '../../../client/replay/crowd.ts'
import { openReplay, play, player, replayNow, setSpeed, takeNameOut } from '../../../client/replay/player.ts'
import { REPLAY_SPEEDS } from '../../../shared/replay/replay-words.ts'
import { recordNight } from '../../support/replay-night.ts'

const { manifest, reels } = recordNight({ people: 2, minutes: 1, cues: 2 })
let crowd: Crowd
let end: () => void
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  // what a server would answer: the one reel, and nobody who claps
  vi.stubGlobal('fetch', async (path: string) =>
    path.includes('/tracks/a1/') ? new Response(reels[0]?.slice()) : new Response(null, { status: 404 }),
  )
  end = openReplay(manifest)
  crowd = createCrowd(manifest)
})
afterEach(() => {
  crowd.stop()
  end()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('goes as fast as it was told to, from where it is', () => {
  play()
  let shown = 0
  for (const speed of REPLAY_SPEEDS) {
    setSpeed(speed)
    expect(player.getState().replaying?.head.speed).toBe(speed)
    vi.advanceTimersByTime(2000)
    shown += 2000 * speed
    expect(replayNow() - manifest.from).toBe(shown)
  }
})

it('calls nobody by a name that was taken out while it is watched', async () => {
  const names = () => [...crowd.store.getState().people.values()].map(({ name }) => name).slice(1)
  play()
  await vi.waitFor(() => {
    vi.advanceTimersByTime(100)
    expect(names()).toEqual(['Guest 0', 'Guest 1'])
  })
  takeNameOut(1)
  vi.advanceTimersByTime(100)
  expect(names()).toEqual(['Guest 0', 'A guest'])
})
