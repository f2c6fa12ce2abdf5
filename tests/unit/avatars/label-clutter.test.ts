import { PerspectiveCamera, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { Clutter, tagWidth } from '../../../client/avatars/label-clutter.ts'
import { labelScale } from '../../../client/avatars/label-view.ts'

function view() {
  const camera = new PerspectiveCamera(50, 16 / 9, 0.1, 300)
  camera.position.set(0, 1.65, 0)
  camera.updateMatrixWorld()
  // clutter looks at places only; it never draws
  return { renderer: {} as WebGLRenderer, camera, width: 1440, height: 810 }
}

describe('names over heads', () => {
  it('keep the nearer of two that would lie over each other', () => {
    const clutter = new Clutter()
    clutter.begin(view())
    expect(clutter.place(0, 1.8, -5, 80, 1)).toBe(true)
    expect(clutter.place(0.02, 1.81, -5.4, 80, 1)).toBe(false)
    expect(clutter.place(2, 1.8, -5, 80, 1)).toBe(true)
  })

  it('start anew with every frame', () => {
    const clutter = new Clutter()
    clutter.begin(view())
    clutter.place(0, 1.8, -5, 80, 1)
    clutter.begin(view())
    expect(clutter.place(0, 1.8, -5, 80, 1)).toBe(true)
  })

  it('are wider for Chinese characters than for as many letters, up to the width of a tag', () => {
    expect(tagWidth('王小明')).toBeGreaterThan(tagWidth('Lin'))
    expect(tagWidth('x'.repeat(200))).toBe(178)
  })

  it('have their written size at 8 m and shrink with distance', () => {
    expect(labelScale(8)).toBe(1)
    expect(labelScale(3)).toBeGreaterThan(labelScale(14))
  })
})
