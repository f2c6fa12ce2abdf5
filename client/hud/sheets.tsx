import { lazy, Suspense } from 'react'
import { ChatPanel } from '../chat/chat-panel.tsx'
import { DirectorySheet } from '../directory/directory-sheet.tsx'
import { openSheet, type SheetName, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { PeoplePanel } from '../people/people-panel.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { MapLegend } from './map-legend.tsx'
import { MorePanel } from './more-panel.tsx'

const RareSheet = lazy(() => import('./rare-sheets.tsx').then(({ RareSheet }) => ({ default: RareSheet })))
const MapPanel = lazy(() => import('../plan/map-panel.tsx').then(({ MapPanel }) => ({ default: MapPanel })))

const CeremonyPanel = lazy(async () => ({
  default: (await import('../ceremony/audience/ceremony-panel.tsx')).CeremonyPanel,
}))

/** Which component a sheet holds. */
const PANELS: Readonly<Record<SheetName, () => React.ReactNode>> = {
  map: () => (
    <>
      <MapPanel />
      <MapLegend />
    </>
  ),
  directory: () => <DirectorySheet />,
  people: () => <PeoplePanel />,
  chat: () => <ChatPanel />,
  more: () => <MorePanel />,
  passport: () => <RareSheet name="passport" />,
  schedule: () => <RareSheet name="schedule" />,
  settings: () => <RareSheet name="settings" />,
  ceremony: () => <CeremonyPanel />,
  gestures: () => <RareSheet name="gestures" />,
  keys: () => <RareSheet name="keys" />,
  staff: () => <RareSheet name="staff" />,
  profile: () => <RareSheet name="profile" />,
  winners: () => <RareSheet name="winners" />,
}

export function Sheets() {
  const t = useWords(hallWords)
  const sheet = useSession((state) => state.sheet)
  if (!sheet) return null
  return (
    <Sheet key={sheet} title={t[sheet]} closeLabel={t.close(t[sheet])} onClose={() => openSheet(null)}>
      <ErrorBoundary>
        <Suspense fallback={null}>{PANELS[sheet]()}</Suspense>
      </ErrorBoundary>
    </Sheet>
  )
}
