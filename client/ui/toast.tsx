import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const toastStore = createStore<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }))

/** A short sentence that shows for some seconds; screen readers are told through `announce`. */
export const toast = (text: string): void => toastStore.setState((state) => ({ text, turn: state.turn + 1 }))

const SHOWN_MS = 5000

export function Toast() {
  const { text, turn } = useStore(toastStore)
  useEffect(() => {
    if (!text) return
    const timer = setTimeout(
      () => toastStore.setState((state) => (state.turn === turn ? { text: '', turn } : state)),
      SHOWN_MS,
    )
    return () => clearTimeout(timer)
  }, [text, turn])
  return text ? <p className="toast">{text}</p> : null
}
