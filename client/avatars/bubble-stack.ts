import { Vector3 } from 'three'
import type { LabelView } from './label-view.ts'

/** Pixels left between two bubbles. */
const GAP = 4

interface Box {
  left: number
  right: number
  bottom: number
  top: number
}

/** Piles bubbles up on the screen: the nearest keeps its place, one that would lie over it goes higher. */
export class BubbleStack {
  readonly #boxes: Box[] = []
  readonly #point = new Vector3()
  #count = 0

  begin(): void {
    this.#count = 0
  }

  /** Metres by which a bubble of `width` x `height` pixels, `lift` pixels over a point of the hall, has to go up. */
  raise(view: LabelView, x: number, y: number, z: number, width: number, height: number, lift: number): number {
    const { camera } = view
    const away = camera.position.distanceTo(this.#point.set(x, y, z))
    this.#point.project(camera)
    const middle = (this.#point.x * view.width) / 2
    const from = (this.#point.y * view.height) / 2 + lift
    const box = this.#next()
    box.left = middle - width / 2
    box.right = middle + width / 2
    box.bottom = from
    box.top = from + height
    for (let tries = 0; tries < this.#count; tries++) {
      const below = this.#hit(box)
      if (!below) break
      box.bottom = below.top + GAP
      box.top = box.bottom + height
    }
    this.#count++
    const metresPerPixel = (2 * away * Math.tan((camera.fov * Math.PI) / 360)) / view.height
    return (box.bottom - from) * metresPerPixel
  }

  #next(): Box {
    const known = this.#boxes[this.#count]
    if (known) return known
    const box = { left: 0, right: 0, bottom: 0, top: 0 }
    this.#boxes.push(box)
    return box
  }

  #hit(box: Box): Box | undefined {
    for (let i = 0; i < this.#count; i++) {
      const other = this.#boxes[i] as Box
      const beside = box.right < other.left || box.left > other.right
      if (!beside && box.bottom < other.top && box.top > other.bottom) return other
    }
    return undefined
  }
}
