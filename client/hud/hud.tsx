import { lazy } from 'react'
import { useSession } from '../hall-session/session.ts'
import { Later } from '../ui/later.tsx'
import { Bar } from './bar.tsx'
import { BoothPanel } from './booth-panel.tsx'
import { BoothPrompt } from './booth-prompt.tsx'
import { Chips } from './chips.tsx'
import { PlaceChip } from './place-chip.tsx'
import { PresenceChip } from './presence-chip.tsx'
import { Sheets } from './sheets.tsx'

const CornerMap = lazy(() => import('../plan/corner-map.tsx').then(({ CornerMap }) => ({ default: CornerMap })))
const WallPrompt = lazy(() =>
  import('../press/wall/wall-prompt.tsx').then(({ WallPrompt }) => ({ default: WallPrompt })),
)

/** What lies over the 3D hall; the small map comes when it stands. */
export function Hud({ standing }: { standing: boolean }) {
  const nearWall = useSession((state) => state.nearWall)
  return (
    <div className="hud">
      <header className="hud__top">
        <PlaceChip />
        <PresenceChip />
      </header>
      {standing && (
        <Later>
          <CornerMap />
        </Later>
      )}
      <div className="hud__bottom">
        <Chips />
        <BoothPrompt />
        {nearWall && (
          <Later>
            <WallPrompt />
          </Later>
        )}
        <Bar />
      </div>
      <BoothPanel />
      <Sheets />
    </div>
  )
}
