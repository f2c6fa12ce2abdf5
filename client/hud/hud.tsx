import { Bar } from './bar.tsx'
import { BoothPanel } from './booth-panel.tsx'
import { BoothPrompt } from './booth-prompt.tsx'
import { FollowingChip } from './following-chip.tsx'
import { PlaceChip } from './place-chip.tsx'
import { PresenceChip } from './presence-chip.tsx'
import { Sheets } from './sheets.tsx'

/** What lies over the 3D hall. */
export function Hud() {
  return (
    <div className="hud">
      <header className="hud__top">
        <PlaceChip />
        <PresenceChip />
      </header>
      <div className="hud__bottom">
        <FollowingChip />
        <BoothPrompt />
        <Bar />
      </div>
      <BoothPanel />
      <Sheets />
    </div>
  )
}
