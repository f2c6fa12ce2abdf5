import { useMemo, useSyncExternalStore } from 'react'
import { useSession } from '../hall-session/session.ts'

const wide = matchMedia('(min-width: 900px)')

/** Pixels of the picture that an open panel covers, so that the camera can look past it. */
export function useCovered(): { right: number; bottom: number } {
  const open = useSession((state) => state.sheet !== null || state.booth !== null)
  const isWide = useSyncExternalStore(
    (changed) => {
      wide.addEventListener('change', changed)
      return () => wide.removeEventListener('change', changed)
    },
    () => wide.matches,
  )
  return useMemo(() => {
    if (!open) return { right: 0, bottom: 0 }
    return isWide ? { right: 432, bottom: 0 } : { right: 0, bottom: Math.round(innerHeight * 0.6) }
  }, [open, isWide])
}
