import type { StaffRing } from '../../shared/bell/bell.ts'
import { teleportTo } from '../hall-session/acts.ts'
import { enterHall, leaveHall } from '../hall-session/enter-hall.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { hallNow, session } from '../hall-session/session.ts'
import { bellStaffWords } from '../i18n/bell-staff.ts'
import { wordsNow } from '../i18n/words.ts'
import { goTo, routeStore } from '../route/route-store.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'

/** Brings whoever accepted to the visitor: to the booth, in the copy of the hall in which the visitor waits. */
export async function comeTo({ booth, instance }: StaffRing): Promise<void> {
  const { view } = session.getState()
  const hall = hallNow()
  if (instance !== hall.instance) {
    await leaveHall()
    goTo(view === '2d' ? { name: 'booth', booth } : routeStore.getState().page, { instance }, view !== '2d')
    const refused = await enterHall({ slug: hall.exhibition, view, instance, booth })
    if (refused || hallNow().instance === instance) return
    const text = wordsNow(bellStaffWords).otherCopy
    toast(text)
    announce(text)
    return
  }
  if (view === '3d') await teleportTo({ kind: 'booth', booth })
  else openBooth(booth)
}
