import { CLOSE_CODES, PROTOCOL_VERSION } from '../../shared/hall/protocol.ts'
import type { Enter } from '../../shared/visitors/profile.ts'
import { enterHall } from './enter-hall.ts'
import type { HallLink, LinkListener } from './hall-link.ts'
import type { Phase } from './types.ts'

/** First try soon, but not everybody in the same moment; later tries at most so far apart. Ms. */
const SOON_MS = 300
const LONGEST_MS = 5000
/** A hall that ends our session this often within its first seconds will not keep us. */
const HASTY_MS = 8000
const HASTY_ENDS = 4
/** Who is not inside yet is told soon that it does not work; who was inside waits as long as they like. */
const FIRST_TRIES = 6

const GONE: Readonly<Record<number, Extract<Phase, { name: 'gone' }>['reason']>> = {
  [CLOSE_CODES.removed]: 'removed',
  [CLOSE_CODES.banned]: 'banned',
  [CLOSE_CODES.replaced]: 'replaced',
}

export interface StayOptions {
  exhibition: string
  enter: Enter
  origin: string
  fetch: typeof globalThis.fetch
  random: () => number
  outdated: () => void
  /** What to ask for when the hall was lost: the same instance, the same place. */
  again: () => Enter
  phase: (phase: Phase) => void
  linked: (link: HallLink | undefined) => void
  listener: Pick<LinkListener, 'state' | 'event' | 'poseFrame'>
}

/**
 * Enters, and enters again whenever the seat is lost, until it is stopped or told to stay away. A lost socket is the
 * link's own business for as long as the server keeps the seat. Calls `phase` except for "live", which the welcome brings.
 */
export function stayInHall(options: StayOptions): { stop: () => void } {
  const { phase, linked, random } = options
  const stopped = new AbortController()
  let link: HallLink | undefined
  let waiting: { timer: ReturnType<typeof setTimeout>; attempt: number } | undefined
  /** Since when and how often we try; undefined before the first entry and while all is well. */
  let lost: { since: number; attempt: number } | undefined
  let entered = false
  let openedAt = 0
  let hastyEnds = 0

  const noteLost = () => {
    if (!entered) return
    lost = lost ? { ...lost, attempt: lost.attempt + 1 } : { since: Date.now(), attempt: 1 }
    phase({ name: 'lost', ...lost })
  }
  const gone = (reason: Extract<Phase, { name: 'gone' }>['reason']) => {
    phase({ name: 'gone', reason })
    stopped.abort()
  }
  const tryIn = (ms: number, attempt: number) => {
    if (stopped.signal.aborted) return
    if (!entered && attempt >= FIRST_TRIES) return gone('broken')
    waiting = { timer: setTimeout(() => void tryOnce(attempt), ms), attempt }
  }
  /** The device has a network again: no need to wait out the pause. */
  const hurry = () => {
    if (!waiting) return
    clearTimeout(waiting.timer)
    tryIn(random() * SOON_MS, waiting.attempt)
  }
  const later = (attempt: number) => Math.min(LONGEST_MS, SOON_MS * 2 ** attempt) * (0.5 + random() / 2)

  const tryOnce = async (attempt: number) => {
    const { signal } = stopped
    waiting = undefined
    if (attempt > 0) noteLost()
    const reply = await enterHall(options.exhibition, entered ? options.again() : options.enter, { ...options, signal })
    if (signal.aborted) return
    if (!reply) return tryIn(later(attempt), attempt + 1)
    if (!reply.ok) {
      if (reply.reason === 'too-fast') return tryIn((reply.retryIn ?? 1000) + random() * SOON_MS, attempt + 1)
      return gone(reply.reason)
    }
    if (reply.protocol !== PROTOCOL_VERSION) {
      gone('broken')
      return options.outdated()
    }
    try {
      const { openLink } = await import('./hall-link.ts')
      const next = await openLink(
        options.origin,
        reply.reservation,
        { ...options.listener, event, dropped: noteLost, left },
        random,
      )
      if (signal.aborted) return next.leave()
      link = next
      entered = true
      openedAt = performance.now()
      linked(next)
    } catch {
      tryIn(later(attempt), attempt + 1) // the seat went while we were on the way to it, or the server did
    }
  }
  const event: LinkListener['event'] = (told) => {
    if (told.name === 'welcome') lost = undefined
    options.listener.event(told)
  }
  const left = (code: number) => {
    link = undefined
    linked(undefined)
    if (stopped.signal.aborted) return
    const reason = GONE[code]
    if (reason) return gone(reason)
    hastyEnds = performance.now() - openedAt < HASTY_MS ? hastyEnds + 1 : 0
    if (hastyEnds >= HASTY_ENDS) return gone('broken')
    noteLost()
    tryIn(random() * SOON_MS, 0)
  }

  globalThis.addEventListener?.('online', hurry, { signal: stopped.signal }) // tests run where no window is
  void tryOnce(0)
  return {
    stop: () => {
      stopped.abort()
      clearTimeout(waiting?.timer)
      link?.leave()
    },
  }
}
