import { lazy, useEffect } from 'react'
import { useStore } from 'zustand'
import { useSession } from '../hall-session/session.ts'
import { Later } from '../ui/later.tsx'
import { touring } from './touring.ts'

const TourBar = lazy(() => import('./tour-bar.tsx').then(({ TourBar }) => ({ default: TourBar })))
const RecorderBar = lazy(() => import('./recorder-bar.tsx').then(({ RecorderBar }) => ({ default: RecorderBar })))

/** A tour that is taken goes on when its booth's page is closed, and is recorded on every page: it stands over them. */
export function TourNotice() {
  const open = useSession(({ booth }) => booth)
  const { playing, recording } = useStore(touring)
  useEffect(() => leave, [])
  return (
    <Later>
      {recording !== null && <RecorderBar booth={recording} open={recording === open} />}
      {recording === null && playing !== null && playing !== open && <TourBar booth={playing} />}
    </Later>
  )
}

/** Nobody walks or records for who has left the hall. */
function leave(): void {
  const { playing, recording } = touring.getState()
  if (playing !== null) void import('./player.ts').then(({ stopTour }) => stopTour())
  if (recording !== null) void import('./recorder.ts').then(({ throwAway }) => throwAway())
}
