import { ceremonyOfSession } from '../../shared/ceremony/night-words.ts'
import { STAIRS_FOOT } from '../../shared/plan/plan-numbers.ts'
import type { Session } from '../../shared/schedule/schedule.ts'
import { shownNow } from '../exhibition/exhibition-store.ts'
import { teleportTo } from '../hall-session/acts.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { openSheet, session } from '../hall-session/session.ts'
import { goTo } from '../route/route-store.ts'

/** Before the stage, where what concerns the whole hall is. */
const AT_THE_STAGE = { kind: 'spot', x: 0, z: STAIRS_FOOT + 1.4 } as const

/** One tap: in 3D the avatar stands before the booth, in 2D its page is open. What is in the hall itself is at its stage. */
export function beThere({ id, booth }: Pick<Session, 'id' | 'booth'>): void {
  const { view, sheet } = session.getState()
  if (sheet) openSheet(null)
  if (ceremonyOfSession(id)) void import('../ceremony/audience/take-seat.ts').then(({ takeSeat }) => takeSeat())
  else if (view === '3d') void teleportTo(booth === '' ? AT_THE_STAGE : { kind: 'booth', booth })
  else if (booth !== '') openBooth(booth)
  else {
    const shown = shownNow()
    if (shown) goTo({ name: 'exhibition', slug: shown.exhibition.slug })
  }
}
