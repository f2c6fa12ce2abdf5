import { MOST_ZOOM } from '../../../../shared/demos/kinds/slides.ts'

/** How a page is magnified: `x` and `y`, shares of the page, stay where they are. */
export interface Zoom {
  zoom: number
  x: number
  y: number
}

const share = (value: number) => Math.min(1, Math.max(0, value))

/** Magnifies `times` more so that the place (`x`, `y`) of the page stays under the hand. */
export function zoomAt(now: Zoom, times: number, x: number, y: number): Zoom {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, now.zoom * times))
  if (zoom === 1) return { zoom: 1, x: 0.5, y: 0.5 }
  const still = (fixed: number, place: number) => {
    const seen = fixed + (place - fixed) * now.zoom
    return share((place * zoom - seen) / (zoom - 1))
  }
  return { zoom, x: still(now.x, x), y: still(now.y, y) }
}

/** Moves the magnified page along with the hand; `dx` and `dy` are shares of the window. */
export function moveBy({ zoom, x, y }: Zoom, dx: number, dy: number): Zoom {
  if (zoom === 1) return { zoom, x, y }
  return { zoom, x: share(x - dx / (zoom - 1)), y: share(y - dy / (zoom - 1)) }
}
