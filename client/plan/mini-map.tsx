import { type ReactNode, useMemo, useRef, useState } from 'react'
import { planSvg } from '../../shared/plan/plan-svg.ts'
import type { FloorPlan, Point } from '../../shared/plan/types.ts'
import { mapWords } from '../i18n/map.ts'
import { useWords } from '../i18n/words.ts'
import { MapDots } from './map-dots.tsx'
import { MapLive } from './map-live.tsx'
import { MapLeaves, MapLetters, MapPicture } from './map-picture.tsx'
import { useMapView } from './use-map-view.ts'
import './mini-map.css'

export type MapChoice = { kind: 'booth'; booth: string } | { kind: 'spot'; x: number; z: number; heading?: number }

export interface MiniMapProps {
  plan: FloorPlan
  /** Booth that is chosen or stood at. */
  marked?: string | null
  /** A place that is chosen. */
  pin?: Point | null
  faded?: ReadonlySet<string>
  /** Without it the map only shows. */
  onChoose?: (choice: MapChoice) => void
  /** Drag to move, wheel and two fingers to zoom. */
  zoomable?: boolean
  children?: ReactNode
}

/** The map of the hall: the laurel itself, drawn from its plan. */
export const MiniMap = ({ plan, marked = null, pin, faded, onChoose, zoomable = false }: MiniMapProps) => {
  const t = useWords(mapWords)
  const drawing = useMemo(() => planSvg(plan), [plan])
  const svg = useRef<SVGSVGElement>(null)
  const [box, setBox] = useState(drawing.viewBox)
  const view = useMapView(svg, drawing.viewBox, zoomable, setBox)
  const size = Math.max(0.55, box[2] / 125)
  const choose = (event: React.MouseEvent) => {
    if (!onChoose || view.dragged.current) return
    const booth = event.target instanceof Element ? event.target.closest('[data-booth]') : null
    const id = booth?.getAttribute('data-booth')
    if (id) return onChoose({ kind: 'booth', booth: id })
    const point = view.toPlan(event.clientX, event.clientY)
    if (point) onChoose({ kind: 'spot', ...point })
  }
  return (
    <div className="map">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of winners is the keyboard's way to the same booths */}
      <svg
        ref={svg}
        className="map__picture"
        viewBox={box.join(' ')}
        role="img"
        aria-label={t.picture}
        data-zoomable={zoomable}
        onClick={choose}
      >
        <MapPicture drawing={drawing} />
        <MapLeaves drawing={drawing} marked={marked} {...(faded ? { faded } : {})} />
        <MapLetters drawing={drawing} />
        <MapLive plan={plan} size={size} />
        {pin && <MapPin at={pin} size={size} />}
        <MapDots plan={plan} size={size} />
      </svg>
      {zoomable && (
        <div className="map__zoom">
          <button type="button" onClick={() => view.zoom(0.6)} aria-label={t.nearer}>
            +
          </button>
          <button type="button" onClick={() => view.zoom(1 / 0.6)} aria-label={t.farther}>
            −
          </button>
        </div>
      )}
    </div>
  )
}

const MapPin = ({ at, size }: { at: Point; size: number }) => (
  <path
    transform={`translate(${at.x} ${at.z}) scale(${size})`}
    d="M0 0C-2.6-3.4-3-4.6-3-5.8A3 3 0 0 1 3-5.8C3-4.6 2.6-3.4 0 0Z"
    fill="#8e2f1c"
    stroke="#f6f1e7"
    strokeWidth={0.5}
    pointerEvents="none"
  />
)
