import { useState } from 'react'
import { useStore } from 'zustand'
import { useShown } from '../exhibition/exhibition-store.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { useSession } from '../hall-session/session.ts'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { useReducedMotion } from '../settings/use-reduced-motion.ts'
import { Button } from '../ui/button.tsx'
import { pauseTour, player, resumeTour, stopTour } from './player.ts'
import { walkAlong } from './take-tour.ts'
import { TourCaption } from './tour-caption.tsx'
import { TourDemo } from './tour-demo.tsx'
import './tours.css'

/** Over the hall, while the host walks there: what is said, where there is room the demo, and the way to the page. */
export function TourBar({ booth }: { booth: string }) {
  const t = useWords(tourWords)
  const playing = useStore(player, (state) => state.playing)
  const still = useReducedMotion()
  const in3d = useSession(({ view }) => view === '3d')
  const [wide] = useState(() => matchMedia('(min-width: 900px)').matches)
  const at = useShown().booths.get(booth)
  if (!playing || !at) return null
  const { anchor, ended } = playing
  return (
    <section className={wide ? 'tour-bar tour-bar--wide' : 'tour-bar'} aria-label={t.heading}>
      {wide && <TourDemo booth={at} playing={playing} />}
      <div className="tour-bar__words">
        {ended ? <p role="status">{t.ended}</p> : <TourCaption playing={playing} />}
        <div className="tour__buttons">
          <Button kinds={['main']} onClick={anchor.runs ? pauseTour : resumeTour}>
            {anchor.runs ? t.pause : ended ? t.again : t.play}
          </Button>
          {in3d && !still && <Button onClick={walkAlong}>{t.walkAlong}</Button>}
          <Button onClick={() => openBooth(booth)}>{wide ? t.toPage : t.toDemo}</Button>
          <Button onClick={stopTour}>{t.close}</Button>
        </div>
      </div>
    </section>
  )
}
