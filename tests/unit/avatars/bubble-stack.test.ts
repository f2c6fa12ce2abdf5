import { PerspectiveCamera, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { BubbleStack } from '../../../client/avatars/bubble-stack.ts'

function view() {
  const camera = new PerspectiveCamera(50, 16 / 9, 0.1, 300)
  camera.position.set(0, 1.65, 0)
  camera.updateMatrixWorld()
  // the stack only looks; it never draws
  return { renderer: {} as WebGLRenderer, camera, width: 1440, height: 810 }
}

describe('bubbles in a talking crowd', () => {
  it('pile up instead of lying over each other', () => {
    const stack = new BubbleStack()
    const seen = view()
    stack.begin()
    expect(stack.raise(seen, 0, 1.8, -5, 180, 40, 30)).toBe(0)
    const second = stack.raise(seen, 0.1, 1.8, -6, 180, 40, 30)
    const third = stack.raise(seen, -0.1, 1.8, -7, 180, 40, 30)
    expect(second).toBeGreaterThan(0)
    expect(third).toBeGreaterThan(second)
  })

  it('stay over their own head when there is room', () => {
    const stack = new BubbleStack()
    const seen = view()
    stack.begin()
    stack.raise(seen, -3, 1.8, -6, 180, 40, 30)
    expect(stack.raise(seen, 3, 1.8, -6, 180, 40, 30)).toBe(0)
    stack.begin()
    expect(stack.raise(seen, -3, 1.8, -6, 180, 40, 30)).toBe(0)
  })
})
