export type Quality = 'low' | 'medium' | 'high'

/** What each tier of quality draws. */
export interface QualityTraits {
  shadows: boolean
  /** Highest ratio of drawn pixels to CSS pixels. */
  pixelRatio: number
  /** Widest side of the atlas of posters and signs, in pixels. */
  atlas: 2048 | 4096
  /** Trees and shrubs beyond this many are left out (the farthest first). */
  plants: number
  /** Booths and plants within so many metres are drawn whole, those beyond as a simple shape. */
  wholeBooths: number
  wholePlants: number
  /** Near posters drawn sharp. */
  sharpPosters: number
}

export const QUALITY: Readonly<Record<Quality, QualityTraits>> = {
  low: { shadows: false, pixelRatio: 1, atlas: 2048, plants: 90, wholeBooths: 8, wholePlants: 4, sharpPosters: 2 },
  medium: {
    shadows: true,
    pixelRatio: 1.5,
    atlas: 4096,
    plants: 400,
    wholeBooths: 36,
    wholePlants: 30,
    sharpPosters: 4,
  },
  high: { shadows: true, pixelRatio: 2, atlas: 4096, plants: 900, wholeBooths: 48, wholePlants: 34, sharpPosters: 4 },
}
