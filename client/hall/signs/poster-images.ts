/**
 * Loads pictures a few at a time, those asked for last first (the visitor has moved on). Nothing fails loudly: a poster
 * that does not come is asked for again, for the network may have been away, and leaves its placeholder.
 */
export interface PosterImages {
  load: (url: string, done: (image: HTMLImageElement) => void) => void
  stop: () => void
}

const AT_ONCE = 4
/** Milliseconds after which a picture that did not come is asked for again, time after time. */
const AGAIN_AFTER = [5_000, 20_000, 60_000]

interface Job {
  url: string
  done: (image: HTMLImageElement) => void
  failed: number
}

export const posterImages = (): PosterImages => {
  const waiting: Job[] = []
  let running = 0
  let stopped = false
  const again = (job: Job) => {
    const after = AGAIN_AFTER[job.failed++]
    if (after)
      setTimeout(() => {
        waiting.unshift(job)
        next()
      }, after)
  }
  const next = () => {
    if (stopped || running >= AT_ONCE) return
    const job = waiting.pop()
    if (!job) return
    running += 1
    const image = new Image()
    image.decoding = 'async'
    image.src = job.url
    image
      .decode()
      .then(
        () => {
          if (!stopped) job.done(image)
        },
        () => again(job),
      )
      .finally(() => {
        running -= 1
        next()
      })
    next()
  }
  return {
    load: (url, done) => {
      waiting.push({ url, done, failed: 0 })
      next()
    },
    stop: () => {
      stopped = true
      waiting.length = 0
    },
  }
}

/** Fills a canvas with a picture, cropped to the canvas's shape. */
export const drawCover = (
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  image: HTMLImageElement,
) => {
  const scale = Math.max(width / image.naturalWidth, height / image.naturalHeight)
  const w = image.naturalWidth * scale
  const h = image.naturalHeight * scale
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, (width - w) / 2, (height - h) / 2, w, h)
}
