import { useLayoutEffect, useRef } from 'react'

/** What a key at the desk does. One key is "go": space, or Enter. */
const KEYS: Readonly<Record<string, 'go' | 'hold' | 'skip' | 'back' | 'undo'>> = {
  ' ': 'go',
  Enter: 'go',
  h: 'hold',
  s: 'skip',
  b: 'back',
  z: 'undo',
}
export type DeskKey = (typeof KEYS)[string]

const TYPES = 'input:not([type="radio"], [type="range"]), textarea, select, [contenteditable]'
/** These do their own with Enter and space when a keyboard came to them. What a hand has just pressed lets go of the keys. */
const PRESSED = 'button, a, summary, input, [role="tab"]'

/** Hears the desk's keys, but not those of who types or presses a button, nor a key that is held down. */
export function useDeskKeys(on: boolean, press: (key: DeskKey) => void): void {
  const latest = useRef(press)
  latest.current = press
  // Before it is painted: who reads that the chair is theirs may press at once.
  useLayoutEffect(() => {
    if (!on) return
    let byHand = false
    const touch = () => {
      byHand = true
    }
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Tab') byHand = false
      const key = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      const target = event.target instanceof HTMLElement ? event.target : null
      if (!key || event.repeat || event.ctrlKey || event.metaKey || event.altKey || target?.closest(TYPES)) return
      if (key === 'go' && target?.closest(PRESSED)) {
        if (!byHand) return
        target.blur() // else letting go of the key would press it once more
      }
      event.preventDefault()
      latest.current(key)
    }
    addEventListener('pointerdown', touch)
    addEventListener('keydown', hear)
    return () => {
      removeEventListener('pointerdown', touch)
      removeEventListener('keydown', hear)
    }
  }, [on])
}
