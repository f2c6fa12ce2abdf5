import { CaptionsLine } from './captions-line.tsx'
import { ReactionRow } from './reaction-row.tsx'
import { ViewMenu } from './view-menu.tsx'

/** What somebody in the audience has at hand: what is said, their hands, and where they look from. */
export function AudienceStrip({ captions }: { captions: boolean }) {
  return (
    <div className="audience-strip evening">
      {captions && <CaptionsLine />}
      <div className="audience-strip__row">
        <ReactionRow />
        <ViewMenu />
      </div>
    </div>
  )
}
