import { useEffect, useMemo, useRef } from 'react'
import { planSvg } from '../../shared/plan/plan-svg.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import './hall-map.css'

/** How often the dot follows the avatar, ms. */
const FOLLOW_MS = 200

/** The plan from above: stone, leaves in the colours of the categories, oneself as a brass dot. The directory has the same by keyboard. */
export function HallMap({ plan, onBooth }: { plan: FloorPlan; onBooth: (booth: string) => void }) {
  const t = useWords(hallWords)
  const say = useSay()
  const { booths } = useShown()
  const drawing = useMemo(() => planSvg(plan), [plan])
  const visited = useHall((hall) => hall.passport.visited)
  const open = useSession((state) => state.booth ?? state.nearBooth)
  return (
    <svg className="hall-map" viewBox={drawing.viewBox.join(' ')} role="img" aria-label={t.map}>
      <circle r={drawing.hedge.radius} className="hall-map__lawn" />
      <path d={drawing.pools} className="hall-map__water" />
      <path d={drawing.trees} className="hall-map__trees" />
      {drawing.avenues.map((avenue) => (
        <path key={avenue.path} d={avenue.path} className="hall-map__stone" strokeWidth={avenue.width} />
      ))}
      {drawing.avenues.map(
        ({ tip }) =>
          tip && (
            <circle key={`${tip.x} ${tip.z}`} cx={tip.x} cy={tip.z} r={drawing.tipRadius} className="hall-map__disc" />
          ),
      )}
      <path d={drawing.walk.path} className="hall-map__stone" strokeWidth={drawing.walk.width} />
      <circle r={drawing.water.radius} className="hall-map__ring" strokeWidth={drawing.water.width} />
      <circle r={drawing.plaza.radius} className="hall-map__disc" />
      {drawing.avenues.map((avenue) => (
        <path key={avenue.midrib} d={avenue.midrib} className="hall-map__rib" />
      ))}
      <path d={drawing.seats} className="hall-map__seats" />
      <circle r={drawing.stage.radius} className="hall-map__stage" />
      <path d={drawing.wreath} className="hall-map__wreath" />
      {drawing.leaves.map((leaf) => {
        const booth = booths.get(leaf.id)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for hands; the directory has every booth for the keyboard
          <g
            key={leaf.id}
            data-colour={leaf.colour}
            data-been={visited.includes(leaf.id)}
            data-here={open === leaf.id}
            className="hall-map__leaf"
            onClick={() => onBooth(leaf.id)}
          >
            <title>{booth ? `${booth.place.label} ${say(booth.title)}` : leaf.id}</title>
            <circle cx={leaf.middle.x} cy={leaf.middle.z} r={4} fill="transparent" />
            <path d={leaf.path} />
            <path d={leaf.midrib} className="hall-map__midrib" />
          </g>
        )
      })}
      {drawing.letters.map(({ letter, colour, x, z }) => (
        <g key={letter} data-colour={colour} className="hall-map__letter" transform={`translate(${x} ${z})`}>
          <circle r={2.6} />
          <text y={1.25}>{letter}</text>
        </g>
      ))}
      <Me />
    </svg>
  )
}

function Me() {
  const mark = useRef<SVGGElement>(null)
  useEffect(() => {
    const move = () => {
      const { x, z, heading } = ownPlace
      mark.current?.setAttribute(
        'transform',
        `translate(${x.toFixed(1)} ${z.toFixed(1)}) rotate(${((-heading * 180) / Math.PI + 180).toFixed(0)})`,
      )
    }
    move()
    const timer = setInterval(move, FOLLOW_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <g ref={mark} className="hall-map__me">
      <circle r={3.6} className="hall-map__halo" />
      <path d="M0-4.6 3.2 3 0 1.6-3.2 3Z" />
    </g>
  )
}
