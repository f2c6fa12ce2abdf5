import { useMemo } from 'react'
import { planSvg } from '../../shared/plan/plan-svg.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { planOf } from '../hall-session/plan.ts'
import { openSheet, useSession } from '../hall-session/session.ts'
import { mapWords } from '../i18n/map.ts'
import { useWords } from '../i18n/words.ts'
import { MapDots } from './map-dots.tsx'
import { MapLive } from './map-live.tsx'
import { MapLeaves, MapLetters, MapPicture } from './map-picture.tsx'
import './corner-map.css'

/** Dots and letters of the small map are so much larger than the plan's: to be seen, not measured. */
const DOTS = 2.6
const LETTERS = 2.4

/**
 * The laurel in the corner of a wide screen: where one is, where the others are. It is one large button: the map that it
 * opens has room to choose on.
 */
export function CornerMap() {
  const t = useWords(mapWords)
  const { exhibition } = useShown()
  const plan = planOf(exhibition)
  const near = useSession((state) => state.nearBooth)
  const open = useSession((state) => state.sheet === 'map')
  const drawing = useMemo(() => planSvg(plan), [plan])
  const box = drawing.viewBox.join(' ')
  if (open) return null
  return (
    <button type="button" className="corner-map" aria-label={t.open} title={t.open} onClick={() => openSheet('map')}>
      <svg viewBox={box} aria-hidden="true">
        <MapPicture drawing={drawing} />
        <MapLeaves drawing={drawing} marked={near} />
        <MapLetters drawing={drawing} size={LETTERS} />
      </svg>
      {/* a picture of its own, so that a dot that moves does not draw the trees anew */}
      <svg viewBox={box} aria-hidden="true" className="corner-map__dots">
        <MapLive plan={plan} size={DOTS} />
        <MapDots plan={plan} size={DOTS} />
      </svg>
    </button>
  )
}
