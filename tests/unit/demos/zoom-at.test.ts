import { expect, it } from 'vitest'
import { moveBy, type Zoom, zoomAt } from '../../../client/demos/kinds/slides/zoom-at.ts'

/** Where a place of the page is seen, in shares of the window. */
const seen = ({ zoom, x }: Zoom, place: number) => x + (place - x) * zoom
const WHOLE: Zoom = { zoom: 1, x: 0.5, y: 0.5 }

it('what is under the hand stays under it', () => {
  const once = zoomAt(WHOLE, 2, 0.3, 0.6)
  expect(seen(once, 0.3)).toBeCloseTo(0.3)
  const twice = zoomAt(once, 1.5, 0.4, 0.6)
  expect(seen(twice, 0.4)).toBeCloseTo(seen(once, 0.4))
})

it('goes no farther than the page and back to the whole of it', () => {
  expect(zoomAt(WHOLE, 99, 0, 0)).toEqual({ zoom: 4, x: 0, y: 0 })
  expect(zoomAt({ zoom: 2, x: 0.1, y: 0.9 }, 0, 0.5, 0.5)).toEqual(WHOLE)
  expect(moveBy({ zoom: 2, x: 0.1, y: 0.5 }, 0.5, 0)).toEqual({ zoom: 2, x: 0, y: 0.5 })
  expect(moveBy(WHOLE, 0.5, 0.5)).toEqual(WHOLE)
})

it('a dragged page goes with the hand', () => {
  const before: Zoom = { zoom: 3, x: 0.5, y: 0.5 }
  expect(seen(moveBy(before, 0.1, 0), 0.5)).toBeCloseTo(seen(before, 0.5) + 0.1)
})
