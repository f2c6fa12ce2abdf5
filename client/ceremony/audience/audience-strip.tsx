import { ReactionRow } from './reaction-row.tsx'
import { ViewMenu } from './view-menu.tsx'

/** What somebody in the audience has at hand: their hands, and where they look from. */
export function AudienceStrip() {
  return (
    <div className="audience-strip evening">
      <div className="audience-strip__row">
        <ReactionRow />
        <ViewMenu />
      </div>
    </div>
  )
}
