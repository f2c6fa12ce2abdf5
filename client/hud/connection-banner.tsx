import { useEffect, useRef, useState } from 'react'
import { useHall } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'

const BACK_SHOWN_MS = 4000

/** Says that the connection is lost and since when, and when it is back. */
export function ConnectionBanner() {
  const t = useWords(hallWords)
  const phase = useHall((hall) => hall.phase)
  const [back, setBack] = useState(false)
  const [now, setNow] = useState(() => Date.now())
  const wasLost = useRef(false)
  const lost = phase.name === 'lost'
  useEffect(() => {
    if (!lost) {
      if (!wasLost.current || phase.name !== 'live') return
      wasLost.current = false
      setBack(true)
      announce(t.back)
      const timer = setTimeout(() => setBack(false), BACK_SHOWN_MS)
      return () => clearTimeout(timer)
    }
    if (!wasLost.current) announce(t.lost(0))
    wasLost.current = true
    setBack(false)
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [lost, phase.name, t])
  if (lost) {
    // The seconds are drawn, not announced: a reader that counts along would drown everything else.
    return (
      <p className="banner banner--lost" data-testid="connection-lost">
        <span className="banner__dot" aria-hidden="true" />
        {t.lost(Math.max(0, Math.round((now - phase.since) / 1000)))}
      </p>
    )
  }
  return back ? <p className="banner">{t.back}</p> : null
}
