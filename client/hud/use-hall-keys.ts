import { useEffect } from 'react'
import { gestureOfKey, makeGesture } from '../hall-session/gesture.ts'
import { closeBooth, openBooth } from '../hall-session/open-booth.ts'
import { openSheet, type SheetName, session } from '../hall-session/session.ts'

const SHEET_KEYS: Readonly<Record<string, SheetName>> = {
  m: 'map',
  f: 'directory',
  p: 'people',
  t: 'chat',
  '?': 'keys',
}

export const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select'))

/** A control that has its own use for Enter. */
const pressing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary, [role="tab"]') !== null

/**
 * Keys of the hall beside those of walking. Letters only act in the 3D view: in the 2D view single keys belong to
 * screen readers and browsers; there, gestures have their buttons and the digits.
 */
export function useHallKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return
      const { view, nearBooth, nearWall, booth, sheet } = session.getState()
      const gesture = gestureOfKey(event.key)
      if (gesture) return makeGesture(gesture)
      if (event.key === 'Escape') {
        if (sheet) openSheet(null)
        else if (booth && view === '3d') closeBooth()
        return
      }
      if (view !== '3d') return
      const key = event.key.toLowerCase()
      if ((key === 'e' || (key === 'enter' && !pressing(event.target))) && (nearBooth || nearWall)) {
        event.preventDefault()
        if (!nearBooth) openSheet('winners')
        else if (booth === nearBooth) closeBooth()
        else openBooth(nearBooth)
        return
      }
      const wanted = SHEET_KEYS[key]
      if (!wanted) return
      event.preventDefault() // the letter must not land in the field that the sheet focuses
      openSheet(wanted)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
