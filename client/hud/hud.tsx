import { lazy, Suspense } from 'react'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Bar } from './bar.tsx'
import { BoothPanel } from './booth-panel.tsx'
import { BoothPrompt, WallPrompt } from './booth-prompt.tsx'
import { Chips } from './chips.tsx'
import { PlaceChip } from './place-chip.tsx'
import { PresenceChip } from './presence-chip.tsx'
import { Sheets } from './sheets.tsx'

const CornerMap = lazy(() => import('../plan/corner-map.tsx').then(({ CornerMap }) => ({ default: CornerMap })))

/** What lies over the 3D hall; the small map comes when it stands. */
export function Hud({ standing }: { standing: boolean }) {
  return (
    <div className="hud">
      <header className="hud__top">
        <PlaceChip />
        <PresenceChip />
      </header>
      {standing && (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <CornerMap />
          </Suspense>
        </ErrorBoundary>
      )}
      <div className="hud__bottom">
        <Chips />
        <BoothPrompt />
        <WallPrompt />
        <Bar />
      </div>
      <BoothPanel />
      <Sheets />
    </div>
  )
}
