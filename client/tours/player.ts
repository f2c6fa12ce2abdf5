import { createStore } from 'zustand/vanilla'
import { ANIMS, animAt } from '../../shared/avatars/gestures.ts'
import type { Demo } from '../../shared/demos/demo.ts'
import { newShownPose } from '../../shared/poses/pose-buffer.ts'
import { SPEEDS as METRES_A_SECOND } from '../../shared/poses/reckon.ts'
import { fromBase64 } from '../../shared/tours/base64.ts'
import { captionAt } from '../../shared/tours/caption-at.ts'
import { createReel, type Reel, type ReelPicture } from '../../shared/tours/reel.ts'
import type { Tour } from '../../shared/tours/tours.ts'
import { decodeTrack, poseAt, type Track } from '../../shared/tours/track.ts'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import type { PersonView } from '../net/types.ts'
import { ghost } from '../world/ghost.ts'
import type { Anchor } from './anchor.ts'
import { touring } from './touring.ts'

/** The tour that this visitor takes, as the interface reads it: changes some times a second and not every frame. */
export interface Playing {
  booth: string
  tour: Tour
  /** Not kept yet: whoever recorded it looks at it. */
  preview: boolean
  anchor: Anchor
  /** Shown place in the tour, full quarter seconds. */
  ms: number
  /** Index of the caption that stands, -1 for none. */
  caption: number
  picture: ReelPicture | undefined
  ended: boolean
}

export const player = createStore<{ playing: Playing | null }>(() => ({ playing: null }))

const BEAT_MS = 100
const SHOWN_MS = 250
const STILL: Anchor = { ms: 0, wall: 0, runs: false, speed: 1 }
/** The same as in the store, read every frame. */
let anchor = STILL
let length = 0
let reel: Reel | undefined
let beat: ReturnType<typeof setInterval> | undefined

/** Where the tour is now, ms. */
export const tourMs = (): number =>
  anchor.runs ? Math.min(length, anchor.ms + (performance.now() - anchor.wall) * anchor.speed) : anchor.ms

const change = (part: Partial<Playing>): void => {
  const { playing } = player.getState()
  if (playing) player.setState({ playing: { ...playing, ...part } })
}

const look = (): void => {
  const { playing } = player.getState()
  if (!playing) return
  const now = tourMs()
  const ended = now >= length
  if (ended && anchor.runs) anchor = { ...anchor, ms: length, wall: performance.now(), runs: false }
  const ms = Math.floor(now / SHOWN_MS) * SHOWN_MS
  const caption = captionAt(playing.tour.captions, now)
  const picture = reel?.at(now)
  const same =
    ms === playing.ms && caption === playing.caption && picture === playing.picture && anchor === playing.anchor
  if (!same) change({ ms, caption, picture, ended, anchor })
}

const anchorAt = (ms: number, more: Partial<Pick<Anchor, 'runs' | 'speed'>>): void => {
  anchor = { ...anchor, ...more, ms: Math.min(length, Math.max(0, ms)), wall: performance.now() }
  look()
}

export const pauseTour = (): void => anchorAt(tourMs(), { runs: false })
/** Goes on; at its end, from the beginning. */
export const resumeTour = (): void => anchorAt(tourMs() >= length ? 0 : tourMs(), { runs: true })
export const seekTour = (ms: number): void => anchorAt(ms, {})
export const setTourSpeed = (speed: number): void => anchorAt(tourMs(), { speed })

export function stopTour(): void {
  clearInterval(beat)
  ghost.now = null
  anchor = STILL
  reel = undefined
  player.setState({ playing: null })
  touring.setState({ playing: null })
}

/** Begins a tour; `person` is how its host is drawn, nobody where nothing is to move. Answers false for no whole tour. */
export function startTour(
  at: { booth: string; preview: boolean },
  tour: Tour,
  demos: ReadonlyMap<string, Demo>,
  person: PersonView | undefined,
): boolean {
  const bytes = fromBase64(tour.track)
  const track = bytes && decodeTrack(bytes)
  if (!track) return false
  stopTour()
  loadFontsFor(tour.name + tour.captions.map(({ en, zh }) => en + zh).join(''))
  length = tour.ms
  reel = createReel(tour.demo, demos)
  anchor = { ms: 0, wall: performance.now(), runs: true, speed: 1 }
  if (person) ghost.now = { person, locate: walker(track) }
  const playing = { ...at, tour, anchor, ms: 0, caption: -1, picture: undefined, ended: false }
  player.setState({ playing })
  touring.setState({ playing: at.booth })
  look()
  beat = setInterval(look, BEAT_MS)
  return true
}

/** Walks the recorded way, once a frame: allocates nothing. */
function walker(track: Track): NonNullable<typeof ghost.now>['locate'] {
  const shown = newShownPose()
  return (out) => {
    poseAt(track, tourMs(), shown)
    const speed = METRES_A_SECOND[shown.anim] ?? 0
    const goes = shown.moving && anchor.runs
    out.x = shown.x
    out.z = shown.z
    out.heading = shown.heading
    out.anim = speed > 0 && !goes ? ANIMS[0] : animAt(shown.anim)
    out.speed = goes ? speed * anchor.speed : 0
    return true
  }
}
