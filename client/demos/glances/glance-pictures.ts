/** The pictures that a glance draws from: fetched when first asked for, a few of them kept. */
export interface GlancePictures {
  /** The picture, once it has come. */
  get(url: string): HTMLImageElement | undefined
  dispose(): void
}

const KEPT = 8

export function glancePictures(changed: () => void): GlancePictures {
  const pictures = new Map<string, { image: HTMLImageElement; here: boolean }>()
  let disposed = false
  const fetchPicture = (url: string) => {
    const image = new Image()
    const picture = { image, here: false }
    pictures.set(url, picture)
    for (const old of [...pictures.keys()].slice(0, -KEPT)) pictures.delete(old)
    image.decoding = 'async'
    image.src = url
    image.decode().then(
      () => {
        picture.here = true
        if (!disposed) changed()
      },
      () => undefined, // it stays away: the screen keeps what it shows
    )
  }
  return {
    get(url) {
      const known = pictures.get(url)
      if (known) return known.here ? known.image : undefined
      fetchPicture(url)
      return undefined
    },
    dispose() {
      disposed = true
      pictures.clear()
    },
  }
}
