import type { Canvas, Ground } from './canvas.ts'

/** A family of compositions. It draws inside ART_WIDTH x ART_HEIGHT; what sticks out is cut off. */
export interface PosterForm {
  name: string
  /** Beginnings of English words and Chinese characters which, in a booth's own words, ask for this picture. */
  words: readonly string[]
  grounds: readonly [Ground, ...Ground[]]
  draw: (canvas: Canvas) => string
}
