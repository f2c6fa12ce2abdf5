import { lazy } from 'react'
import { useHall } from '../hall-session/session.ts'
import { Later } from '../ui/later.tsx'
import { FollowingChip } from './following-chip.tsx'

const LiveChip = lazy(() => import('../demos/live-chip.tsx').then(({ LiveChip }) => ({ default: LiveChip })))

/** What one is in the middle of, over the bar: whom one follows, which demo is near. */
export function Chips() {
  const live = useHall((hall) => hall.live.size > 0)
  return (
    <>
      <FollowingChip />
      {live && (
        <Later>
          <LiveChip />
        </Later>
      )}
    </>
  )
}
