import { HALL_COLOURS } from '../../shared/exhibition/palette.ts'
import type { FloorPlan } from '../../shared/plan/types.ts'
import { useHall } from '../hall-session/session.ts'

/** Lamps at the booths where a demo runs. What they mean is said in words beside the map. */
export const MapLive = ({ plan, size }: { plan: FloorPlan; size: number }) => {
  const live = useHall((hall) => hall.live)
  if (live.size === 0) return null
  return (
    <g pointerEvents="none" fill="#c4451f" stroke={HALL_COLOURS.plaster} strokeWidth={0.45 * size}>
      {plan.booths
        .filter(({ id }) => live.has(id))
        .map(({ id, x, z, heading }) => (
          <circle
            key={id}
            cx={x - 2.2 * Math.sin(heading)}
            cy={z - 2.2 * Math.cos(heading)}
            r={1.25 * size}
            data-live={id}
          />
        ))}
    </g>
  )
}
