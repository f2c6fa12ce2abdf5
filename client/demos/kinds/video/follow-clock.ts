import { shownAt, type VideoState } from '../../../../shared/demos/kinds/video.ts'
import { keepStep } from './keep-step.ts'

const EVERY_MS = 200
/** A film that stands still shows the same picture to all: half a frame of most films. */
const SAME_PICTURE = 0.02
/** A leap aims ahead by as long as the last one took, at most so many seconds. */
const MOST_LEAD = 2

interface Follow {
  state(): VideoState
  /** Seconds of the film. */
  length: number
  /** Server ms. */
  now(): number
  /** The browser lets no film begin by itself, or only without sound. */
  onHeldBack(how: 'sound' | 'all'): void
  /** Second of the film that everybody sees, each time it is looked at. */
  onSecond(second: number): void
}

/**
 * Keeps a video element where the server's clock says that everybody is. Who buffered or came late leaps there; small
 * distances are made good by speed, which no ear notices.
 */
export function followClock(video: HTMLVideoElement, { state, length, now, onHeldBack, onSecond }: Follow) {
  let starting = false
  let leaptAt = 0
  let lead = 0.1

  const leap = (to: number) => {
    leaptAt = performance.now()
    video.currentTime = Math.min(length, Math.max(0, to))
  }
  const landed = () => {
    if (leaptAt > 0) lead = Math.min(MOST_LEAD, (performance.now() - leaptAt) / 1000)
    leaptAt = 0
    look()
  }
  const start = async () => {
    if (starting) return
    starting = true
    try {
      await video.play()
    } catch (error) {
      if ((error as DOMException).name !== 'NotAllowedError') return // a pause came first, or the source fails and says so
      if (video.muted) return onHeldBack('all')
      video.muted = true
      onHeldBack('sound')
      await video.play().catch(() => onHeldBack('all'))
    } finally {
      starting = false
    }
  }
  const look = () => {
    const current = state()
    const wanted = shownAt(current, length, now())
    onSecond(wanted)
    if (video.readyState < HTMLMediaElement.HAVE_METADATA || video.seeking) return
    const end = wanted >= length
    if (!current.playing || end) {
      if (!video.paused) video.pause()
      video.playbackRate = current.rate
      if (!end && Math.abs(video.currentTime - wanted) > SAME_PICTURE) leap(wanted)
      return
    }
    const step = keepStep(wanted, video.currentTime, current.rate)
    if (video.playbackRate !== step.rate) video.playbackRate = step.rate
    if (step.leap) leap(wanted + (video.paused ? 0 : lead * current.rate))
    else if (video.paused) void start()
  }
  const timer = setInterval(look, EVERY_MS)
  const stop = new AbortController()
  for (const name of ['loadedmetadata', 'canplay', 'playing'])
    video.addEventListener(name, look, { signal: stop.signal })
  video.addEventListener('seeked', landed, { signal: stop.signal })
  look()
  return {
    look,
    stop: () => {
      clearInterval(timer)
      stop.abort()
      video.pause()
    },
  }
}
