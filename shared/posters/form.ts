import type { Canvas, Ground } from './canvas.ts'

/** A family of compositions. It draws inside ART_WIDTH x ART_HEIGHT; what sticks out is cut off. */
export interface PosterForm {
  name: string
  /**
   * Words which, in a booth's title, ask for this picture, with spaces between them: English ones in the singular, `*` for
   * any ending, and Chinese ones.
   */
  words: string
  grounds: readonly [Ground, ...Ground[]]
  draw: (canvas: Canvas) => string
}
