import { moveBy, type Zoom, zoomAt } from './zoom-at.ts'

interface PageHand {
  zoom(): Zoom
  magnify(zoom: Zoom): void
  turn(by: number): void
  /** Where the driver points, in shares of the page; nowhere when they do no longer. */
  point(at: { x: number; y: number } | undefined): void
}

const SWIPE_PX = 48
const TAP_PX = 8
const TWICE_MS = 320
const WHEEL_ZOOM = 0.006

/**
 * The driver's hand on a page: the mouse points, and drags what is magnified; a finger taps to point, swipes to turn and
 * drags; two fingers, the wheel with Ctrl and a double tap magnify where they are.
 */
export function listenPage(page: HTMLElement, hand: PageHand): () => void {
  const fingers = new Map<number, { x: number; y: number }>()
  let zoom: Zoom | undefined
  let begun = { x: 0, y: 0 }
  let travelled = 0
  let pinched = false
  let spread = 0
  let tappedAt = Number.NEGATIVE_INFINITY

  const placeOf = (x: number, y: number) => {
    const box = page.getBoundingClientRect()
    const share = (value: number) => Math.min(1, Math.max(0, value))
    return { x: share((x - box.left) / box.width), y: share((y - box.top) / box.height) }
  }
  const set = (next: Zoom) => {
    zoom = next
    hand.magnify(next)
  }
  const pair = () => {
    const [a, b] = [...fingers.values()]
    return a && b ? { apart: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : undefined
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return
    if (fingers.size === 0) {
      zoom = hand.zoom()
      begun = { x: event.clientX, y: event.clientY }
      travelled = 0
      pinched = false
    }
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    page.setPointerCapture(event.pointerId)
    spread = pair()?.apart ?? 0
  }
  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId)
    if (!finger) return event.pointerType === 'mouse' ? hand.point(placeOf(event.clientX, event.clientY)) : undefined
    const [dx, dy] = [event.clientX - finger.x, event.clientY - finger.y]
    finger.x = event.clientX
    finger.y = event.clientY
    travelled += Math.abs(dx) + Math.abs(dy)
    const two = pair()
    if (two && zoom) {
      pinched = true
      const { x, y } = placeOf(two.x, two.y)
      if (spread > 0) set(zoomAt(zoom, two.apart / spread, x, y))
      spread = two.apart
    } else if (zoom && zoom.zoom > 1 && travelled > TAP_PX) {
      const { clientWidth, clientHeight } = page
      set(moveBy(zoom, dx / clientWidth, dy / clientHeight))
    } else if (event.pointerType === 'mouse') hand.point(placeOf(event.clientX, event.clientY))
  }
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return
    const was = zoom
    zoom = undefined
    if (event.type !== 'pointerup' || pinched) return
    const dx = event.clientX - begun.x
    if (was?.zoom === 1 && event.pointerType !== 'mouse' && Math.abs(dx) > SWIPE_PX) return hand.turn(dx < 0 ? 1 : -1)
    if (travelled > TAP_PX) return
    const at = placeOf(event.clientX, event.clientY)
    const twice = event.timeStamp - tappedAt < TWICE_MS
    tappedAt = twice ? Number.NEGATIVE_INFINITY : event.timeStamp
    if (twice) hand.magnify(zoomAt(hand.zoom(), hand.zoom().zoom > 1 ? 0 : 2, at.x, at.y))
    else hand.point(at)
  }
  const away = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && fingers.size === 0) hand.point(undefined)
  }
  const hide = () => hand.point(undefined)
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    const { x, y } = placeOf(event.clientX, event.clientY)
    hand.magnify(zoomAt(hand.zoom(), Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * WHEEL_ZOOM), x, y))
  }
  const stop = new AbortController()
  const { signal } = stop
  page.addEventListener('pointerdown', down, { signal })
  page.addEventListener('pointermove', move, { signal })
  page.addEventListener('pointerup', up, { signal })
  page.addEventListener('pointercancel', up, { signal })
  page.addEventListener('pointerleave', away, { signal })
  page.addEventListener('wheel', wheel, { signal, passive: false })
  addEventListener('blur', hide, { signal })
  return () => stop.abort()
}
