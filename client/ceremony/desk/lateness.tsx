import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import { overRun } from '../../../shared/ceremony/cue-times.ts'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { clock } from './clock.ts'

/** So far from the plan is still on time. */
const ON_TIME_MS = 5000

/** How far the show is behind or ahead of what was announced, or of its own beginning where nothing was. */
export function Lateness({ view, now }: { view: DeskView; now: number }) {
  const t = useWords(deskWords)
  // A rehearsal is held when it suits.
  const startsAt = view.show.run === NIGHT ? view.startsAt : null
  const late = overRun({ ...view, startsAt }, now)
  const isLate = late >= ON_TIME_MS
  if (view.show.phase !== 'running' && !isLate) return null
  return (
    <p className="night-desk__late" data-late={isLate}>
      {isLate ? t.late(clock(late)) : late <= -ON_TIME_MS ? t.early(clock(-late)) : t.onTime}
    </p>
  )
}
