import { useEffect, useState } from 'react'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { demoNow } from './use-own-demo.ts'

/** Seconds that are left of a turn; nothing while nobody waits for it. `ends`: server ms, 0 for never. */
export function TurnClock({ ends }: { ends: number }) {
  const t = useWords(demoWords)
  const [now, setNow] = useState(demoNow)
  useEffect(() => {
    if (ends === 0) return
    setNow(demoNow())
    const timer = setInterval(() => setNow(demoNow()), 1000)
    return () => clearInterval(timer)
  }, [ends])
  if (ends === 0) return null
  return <p>{t.turnEnds(Math.max(0, Math.ceil((ends - now) / 1000)))}</p>
}
