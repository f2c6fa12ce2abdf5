import type { Wish } from '../world/world.ts'

/** A press that moves less (CSS pixels) and is shorter (ms) is a tap. */
const TAP_PIXELS = 8
const TAP_MS = 450
/** Radians for each pixel of a drag. */
const ORBIT = 0.0052
const ORBIT_TOUCH = 0.0068

interface Finger {
  x: number
  y: number
  startX: number
  startY: number
  since: number
  moved: boolean
}

/**
 * The pointer on the canvas: a drag orbits, the wheel and two fingers zoom, a tap is told with its place in the canvas
 * (-1 to 1, y upward).
 */
export const listenPointer = (canvas: HTMLElement, wish: Wish, onTap: (x: number, y: number) => void): (() => void) => {
  const fingers = new Map<number, Finger>()
  const spread = (): number => {
    const [a, b] = [...fingers.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }
  const down = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button > 2) return
    const { clientX: x, clientY: y } = event
    fingers.set(event.pointerId, { x, y, startX: x, startY: y, since: event.timeStamp, moved: fingers.size > 0 })
    // A canvas cannot take the focus by itself; what had it must not get the keys that now walk.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    try {
      canvas.setPointerCapture(event.pointerId)
    } catch {
      // the pointer is already gone: its up follows at once
    }
  }
  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    const before = spread()
    const dx = event.clientX - finger.x
    const dy = event.clientY - finger.y
    finger.x = event.clientX
    finger.y = event.clientY
    if (Math.hypot(finger.x - finger.startX, finger.y - finger.startY) > TAP_PIXELS) finger.moved = true
    if (!finger.moved) return
    if (fingers.size >= 2) {
      const after = spread()
      if (before > 0 && after > 0) wish.zoom *= before / after
    } else {
      const rate = event.pointerType === 'touch' ? ORBIT_TOUCH : ORBIT
      wish.orbitYaw -= dx * rate
      wish.orbitPitch += dy * rate * 0.8
    }
    wish.any = true
  }
  const up = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId)
    fingers.delete(event.pointerId)
    if (!finger || finger.moved || event.type === 'pointercancel' || event.button > 0) return
    if (event.timeStamp - finger.since > TAP_MS) return
    const box = canvas.getBoundingClientRect()
    wish.any = true
    onTap(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2)
  }
  const wheel = (event: WheelEvent) => {
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1
    // A trackpad's pinch comes as a wheel with ctrl, in small steps.
    wish.zoom *= Math.exp(event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0011))
    wish.any = true
  }
  const menu = (event: Event) => event.preventDefault()
  canvas.addEventListener('pointerdown', down)
  canvas.addEventListener('pointermove', move)
  canvas.addEventListener('pointerup', up)
  canvas.addEventListener('pointercancel', up)
  canvas.addEventListener('wheel', wheel, { passive: false })
  canvas.addEventListener('contextmenu', menu)
  return () => {
    canvas.removeEventListener('pointerdown', down)
    canvas.removeEventListener('pointermove', move)
    canvas.removeEventListener('pointerup', up)
    canvas.removeEventListener('pointercancel', up)
    canvas.removeEventListener('wheel', wheel)
    canvas.removeEventListener('contextmenu', menu)
  }
}
