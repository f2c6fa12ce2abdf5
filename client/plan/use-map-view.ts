import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Point } from '../../shared/plan/types.ts'

/** Left, top, width, height in metres. */
export type MapBox = readonly [number, number, number, number]

/** How far one can zoom in, and how many pixels a press may move and still be a tap. */
const NEAREST = 30
const TAP = 8

/** `box` zoomed by a factor about a point of the plan, kept within the whole. */
export const zoomBox = (box: MapBox, whole: MapBox, factor: number, about: Point): MapBox => {
  const width = Math.min(whole[2], Math.max(NEAREST, box[2] * factor))
  const by = width / box[2]
  return keepWithin([about.x - (about.x - box[0]) * by, about.z - (about.z - box[1]) * by, width, box[3] * by], whole)
}

export const keepWithin = ([x, z, width, height]: MapBox, whole: MapBox): MapBox => [
  Math.min(whole[0] + whole[2] - width, Math.max(whole[0], x)),
  Math.min(whole[1] + whole[3] - height, Math.max(whole[1], z)),
  width,
  height,
]

export interface MapView {
  zoom(factor: number): void
  /** The point of the plan under a point of the page. */
  toPlan(clientX: number, clientY: number): Point | null
  /** Whether the press that now ends as a click moved the map. */
  dragged: RefObject<boolean>
}

/** Moves and zooms a map's view box by drag, wheel and two fingers. */
export const useMapView = (
  svg: RefObject<SVGSVGElement | null>,
  whole: MapBox,
  enabled: boolean,
  show: (box: MapBox) => void,
): MapView => {
  const box = useRef<MapBox>(whole)
  const dragged = useRef(false)
  const set = useCallback(
    (next: MapBox) => {
      box.current = next
      show(next)
    },
    [show],
  )
  useEffect(() => set(whole), [whole, set])

  const toPlan = useCallback(
    (clientX: number, clientY: number): Point | null => {
      const matrix = svg.current?.getScreenCTM()
      if (!matrix) return null
      const point = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
      return { x: point.x, z: point.y }
    },
    [svg],
  )
  const zoom = useCallback(
    (factor: number) => {
      const [x, z, width, height] = box.current
      set(zoomBox(box.current, whole, factor, { x: x + width / 2, z: z + height / 2 }))
    },
    [set, whole],
  )

  useEffect(() => {
    const element = svg.current
    if (!element || !enabled) return
    const fingers = new Map<number, { x: number; y: number; startX: number; startY: number }>()
    const spread = () => {
      const [a, b] = [...fingers.values()]
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
    }
    const down = (event: PointerEvent) => {
      const { clientX: x, clientY: y } = event
      if (fingers.size === 0) dragged.current = false
      fingers.set(event.pointerId, { x, y, startX: x, startY: y })
    }
    const move = (event: PointerEvent) => {
      const finger = fingers.get(event.pointerId)
      if (!finger) return
      const before = spread()
      const [x, y] = [finger.x, finger.y]
      finger.x = event.clientX
      finger.y = event.clientY
      if (Math.hypot(finger.x - finger.startX, finger.y - finger.startY) > TAP) dragged.current = true
      if (!dragged.current) return
      const scale = box.current[2] / element.clientWidth
      if (fingers.size === 1) {
        const [left, top, width, height] = box.current
        return set(keepWithin([left - (finger.x - x) * scale, top - (finger.y - y) * scale, width, height], whole))
      }
      const about = toPlan(event.clientX, event.clientY)
      const after = spread()
      if (about && before > 0 && after > 0) set(zoomBox(box.current, whole, before / after, about))
    }
    const up = (event: PointerEvent) => {
      fingers.delete(event.pointerId)
    }
    const wheel = (event: WheelEvent) => {
      const about = toPlan(event.clientX, event.clientY)
      if (!about) return
      event.preventDefault()
      set(zoomBox(box.current, whole, Math.exp(event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), about))
    }
    element.addEventListener('pointerdown', down)
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', up)
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('pointerdown', down)
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', up)
      element.removeEventListener('wheel', wheel)
    }
  }, [svg, enabled, set, toPlan, whole])

  return { zoom, toPlan, dragged }
}
