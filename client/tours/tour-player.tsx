import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { useElement } from '../bell/use-element.ts'
import { closeBooth } from '../hall-session/open-booth.ts'
import { useSession } from '../hall-session/session.ts'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { askForCard } from '../leads/asked-card.ts'
import { useReducedMotion } from '../settings/use-reduced-motion.ts'
import { Button } from '../ui/button.tsx'
import { type Playing, player, stopTour } from './player.ts'
import { walkAlong } from './take-tour.ts'
import { TourCaption } from './tour-caption.tsx'
import { TourControls, TourSpeed } from './tour-controls.tsx'
import { TourDemo } from './tour-demo.tsx'
import { TourTranscript } from './tour-transcript.tsx'

/** The tour that is taken, on the booth's page: the demo as recorded, what is said, and the controls. */
export function TourPlayer({ booth }: { booth: Booth }) {
  const playing = useStore(player, (state) => state.playing)
  return playing?.booth === booth.id ? <Player booth={booth} playing={playing} /> : null
}

function Player({ booth, playing }: { booth: Booth; playing: Playing }) {
  const t = useWords(tourWords)
  const still = useReducedMotion()
  const in3d = useSession(({ view }) => view === '3d')
  const frame = useRef<HTMLDivElement>(null)
  const message = useElement('booth-message')
  // Whoever pressed the button by keyboard stands at the controls then.
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'start' })
    frame.current?.querySelector<HTMLElement>('.tour-controls button')?.focus({ preventScroll: true })
  }, [])
  const { tour, preview, ended } = playing
  const end = () => {
    stopTour()
    requestAnimationFrame(() => document.getElementById('booth-tour')?.focus())
  }
  return (
    <div className="tour-player" ref={frame}>
      {preview && <p className="tour__note">{t.preview}</p>}
      <TourDemo booth={booth} playing={playing} />
      <TourCaption playing={playing} />
      <TourControls playing={playing} />
      <div className="tour__buttons">
        {in3d && !still && <Button onClick={walkAlong}>{t.walkAlong}</Button>}
        {in3d && !still && <Button onClick={closeBooth}>{t.inHall}</Button>}
        <Button onClick={end}>{t.close}</Button>
        <TourSpeed speed={playing.anchor.speed} />
      </div>
      {ended && (
        <div className="tour__end" role="status">
          <p>{t.ended}</p>
          {!preview && (
            <div className="tour__buttons">
              <Button kinds={['main']} onClick={() => askForCard(booth.id)}>
                {t.leaveCard}
              </Button>
              {message && <Button onClick={() => write(message)}>{t.leaveMessage}</Button>}
            </div>
          )}
        </div>
      )}
      <TourTranscript tour={tour} current={playing.caption} />
    </div>
  )
}

/** Brings the letter to the booth's people into view, and the keyboard into it. */
function write(message: HTMLElement): void {
  message.scrollIntoView({ block: 'center' })
  const field = message.matches('textarea') ? message : message.querySelector<HTMLElement>('textarea')
  field?.focus({ preventScroll: true })
}
