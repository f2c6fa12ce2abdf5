import { useEffect, useState } from 'react'
import { session } from './session.ts'

/** The server's time (ms) inside of a hall, this device's on the pages beside it. */
export const timeNow = (): number => session.getState().connection?.clock.now() ?? Date.now()

/** The same, renewed every so many milliseconds. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(timeNow)
  useEffect(() => {
    setNow(timeNow())
    const timer = setInterval(() => setNow(timeNow()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

export const secondsLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1000))
