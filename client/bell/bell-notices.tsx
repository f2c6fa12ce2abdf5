import { lazy, Suspense, useEffect } from 'react'
import { useSession } from '../hall-session/session.ts'
import { followBell, useBell } from './bell-store.ts'

const HallBells = lazy(() => import('./hall-bells.tsx').then(({ HallBells }) => ({ default: HallBells })))
const OwnRingCard = lazy(() => import('./own-ring-card.tsx').then(({ OwnRingCard }) => ({ default: OwnRingCard })))

/** Bells wherever one is in the hall: those one rang, and those of the booths at which one works. */
export function BellNotices() {
  const connection = useSession((state) => state.connection)
  const own = useBell((state) => state.own !== null)
  const rings = useBell((state) => state.rings.length > 0)
  useEffect(() => (connection ? followBell(connection) : undefined), [connection])
  return (
    <Suspense fallback={null}>
      {rings && <HallBells />}
      {own && <OwnRingCard />}
    </Suspense>
  )
}
