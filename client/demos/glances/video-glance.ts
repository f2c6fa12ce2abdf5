import type { VideoContent, VideoState } from '../../../shared/demos/kinds/video.ts'
import { followClock } from '../kinds/video/follow-clock.ts'
import { demoNow } from '../use-own-demo.ts'
import { drawFitted } from './draw-fitted.ts'
import type { OpenGlance } from './glance.ts'

/** Pictures a second of a film that plays: enough for who walks by. */
const FILM = 15

/** The film, at the second that everybody sees, without its sound. */
export const videoGlance: OpenGlance<VideoContent, VideoState> = ({ sources, seconds }, changed) => {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.src = sources.find(({ type }) => video.canPlayType(type) !== '')?.url ?? ''
  for (const name of ['loadeddata', 'seeked']) video.addEventListener(name, changed)
  let latest: VideoState | undefined
  let clock: ReturnType<typeof followClock> | undefined
  let looked = true
  const nothing = () => undefined
  const follow = (state: VideoState) =>
    followClock(video, {
      state: () => latest ?? state,
      length: seconds,
      now: demoNow,
      onHeldBack: nothing,
      onSecond: nothing,
    })
  const rest = () => {
    clock?.stop()
    clock = undefined
  }
  return {
    draw(context, width, height, state) {
      const fresh = state !== latest
      latest = state
      if (looked && !clock) clock = follow(state)
      else if (fresh) clock?.look()
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return false
      drawFitted(context, video, video.videoWidth, video.videoHeight, width, height)
      return true
    },
    pace: ({ playing }) => (playing ? FILM : 0),
    look(on) {
      looked = on
      if (!on) rest()
    },
    dispose() {
      rest()
      for (const name of ['loadeddata', 'seeked']) video.removeEventListener(name, changed)
      video.removeAttribute('src')
      video.load() // lets go of what it has fetched
    },
  }
}
