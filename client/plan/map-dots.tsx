import { useEffect, useRef } from 'react'
import { HALL_COLOURS } from '../../shared/exhibition/palette.ts'
import type { FloorPlan, Point } from '../../shared/plan/types.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { hallNow } from '../hall-session/session.ts'
import { mapPeople } from './map-people.ts'

/** Milliseconds between two looks at where everybody is: a map is read, not watched. */
const EVERY = 200
/** People at a booth who are not in sight stand round its middle so far apart. */
const ROUND = 0.9

const at: Point = { x: 0, z: 0 }

const dot = (x: number, z: number, r: number): string =>
  `M${(x - r).toFixed(1)} ${z.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

/** All others as one path: those in sight where they are, the rest at the booth that the roster names. */
const othersPath = (plan: FloorPlan, radius: number): string => {
  const hall = hallNow()
  const seen = new Set<number>()
  let path = ''
  const people = mapPeople()
  if (people)
    for (const slot of people.slots()) {
      if (!people.locate(slot, at)) continue
      seen.add(slot)
      path += dot(at.x, at.z, radius)
    }
  for (const [slot, { booth }] of hall.people) {
    if (!booth || slot === hall.me || seen.has(slot)) continue
    const place = plan.booths.find(({ id }) => id === booth)?.stand
    if (!place) continue
    const turn = slot * 2.4
    path += dot(place.x + Math.sin(turn) * ROUND, place.z + Math.cos(turn) * ROUND, radius)
  }
  return path
}

/** Oneself as a brass dot that shows the way one looks, others as small dots. Moved past React, five times a second. */
export const MapDots = ({ plan, size }: { plan: FloorPlan; size: number }) => {
  const me = useRef<SVGGElement>(null)
  const others = useRef<SVGPathElement>(null)
  useEffect(() => {
    const draw = () => {
      const { x, z, heading } = ownPlace
      const degrees = (-heading * 180) / Math.PI
      me.current?.setAttribute('transform', `translate(${x.toFixed(2)} ${z.toFixed(2)}) rotate(${degrees.toFixed(0)})`)
      others.current?.setAttribute('d', othersPath(plan, 0.62 * size))
    }
    draw()
    const timer = setInterval(draw, EVERY)
    return () => clearInterval(timer)
  }, [plan, size])
  const { brass, plaster, ink } = HALL_COLOURS
  return (
    <g pointerEvents="none">
      <path ref={others} fill={ink} opacity={0.78} />
      <g ref={me}>
        <path
          d={`M0 ${3.6 * size}L${1.7 * size} 0L${-1.7 * size} 0Z`}
          fill={brass}
          stroke={plaster}
          strokeWidth={0.3 * size}
        />
        <circle r={1.75 * size} fill={brass} stroke={plaster} strokeWidth={0.55 * size} />
      </g>
    </g>
  )
}
