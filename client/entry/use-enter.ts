import { useRef, useState } from 'react'
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

/**
 * Enters the hall of the shown exhibition; one try at a time, from the first tap on. `introduce` comes before it: who is
 * not introduced stays outside.
 */
export function useEnter() {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<EnterHallRefusal | null>(null)
  const trying = useRef(false) // the second tap of two comes before anything is drawn anew
  const goIn = async (view: View, introduce: () => Promise<boolean>) => {
    fetchAhead(view)
    setRefused(null)
    const shown = shownNow()
    if (!shown || !(await introduce())) return
    const { page, instance, run } = routeStore.getState()
    const reason = await enterHall({
      slug: shown.exhibition.slug,
      view,
      ...(instance ? { instance } : {}),
      ...(run ? { run } : {}),
      ...(page.name === 'booth' ? { booth: page.booth } : {}),
    })
    setRefused(reason)
    if (reason) return
    keep('view', view)
    goTo(page, { view: view === '2d' ? '2d' : null }, true)
  }
  const enter = async (view: View, introduce: () => Promise<boolean>) => {
    if (trying.current) return
    trying.current = true
    setBusy(true)
    try {
      await goIn(view, introduce)
    } finally {
      trying.current = false
      setBusy(false)
    }
  }
  return { enter, busy, refused }
}
