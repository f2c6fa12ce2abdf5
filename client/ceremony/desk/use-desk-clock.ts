import { useEffect, useState } from 'react'

/** The time by a clock that is `ahead` ms of this browser's, four times a second: seconds change when they do. */
export function useDeskClock(ahead: number): number {
  const [now, setNow] = useState(() => Date.now() + ahead)
  useEffect(() => {
    const tick = () => setNow(Date.now() + ahead)
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [ahead])
  return now
}
