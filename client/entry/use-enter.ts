import { useState } from 'react'
import type { View } from '../../shared/hall/roster-words.ts'
import { shownNow } from '../exhibition/exhibition-store.ts'
import { type EnterHallRefusal, enterHall } from '../hall-session/enter-hall.ts'
import { goTo, routeStore } from '../route/route-store.ts'
import { keep } from '../settings/keep.ts'

/** What is drawn once inside comes while the door is asked; a failure shows where it is used. */
function fetchAhead(view: View): void {
  const chunks = [import('../hud/inside.tsx'), ...(view === '3d' ? [import('../world/hall-canvas.tsx')] : [])]
  void Promise.allSettled(chunks)
}

/** Enters the hall of the shown exhibition; one try at a time. */
export function useEnter() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<EnterHallRefusal | null>(null)
  const enter = async (view: View) => {
    const shown = shownNow()
    if (!shown || busy) return
    setBusy(true)
    fetchAhead(view)
    setRefused(null)
    const { page, instance, run } = routeStore.getState()
    const reason = await enterHall({
      slug: shown.exhibition.slug,
      view,
      ...(instance ? { instance } : {}),
      ...(run ? { run } : {}),
      ...(page.name === 'booth' ? { booth: page.booth } : {}),
    })
    setBusy(false)
    setRefused(reason)
    if (reason) return
    keep('view', view)
    goTo(page, { view: view === '2d' ? '2d' : null }, true)
  }
  return { enter, busy, refused }
}
