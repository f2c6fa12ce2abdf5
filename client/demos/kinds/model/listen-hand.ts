import { VIEW, type View } from '../../../../shared/demos/kinds/model.ts'

interface Hand {
  /** How the model stands, when a gesture begins. */
  view(): View
  turn(view: View): void
  /** A tap without a turn, in shares of the element. */
  tap(x: number, y: number): void
}

const TURN = 2.2 * Math.PI
const RAISE = Math.PI
const KEY_TURN = 0.12
const KEY_ZOOM = 1.12
/** Turn, raise and times farther, by key. */
const KEYS: Record<string, readonly [yaw: number, pitch: number, far: number]> = {
  ArrowLeft: [-KEY_TURN, 0, 1],
  ArrowRight: [KEY_TURN, 0, 1],
  ArrowUp: [0, KEY_TURN, 1],
  ArrowDown: [0, -KEY_TURN, 1],
  '+': [0, 0, 1 / KEY_ZOOM],
  '=': [0, 0, 1 / KEY_ZOOM],
  '-': [0, 0, KEY_ZOOM],
}
const WHEEL_ZOOM = 0.0016
const TAP_PX = 6

const keep = (value: number, { least, most }: { least: number; most: number }) => Math.min(most, Math.max(least, value))

/** Turns by drag, arrow keys, wheel and pinch. One gesture goes on from its own view, not from what comes back of it. */
export function listenHand(element: HTMLElement, hand: Hand): () => void {
  const fingers = new Map<number, { x: number; y: number }>()
  let view: View | undefined
  let travelled = 0
  let spread = 0
  let keyed: { view: View; at: number } | undefined

  const turn = (yaw: number, pitch: number, times: number) => {
    const from = view ?? hand.view()
    view = {
      yaw: from.yaw + yaw,
      pitch: keep(from.pitch + pitch, VIEW.pitch),
      far: keep(from.far * times, VIEW.far),
    }
    hand.turn(view)
  }
  const apart = () => {
    const [a, b] = [...fingers.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return
    if (fingers.size === 0) {
      const { yaw, pitch, far } = hand.view()
      view = { yaw, pitch, far }
      travelled = 0
    }
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    spread = apart()
    element.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId)
    if (!finger) return
    const [dx, dy] = [event.clientX - finger.x, event.clientY - finger.y]
    finger.x = event.clientX
    finger.y = event.clientY
    travelled += Math.abs(dx) + Math.abs(dy)
    if (travelled < TAP_PX) return
    const { clientWidth, clientHeight } = element
    if (fingers.size === 1) return turn((-dx / clientWidth) * TURN, (dy / clientHeight) * RAISE, 1)
    const now = apart()
    if (spread > 0 && now > 0) turn(0, 0, spread / now)
    spread = now
  }
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return
    spread = apart()
    if (fingers.size > 0) return
    view = undefined
    if (event.type !== 'pointerup' || travelled >= TAP_PX) return
    const box = element.getBoundingClientRect()
    hand.tap((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }
  /** A held key goes on from where it was, even though the state comes a moment later. */
  const step = (yaw: number, pitch: number, times: number) => {
    const now = performance.now()
    view = keyed && now - keyed.at < 500 ? keyed.view : undefined
    turn(yaw, pitch, times)
    if (view) keyed = { view, at: now }
    view = undefined
  }
  const wheel = (event: WheelEvent) => {
    // The wheel scrolls the page, unless the model has been taken hold of.
    if (!event.ctrlKey && document.activeElement !== element) return
    event.preventDefault()
    step(0, 0, Math.exp(keep(event.deltaY, { least: -200, most: 200 }) * WHEEL_ZOOM * (event.ctrlKey ? 4 : 1)))
  }
  const key = (event: KeyboardEvent) => {
    const does = KEYS[event.key]
    const taps = event.key === 'Enter'
    if ((!does && !taps) || event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation() // the arrows also walk
    if (does) step(...does)
    else hand.tap(0.5, 0.5)
  }
  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  element.addEventListener('wheel', wheel, { signal, passive: false })
  element.addEventListener('keydown', key, { signal })
  return () => stop.abort()
}
