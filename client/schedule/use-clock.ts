import { useEffect, useState } from 'react'
import { session } from '../hall-session/session.ts'

/** What changes with the minute is drawn anew this often. */
const LOOK_MS = 5000

/** The server's time as far as this browser knows it, ms since 1970. */
export const clockNow = (): number => session.getState().connection?.clock.now() ?? Date.now()

export function useClock(): number {
  const [now, setNow] = useState(clockNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
