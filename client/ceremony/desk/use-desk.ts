import { useEffect, useState } from 'react'
import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { deskPath } from './desk-api.ts'
import { serverAhead } from './server-ahead.ts'

export interface OpenDesk {
  view: DeskView | null
  /** Milliseconds that the server's clock is ahead of this browser's. */
  ahead: number
  /** Why there is no desk; or that the line is down while it was open. */
  trouble: 'not-allowed' | 'no-profile' | 'no-such-ceremony' | 'lost' | null
}

/** The browser tries again by itself, except after an answer that is no stream; then it is asked why. */
const AGAIN_MS = 1500

/** Follows a desk's stream, whatever the network does. */
export function useDesk(id: string, run: string): OpenDesk {
  const [desk, setDesk] = useState<OpenDesk>({ view: null, ahead: 0, trouble: null })
  useEffect(() => {
    const path = `${deskPath(id, run)}/desk`
    let stream: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const stop = new AbortController()
    const ahead = serverAhead()
    const open = () => {
      stream = new EventSource(path)
      stream.onmessage = ({ data }) => {
        const view = JSON.parse(data as string) as DeskView
        setDesk({ view, ahead: ahead(view.now, Date.now()), trouble: null })
      }
      stream.onerror = () => {
        if (stream?.readyState !== EventSource.CLOSED) return setDesk((now) => ({ ...now, trouble: 'lost' }))
        void why()
      }
    }
    const why = async () => {
      const probe = new AbortController()
      const status = await fetch(path, { signal: AbortSignal.any([stop.signal, probe.signal]) }).then(
        ({ status }) => status,
        () => 0,
      )
      probe.abort() // a stream that did open here is not the one that is followed
      if (stop.signal.aborted) return
      const trouble = REASONS[status] ?? 'lost'
      setDesk((now) => ({ ...now, trouble }))
      if (trouble === 'lost') again = setTimeout(open, AGAIN_MS)
    }
    open()
    return () => {
      stop.abort()
      clearTimeout(again)
      stream?.close()
    }
  }, [id, run])
  return desk
}

const REASONS: Readonly<Record<number, OpenDesk['trouble']>> = {
  401: 'no-profile',
  403: 'not-allowed',
  404: 'no-such-ceremony',
}
