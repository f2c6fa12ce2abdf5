import { useCallback, useEffect, useState } from 'react'
import { onTick } from '../ticker.ts'

/**
 * The time by a clock that is `ahead` ms of this browser's, some times a second, and at the moments of the cue that began at
 * `from`: seconds change when they do, and a name may be read when the audience has it.
 */
export function useDeskClock(ahead: number, from = 0): number {
  const clock = useCallback(() => Date.now() + ahead, [ahead])
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const tick = () => setNow(clock())
    tick()
    return onTick(clock, tick, from)
  }, [clock, from])
  return now
}
