import { useCallback, useSyncExternalStore } from 'react'

/** Between two looks at the clock. Every moment of a reveal is a whole number of these after its cue began. */
const EVERY_MS = 200

interface Ticker {
  listeners: Set<() => void>
  timer: ReturnType<typeof setTimeout> | undefined
}
/** One for each clock and for what is counted from: everything that moves on a page looks at the same moment. */
const tickers = new WeakMap<() => number, Map<number, Ticker>>()

/**
 * Calls `listener` five times a second, at the same moments of the clock `now` for everybody who has that clock: who sees the
 * same second sees it change together. `from`: the moments are counted from it, as from the begin of a cue, so that what
 * comes at a moment of the cue is there within the timer's few ms. Returns its undo.
 */
export function onTick(now: () => number, listener: () => void, from = 0): () => void {
  const phase = from % EVERY_MS
  const phases = tickers.get(now) ?? new Map<number, Ticker>()
  tickers.set(now, phases)
  const ticker = phases.get(phase) ?? { listeners: new Set(), timer: undefined }
  phases.set(phase, ticker)
  const { listeners } = ticker
  listeners.add(listener)
  if (listeners.size === 1) wait(ticker, now, phase)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(ticker.timer)
    phases.delete(phase)
  }
}

function wait(ticker: Ticker, now: () => number, phase: number): void {
  ticker.timer = setTimeout(
    () => {
      for (const listener of ticker.listeners) listener()
      if (ticker.listeners.size > 0) wait(ticker, now, phase)
    },
    EVERY_MS - ((now() - phase) % EVERY_MS),
  )
}

/** What `of` says of the clock's time, drawn anew only when that changes. It must be a plain value. `from` as in onTick. */
export function useAt<Value extends string | number | boolean | null>(
  now: () => number,
  of: (now: number) => Value,
  from = 0,
): Value {
  const subscribe = useCallback((changed: () => void) => onTick(now, changed, from), [now, from])
  return useSyncExternalStore(subscribe, () => of(now()))
}
