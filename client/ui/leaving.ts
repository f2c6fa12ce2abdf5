import { useEffect } from 'react'

/** While something is not saved, whoever closes the page is asked first. */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
}

/** Calls when the page is covered or put away: on phones it may never be seen again. */
export function onHidden(doing: () => void): () => void {
  const look = () => document.visibilityState === 'hidden' && doing()
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}
