import type { Booth } from '../../../../shared/exhibition/exhibition.ts'
import { drawCover, posterImages } from '../../../hall/signs/poster-images.ts'

/** The posters of those who stand on the screen. All of an award's nominees are fetched alike, whoever has won. */
export interface StagePosters {
  want: (booths: readonly Booth[]) => void
  draw: (
    context: CanvasRenderingContext2D,
    booth: string,
    x: number,
    y: number,
    width: number,
    height: number,
  ) => boolean
  dispose: () => void
}

/** Pictures kept at most: those of two awards with many nominees. */
const MOST = 48

/** `width` of the pictures in pixels; `changed` is called with each one that has come. */
export function stagePosters(width: 384 | 768, changed: () => void): StagePosters {
  const loader = posterImages()
  const images = new Map<string, HTMLImageElement | null>()
  return {
    want: (booths) => {
      for (const { id, poster } of booths) {
        if (images.has(id) || !poster) continue
        images.set(id, null)
        loader.load(/^(data|blob):/.test(poster) ? poster : `${poster}?w=${width}`, (image) => {
          images.set(id, image)
          changed()
        })
      }
      for (const id of images.keys()) {
        if (images.size <= MOST) break
        if (!booths.some((booth) => booth.id === id)) images.delete(id)
      }
    },
    draw: (context, booth, x, y, w, h) => {
      const image = images.get(booth)
      if (!image) return false
      context.save()
      context.beginPath()
      context.rect(x, y, w, h)
      context.clip()
      context.translate(x, y)
      drawCover(context, w, h, image)
      context.restore()
      return true
    },
    dispose: () => {
      loader.stop()
      images.clear()
    },
  }
}
