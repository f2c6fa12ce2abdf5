import { useId } from 'react'
import { SPEEDS } from '../../shared/tours/tour-words.ts'
import { tourWords } from '../i18n/tours.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { type Playing, pauseTour, resumeTour, seekTour, setTourSpeed } from './player.ts'
import { tellTime } from './tell-time.ts'

const STEP_MS = 1000

/** Plays and pauses, goes to any place of the tour; all by keyboard too. */
export function TourControls({ playing }: { playing: Playing }) {
  const t = useWords(tourWords)
  const { tour, ms, anchor, ended } = playing
  const told = t.at(tellTime(ms), tellTime(tour.ms))
  return (
    <div className="tour-controls">
      <Button kinds={['main']} onClick={anchor.runs ? pauseTour : resumeTour}>
        {anchor.runs ? t.pause : ended ? t.again : t.play}
      </Button>
      <input
        className="tour-controls__place"
        type="range"
        min={0}
        max={Math.ceil(tour.ms / STEP_MS) * STEP_MS}
        step={STEP_MS}
        value={Math.round(ms / STEP_MS) * STEP_MS}
        aria-label={t.place}
        aria-valuetext={told}
        onChange={(event) => seekTour(Number(event.target.value))}
      />
      <span className="tour-controls__time">{told}</span>
    </div>
  )
}

/** How fast it goes. */
export function TourSpeed({ speed: now }: { speed: number }) {
  const t = useWords(tourWords)
  const id = useId()
  return (
    <span className="tour-controls__speed">
      <label htmlFor={id}>{t.speed}</label>
      <select id={id} className="input" value={now} onChange={(event) => setTourSpeed(Number(event.target.value))}>
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {t.times(speed)}
          </option>
        ))}
      </select>
    </span>
  )
}
