import { lazy, Suspense } from 'react'
import { PassportPanel } from '../booths/passport-panel.tsx'
import { ChatPanel } from '../chat/chat-panel.tsx'
import { DirectorySheet } from '../directory/directory-sheet.tsx'
import { openSheet, type SheetName, useSession } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'
import { StaffDesk } from '../moderation/staff-desk.tsx'
import { PeoplePanel } from '../people/people-panel.tsx'
import { ProfilePanel } from '../settings/profile-panel.tsx'
import { SettingsPanel } from '../settings/settings-panel.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { GesturesPanel } from './gestures-panel.tsx'
import { KeysPanel } from './keys-panel.tsx'
import { MapLegend } from './map-legend.tsx'
import { MorePanel } from './more-panel.tsx'

const MapPanel = lazy(() => import('../plan/map-panel.tsx').then(({ MapPanel }) => ({ default: MapPanel })))

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
  passport: () => <PassportPanel />,
  settings: () => <SettingsPanel />,
  gestures: () => <GesturesPanel />,
  keys: () => <KeysPanel />,
  staff: () => <StaffDesk />,
  profile: () => <ProfilePanel />,
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
