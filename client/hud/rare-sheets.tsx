import { PassportPanel } from '../booths/passport-panel.tsx'
import type { SheetName } from '../hall-session/session.ts'
import { StaffDesk } from '../moderation/staff-desk.tsx'
import { WallSheet } from '../press/wall-sheet.tsx'
import { HallSchedule } from '../schedule/hall-schedule.tsx'
import { ProfilePanel } from '../settings/profile-panel.tsx'
import { SettingsPanel } from '../settings/settings-panel.tsx'
import { GesturesPanel } from './gestures-panel.tsx'
import { KeysPanel } from './keys-panel.tsx'

const PANELS = {
  passport: PassportPanel,
  schedule: HallSchedule,
  settings: SettingsPanel,
  gestures: GesturesPanel,
  keys: KeysPanel,
  staff: StaffDesk,
  winners: WallSheet,
  profile: ProfilePanel,
} as const satisfies Partial<Record<SheetName, () => React.ReactNode>>

/** The sheets behind "More", loaded together when the first of them is opened. */
export function RareSheet({ name }: { name: keyof typeof PANELS }) {
  const Panel = PANELS[name]
  return <Panel />
}
