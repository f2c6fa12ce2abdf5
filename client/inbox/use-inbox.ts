import { useCallback, useEffect, useState } from 'react'

type Answer = { ok: true } | { ok: false; reason: string }

/**
 * What a booth's inbox holds: asked for at once, whenever the page is looked at again, and every `everyMs` meanwhile;
 * null until the first answer. What was shown stays while the network is away. `read` and `onRead` must stand still.
 */
export function useInbox<Read extends Answer>(
  booth: string,
  read: (booth: string, signal?: AbortSignal) => Promise<Read>,
  onRead: (answer: Extract<Read, { ok: true }>) => void,
  everyMs?: number,
): { inbox: Read | null; load: () => Promise<void> } {
  const [inbox, setInbox] = useState<Read | null>(null)
  const look = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await read(booth, signal)
      if (signal?.aborted) return
      if (answer.ok) onRead(answer as Extract<Read, { ok: true }>)
      setInbox((now) => (now?.ok && !answer.ok && answer.reason === 'unreachable' ? now : answer))
    },
    [booth, read, onRead],
  )
  useEffect(() => {
    const stop = new AbortController()
    const again = () => void look(stop.signal)
    again()
    addEventListener('focus', again)
    const timer = everyMs && setInterval(() => document.visibilityState === 'visible' && again(), everyMs)
    return () => {
      stop.abort()
      removeEventListener('focus', again)
      if (timer) clearInterval(timer)
    }
  }, [look, everyMs])
  return { inbox, load: useCallback(() => look(), [look]) }
}
