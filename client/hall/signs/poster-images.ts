/** Loads pictures a few at a time, those asked for last first (the visitor has moved on). Nothing fails loudly: a poster
 * that does not come leaves its placeholder. */
export interface PosterImages {
  load: (url: string, done: (image: HTMLImageElement) => void) => void
  stop: () => void
}

const AT_ONCE = 4

export const posterImages = (): PosterImages => {
  const waiting: { url: string; done: (image: HTMLImageElement) => void }[] = []
  let running = 0
  let stopped = false
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
        () => undefined, // no picture: the placeholder stays
      )
      .finally(() => {
        running -= 1
        next()
      })
    next()
  }
  return {
    load: (url, done) => {
      waiting.push({ url, done })
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
