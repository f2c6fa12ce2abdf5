import { useEffect } from 'react'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { audience, useAudience } from './audience-store.ts'
import { goBack } from './gathered.ts'

/** The question stands over the stage; it is taken back after so long. */
const ANSWER_MS = 20_000

/** Says to who was brought to the stage why they are there, with the way back. */
export function GatheredNotice() {
  const t = useWords(ceremonyWords)
  const before = useAudience((choice) => choice.gathered)
  useEffect(() => {
    if (!before) return
    announce(t.gathered)
    // Who does not answer stays, and sees the stage again.
    const timer = setTimeout(() => audience.setState({ gathered: null }), ANSWER_MS)
    return () => clearTimeout(timer)
  }, [before, t])
  if (!before) return null
  return (
    <section className="invitation" aria-label={t.gathered}>
      <p className="invitation__words">{t.gathered}</p>
      <div className="invitation__buttons">
        <Button onClick={() => audience.setState({ gathered: null })}>{t.stay}</Button>
        <Button onClick={() => void goBack(before)}>{t.goBack}</Button>
      </div>
    </section>
  )
}
