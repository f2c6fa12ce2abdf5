/** A tier that a visitor may choose. */
export type ChosenQuality = 'low' | 'medium' | 'high'
/** `plain` is for where the processor draws: found by itself, never chosen. */
export type Quality = 'plain' | ChosenQuality

/** What each tier of quality draws. */
export interface QualityTraits {
  /** Lit once for each vertex, on floors with half the cuts; and a frame leaves the page its share of the processor. */
  plain: boolean
  /** Screens and walls have half the pixels, and a hall in which nothing moves is drawn seldom. */
  spare: boolean
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

const LOW: QualityTraits = {
  plain: false,
  spare: true,
  shadows: false,
  pixelRatio: 1,
  atlas: 2048,
  plants: 90,
  wholeBooths: 8,
  wholePlants: 4,
  sharpPosters: 2,
}

export const QUALITY: Readonly<Record<Quality, QualityTraits>> = {
  plain: { ...LOW, plain: true, plants: 40 },
  low: LOW,
  medium: {
    plain: false,
    spare: false,
    shadows: true,
    pixelRatio: 1.5,
    atlas: 4096,
    plants: 400,
    wholeBooths: 36,
    wholePlants: 30,
    sharpPosters: 4,
  },
  high: {
    plain: false,
    spare: false,
    shadows: true,
    pixelRatio: 2,
    atlas: 4096,
    plants: 900,
    wholeBooths: 48,
    wholePlants: 34,
    sharpPosters: 4,
  },
}
