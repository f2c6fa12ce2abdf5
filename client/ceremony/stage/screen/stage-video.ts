import { CanvasTexture, SRGBColorSpace, type Texture } from 'three'
import type { Show } from '../../../../shared/ceremony/show.ts'
import { followClock } from '../../../demos/kinds/video/follow-clock.ts'
import { languageStore } from '../../../i18n/language.ts'
import { stageSays } from '../../../i18n/stage.ts'
import { filmVolume, mediaState } from '../../cue-film.ts'
import { backdrop } from './backdrop.ts'
import { BRASS, both, FOR_ALL, label, stack } from './paint.ts'

/** Ms between two pictures of a film on the screen. */
const EVERY_MS = 66
/** Before any show is known, a film stands at its begin. */
const NEVER = { startedAt: 0, heldAt: 0 }

export interface StageVideo {
  update: (show: Show, now: number, small: boolean) => void
  /** What the screen shows instead of its words, once there is a picture. */
  texture: () => Texture | undefined
  stop: () => void
  dispose: () => void
}

/** A film of the cue, in step with the ceremony's `clock`: on a canvas of its own, beside the name of who speaks. */
export function stageVideo(height: number, sound: () => boolean, clock: () => number): StageVideo {
  let film: HTMLVideoElement | undefined
  let playing = ''
  let canvas: HTMLCanvasElement | undefined
  let texture: CanvasTexture | undefined
  let drawnAt = 0
  let latest: Show | null = null
  let unfollow = () => {}
  /** The browser lets the film play only in silence; it is asked again when the sound is turned on again. */
  let hushed = false

  const stop = () => {
    unfollow()
    film?.removeAttribute('src')
    film?.load()
    film = undefined
    playing = ''
  }
  const start = (url: string) => {
    stop()
    playing = url
    hushed = false
    const video = document.createElement('video')
    film = video
    video.playsInline = true
    video.preload = 'auto'
    video.muted = !sound()
    video.src = url
    video.addEventListener('loadedmetadata', () => {
      if (film === video) follow(video)
    })
  }
  const follow = (video: HTMLVideoElement) => {
    unfollow()
    const followed = followClock(video, {
      state: () => mediaState(latest ?? NEVER),
      length: video.duration,
      now: clock,
      onHeldBack: () => {
        hushed = true
      },
      onSecond: () => {},
    })
    unfollow = followed.stop
  }
  const paint = (show: Show) => {
    if (!film || film.readyState < 2 || film.videoWidth === 0 || !show.cue) return
    if (!canvas) {
      canvas = document.createElement('canvas')
      canvas.height = Math.min(400, height)
      canvas.width = Math.round(canvas.height * 3.2)
      texture = new CanvasTexture(canvas)
      texture.colorSpace = SRGBColorSpace
    }
    const context = canvas.getContext('2d', { alpha: false })
    if (!context || !texture) return
    const { width: w, height: h } = canvas
    backdrop(context, w, h, 'evening')
    const speaker = 'speaker' in show.cue ? show.cue.speaker : show.cue.title
    const aside = speaker.en !== '' || speaker.zh !== ''
    const scale = Math.min((h * 0.92) / film.videoHeight, (w * (aside ? 0.62 : 0.97)) / film.videoWidth)
    const [wide, tall] = [film.videoWidth * scale, film.videoHeight * scale]
    const x = aside ? w - wide - h * 0.06 : (w - wide) / 2
    const edge = Math.max(2, h * 0.008)
    context.fillStyle = BRASS
    context.fillRect(x - edge, (h - tall) / 2 - edge, wide + 2 * edge, tall + 2 * edge)
    context.drawImage(film, x, (h - tall) / 2, wide, tall)
    if (aside)
      stack(
        context,
        [label(stageSays.recording, FOR_ALL * 0.9), ...both(speaker, 0.17)],
        { x: h * 0.12, y: h * 0.08, width: x - h * 0.24, height: h * 0.84, align: 'left' },
        h,
      )
    texture.needsUpdate = true
  }

  return {
    update: (show, now, small) => {
      latest = show
      const media = show.cue && 'media' in show.cue ? show.cue.media : undefined
      const url = media ? media[languageStore.getState().language] || media.en || media.zh : ''
      if (url !== playing) {
        if (url) start(url)
        else stop()
      }
      if (!film) return
      const heard = sound()
      if (!heard) hushed = false
      const muted = !heard || hushed
      if (film.muted !== muted) film.muted = muted
      const volume = filmVolume(show)
      if (film.volume !== volume) film.volume = volume
      if (now - drawnAt < EVERY_MS * (small ? 2 : 1) && now >= drawnAt) return
      drawnAt = now
      paint(show)
    },
    texture: () => (film && film.readyState >= 2 && film.videoWidth > 0 ? texture : undefined),
    stop,
    dispose: () => {
      stop()
      texture?.dispose()
    },
  }
}
