import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { keepInTab, keptInTab } from '../../settings/keep.ts'
import { serverAhead } from './server-ahead.ts'

export interface OpenDesk {
  view: DeskView | null
  /** Milliseconds that the server's clock is ahead of this browser's. */
  ahead: number
  /** Why there is no desk; or that the line is down while it was open. */
  trouble: 'not-allowed' | 'no-profile' | 'no-such-ceremony' | 'lost' | null
}

export const NO_DESK: OpenDesk = { view: null, ahead: 0, trouble: null }

/** The server speaks every 2 s: a line that is silent for so long is dead, though the browser may not know it. */
export const QUIET_MS = 6000
/** Until a line that is down is tried again. */
const AGAIN_MS = 1500

/** Follows a desk's stream, whatever the network does. Returns its stop. */
export function followDesk(path: string, tell: (desk: OpenDesk) => void): () => void {
  const chair = `chair.${path}`
  /** When this browser saw itself in the chair, if it did at last: server ms, as text. */
  let had = keptInTab(chair)
  const ahead = serverAhead()
  const stop = new AbortController()
  let desk = NO_DESK
  let stream: EventSource | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  const is = (next: OpenDesk) => {
    desk = next
    tell(desk)
  }
  const lost = () => is({ ...desk, trouble: 'lost' })
  const listen = () => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      lost()
      open()
    }, QUIET_MS)
  }
  const open = () => {
    stream?.close()
    // A server that was started anew does not know who had the chair; when this browser had it last, it says so.
    stream = new EventSource(had === null ? path : `${path}?chair=${had}`)
    stream.onopen = listen
    stream.onmessage = ({ data }) => {
      listen()
      const view = JSON.parse(data as string) as DeskView
      had = view.chair === view.me.visitor ? String(view.now) : null
      keepInTab(chair, had)
      is({ view, ahead: ahead(view.now, Date.now()), trouble: null })
    }
    // The browser would try again by itself, but with the address of this time.
    stream.onerror = () => {
      const refused = stream?.readyState === EventSource.CLOSED
      stream?.close()
      clearTimeout(quiet)
      if (refused) return void why()
      lost()
      again = setTimeout(open, AGAIN_MS)
    }
    listen()
  }
  /** An answer that is no stream is asked why. */
  const why = async () => {
    const probe = new AbortController()
    const signal = AbortSignal.any([stop.signal, probe.signal, AbortSignal.timeout(QUIET_MS)])
    const status = await fetch(path, { signal }).then(
      ({ status }) => status,
      () => 0,
    )
    probe.abort() // a stream that did open here is not the one that is followed
    if (stop.signal.aborted) return
    const trouble = REASONS[status]
    // Whoever may not see the desk any more has none, also not the one of a moment ago.
    if (trouble) return is({ ...NO_DESK, trouble })
    lost()
    again = setTimeout(open, AGAIN_MS)
  }
  open()
  return () => {
    stop.abort()
    clearTimeout(quiet)
    clearTimeout(again)
    stream?.close()
  }
}

const REASONS: Readonly<Record<number, OpenDesk['trouble']>> = {
  401: 'no-profile',
  403: 'not-allowed',
  404: 'no-such-ceremony',
}
