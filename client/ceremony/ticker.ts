import { useCallback, useSyncExternalStore } from 'react'

/** Between two looks at the clock. Fine enough for a reveal; nothing is drawn anew unless what it shows has changed. */
const EVERY_MS = 250

interface Ticker {
  listeners: Set<() => void>
  timer: ReturnType<typeof setTimeout> | undefined
}
/** One for each clock: everything that moves on a page looks at the same moment. */
const tickers = new WeakMap<() => number, Ticker>()

/**
 * Calls `listener` four times a second, at the same moments of the clock `now` for everybody who has that clock: who sees the
 * same second sees it change together. Returns its undo.
 */
export function onTick(now: () => number, listener: () => void): () => void {
  let ticker = tickers.get(now)
  if (!ticker) {
    ticker = { listeners: new Set(), timer: undefined }
    tickers.set(now, ticker)
  }
  const { listeners } = ticker
  listeners.add(listener)
  if (listeners.size === 1) wait(ticker, now)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(ticker.timer)
  }
}

function wait(ticker: Ticker, now: () => number): void {
  ticker.timer = setTimeout(
    () => {
      for (const listener of ticker.listeners) listener()
      if (ticker.listeners.size > 0) wait(ticker, now)
    },
    EVERY_MS - (now() % EVERY_MS),
  )
}

/** What `of` says of the clock's time, drawn anew only when that changes. It must be a plain value. */
export function useAt<Value extends string | number | boolean | null>(
  now: () => number,
  of: (now: number) => Value,
): Value {
  const subscribe = useCallback((changed: () => void) => onTick(now, changed), [now])
  return useSyncExternalStore(subscribe, () => of(now()))
}
