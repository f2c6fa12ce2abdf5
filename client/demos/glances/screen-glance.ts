import type { ScreenContent, ScreenState } from '../../../shared/demos/kinds/screen.ts'
import { boothStream, onBoothStreams } from '../booth-streams.ts'
import { drawFitted } from './draw-fitted.ts'
import type { OpenGlance } from './glance.ts'

/** Pictures a second: enough for who walks by. */
const LIVE = 15

/** What the host shares, for who has a seat and looks round; all others see that something is live, and its title. */
export const screenGlance: OpenGlance<ScreenContent, ScreenState> = (_content, changed, booth) => {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  let looked = true
  const play = () => {
    const stream = boothStream(booth) ?? null
    if (video.srcObject !== stream) video.srcObject = stream
    if (stream && looked) video.play().catch(() => undefined) // a pause came first
    changed()
  }
  video.addEventListener('loadeddata', changed)
  const stop = onBoothStreams(play)
  play()
  return {
    draw(context, width, height, { publishing }) {
      if (!publishing || !video.srcObject || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return false
      drawFitted(context, video, video.videoWidth, video.videoHeight, width, height)
      return true
    },
    pace: ({ publishing }) => (publishing && video.srcObject ? LIVE : 0),
    look(on) {
      looked = on
      if (on) play()
      else video.pause()
    },
    dispose() {
      stop()
      video.removeEventListener('loadeddata', changed)
      video.pause()
      video.srcObject = null
    },
  }
}
