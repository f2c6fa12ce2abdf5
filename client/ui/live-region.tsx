import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What was last said aloud; a new object each time, so that the same words twice are heard twice. */
const spoken = createStore<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }))

/** Tells a screen reader what happened; nothing is drawn. */
export const announce = (text: string): void => spoken.setState((state) => ({ text, turn: state.turn + 1 }))

/** Rendered once. Two regions take turns, because some readers skip a region whose text is the same as before. */
export function LiveRegion() {
  const { text, turn } = useStore(spoken)
  return (
    <div className="hidden-visually">
      <div aria-live="polite">{turn % 2 === 0 ? text : ''}</div>
      <div aria-live="polite">{turn % 2 === 1 ? text : ''}</div>
    </div>
  )
}
