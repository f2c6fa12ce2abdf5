import { useEffect, useRef } from 'react'
import { useShown } from '../exhibition/exhibition-store.ts'
import { ask } from '../hall-session/acts.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { useSession } from '../hall-session/session.ts'
import { secondsLeft, useNow } from '../hall-session/use-now.ts'
import { bellWords } from '../i18n/bell.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { setOwnRing, useBell } from './bell-store.ts'
import './bell.css'

/** The own ring, for whoever does not have the booth's page open: that says it itself. */
export function OwnRingCard() {
  const t = useWords(bellWords)
  const say = useSay()
  const own = useBell((state) => state.own)
  const open = useSession((state) => state.booth)
  const { booths } = useShown()
  const now = useNow(1000)
  const booth = own ? booths.get(own.booth) : undefined
  const name = booth ? say(booth.title) : ''
  const text =
    !own || own.outcome === 'cancelled'
      ? ''
      : own.outcome === 'open'
        ? t.ringingAt(name)
        : own.outcome === 'accepted'
          ? t.coming(own.by)
          : t.missedAt(name)
  useEffect(() => {
    if (text) announce(text)
  }, [text])
  const outcome = own?.outcome
  const before = useRef(outcome)
  useEffect(() => {
    // Also by itself, for whoever walked away from it.
    if (before.current === 'open' && outcome === 'cancelled') {
      toast(t.cancelled)
      announce(t.cancelled)
    }
    before.current = outcome
  }, [outcome, t])
  if (!own || !text || open === own.booth) return null
  return (
    <section className="bell-cards" aria-label={t.heading}>
      <article className="bell-card">
        <p className="bell-card__title">{text}</p>
        {own.outcome === 'open' && <p className="bell-card__quiet">{t.left(secondsLeft(own.until, now))}</p>}
        <div className="bell-card__buttons">
          {own.outcome === 'missed' && (
            <Button kinds={['main']} onClick={() => openBooth(own.booth)}>
              {t.seeMore}
            </Button>
          )}
          {own.outcome === 'open' ? (
            <Button onClick={() => void ask('bell.cancel', { ring: own.id })}>{t.cancel}</Button>
          ) : (
            <Button kinds={['bare']} onClick={() => setOwnRing(null)}>
              {t.close}
            </Button>
          )}
        </div>
      </article>
    </section>
  )
}
