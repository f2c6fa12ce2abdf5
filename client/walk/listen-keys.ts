import type { Wish } from '../world/world.ts'

const FORWARD: Readonly<Record<string, number>> = { KeyW: 1, ArrowUp: 1, KeyS: -1, ArrowDown: -1 }
const RIGHT: Readonly<Record<string, number>> = { KeyD: 1, ArrowRight: 1, KeyA: -1, ArrowLeft: -1 }
const RUN: ReadonlySet<string> = new Set(['ShiftLeft', 'ShiftRight'])

/** Whether the keys belong to something that is written into, or that has its own use for arrows. */
export const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable="true"], [role="radiogroup"], [role="listbox"], [role="dialog"]',
  ) !== null

/** Walks by WASD and arrows, runs with shift. Keys that are held when the window loses the focus are let go. */
export const listenKeys = (wish: Wish): (() => void) => {
  const held = new Set<string>()
  const tell = () => {
    let forward = 0
    let right = 0
    wish.run = false
    for (const code of held) {
      forward += FORWARD[code] ?? 0
      right += RIGHT[code] ?? 0
      if (RUN.has(code)) wish.run = true
    }
    wish.forward = Math.sign(forward)
    wish.right = Math.sign(right)
  }
  const down = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return
    const { code } = event
    if (!(code in FORWARD || code in RIGHT || RUN.has(code))) return
    // Arrows would scroll the page under the hall.
    if (code.startsWith('Arrow')) event.preventDefault()
    held.add(code)
    if (!RUN.has(code)) wish.any = true
    tell()
  }
  const up = (event: KeyboardEvent) => {
    if (held.delete(event.code)) tell()
  }
  const letGo = () => {
    held.clear()
    tell()
  }
  addEventListener('keydown', down)
  addEventListener('keyup', up)
  addEventListener('blur', letGo)
  document.addEventListener('focusin', letGo)
  return () => {
    removeEventListener('keydown', down)
    removeEventListener('keyup', up)
    removeEventListener('blur', letGo)
    document.removeEventListener('focusin', letGo)
    letGo()
  }
}
