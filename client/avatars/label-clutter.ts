import { Vector3 } from 'three'
import type { LabelView } from './label-view.ts'

/** Height of a tag in CSS pixels; two may touch a little. */
const HEIGHT = 17
const MOST = 256

/** Remembers where labels lie on the screen, nearest first, and says whether the next one has room. */
export class Clutter {
  readonly #x = new Float32Array(MOST)
  readonly #y = new Float32Array(MOST)
  readonly #half = new Float32Array(MOST)
  readonly #point = new Vector3()
  #count = 0
  #view: LabelView | null = null

  begin(view: LabelView): void {
    this.#view = view
    this.#count = 0
  }

  /** A label `width` pixels wide over a point in the hall; when there is room, the place is taken. */
  place(x: number, y: number, z: number, width: number, scale: number): boolean {
    const view = this.#view
    if (!view || this.#count >= MOST) return false
    const point = this.#point.set(x, y, z).project(view.camera)
    const px = (point.x * view.width) / 2
    const py = (point.y * view.height) / 2
    const half = width * scale * 0.46
    for (let i = 0; i < this.#count; i++) {
      const dx = Math.abs(px - (this.#x[i] as number))
      const dy = Math.abs(py - (this.#y[i] as number))
      if (dx < half + (this.#half[i] as number) && dy < HEIGHT * scale) return false
    }
    this.#x[this.#count] = px
    this.#y[this.#count] = py
    this.#half[this.#count] = half
    this.#count++
    return true
  }
}

/** About how wide a name is on its tag, in CSS pixels, without a canvas. */
export function tagWidth(name: string): number {
  let width = 20
  for (const letter of name) width += letter > '\u2e80' ? 13 : 7.4
  return Math.min(width, 178)
}
