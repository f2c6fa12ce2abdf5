import { Suspense } from 'react'
import { useHall, useSession } from '../hall-session/session.ts'
import { TwoD } from '../two-d/two-d.tsx'
import { lazyPart } from '../ui/lazy-part.ts'
import { Bar } from './bar.tsx'
import { Chips } from './chips.tsx'
import { Company } from './company.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { Gone } from './gone.tsx'
import { Hall3D } from './hall-3d.tsx'
import { Sheets } from './sheets.tsx'
import { useHallKeys } from './use-hall-keys.ts'
import { useHappenings } from './use-happenings.ts'
import './hud.css'

const CeremonyLayer = lazyPart(async () => (await import('../ceremony/audience/ceremony-layer.tsx')).CeremonyLayer)
const Notices = lazyPart(async () => (await import('./notices.tsx')).Notices)

/** Inside the hall, in either view. Loaded when somebody enters; everything before reads without it. */
export function Inside() {
  const view = useSession((state) => state.view)
  const ceremony = useHall((hall) => hall.ceremony !== '')
  useHallKeys()
  useHappenings()
  return (
    <>
      {view === '3d' ? (
        <Hall3D />
      ) : (
        <TwoD
          company={<Company />}
          bottom={
            <>
              <Chips />
              <Bar />
            </>
          }
        >
          <Sheets />
        </TwoD>
      )}
      <Suspense fallback={null}>
        <Notices />
        {ceremony && <CeremonyLayer />}
      </Suspense>
      <ConnectionBanner />
      <Gone />
    </>
  )
}
