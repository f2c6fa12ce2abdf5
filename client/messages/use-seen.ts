import { type RefObject, useEffect } from 'react'
import { tellSeen } from './messages-api.ts'
import { forgetUnread } from './unread-store.ts'

/** Tells the server that an answer was read: once its end has come into view, and not before. */
export function useSeen(end: RefObject<Element | null>, booth: string, unread: boolean): void {
  useEffect(() => {
    if (!unread || !end.current) return
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      forgetUnread(booth)
      void tellSeen(booth)
    })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [end, booth, unread])
}
