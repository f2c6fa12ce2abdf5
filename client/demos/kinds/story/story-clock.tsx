import { useEffect, useState } from 'react'
import type { StoryClock } from '../../../../shared/demos/kinds/story.ts'
import { storyWords } from '../../../i18n/story.ts'
import { useWords } from '../../../i18n/words.ts'

const ROUND = 2 * Math.PI * 22
/** A reader who cannot see the ring is told once, when so many seconds are left. */
const TOLD_AT = 10

/** A ring that empties, with the seconds in it. */
export function StoryClockRing({ clock, now }: { clock: StoryClock; now: () => number }) {
  const t = useWords(storyWords)
  const left = useLeft(clock, now)
  if (clock.name !== 'runs' && clock.name !== 'paused') return null
  const seconds = Math.ceil(left / 1000)
  const share = Math.min(1, left / clock.whole)
  return (
    <>
      <svg className="story__clock" viewBox="0 0 52 52" role="img" aria-label={t.left(seconds)}>
        <circle cx="26" cy="26" r="22" className="story__clock-whole" />
        <circle
          cx="26"
          cy="26"
          r="22"
          className="story__clock-left"
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - share)}
        />
        <text x="26" y="32" textAnchor="middle">
          {seconds}
        </text>
      </svg>
      <p className="hidden-visually" role="status">
        {seconds <= TOLD_AT && clock.name === 'runs' ? t.left(Math.min(TOLD_AT, clock.whole / 1000)) : ''}
      </p>
    </>
  )
}

/** Milliseconds that are left, read anew each second while the clock runs. */
function useLeft(clock: StoryClock, now: () => number): number {
  const ends = clock.name === 'runs' ? clock.ends : 0
  const [at, setAt] = useState(now)
  useEffect(() => {
    if (ends === 0) return
    setAt(now())
    const timer = setInterval(() => setAt(now()), 1000)
    return () => clearInterval(timer)
  }, [ends, now])
  return clock.name === 'paused' ? clock.left : Math.max(0, ends - at)
}
