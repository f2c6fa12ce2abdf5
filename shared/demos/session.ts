import type { DemoMode } from './demo-words.ts'

/**
 * Who runs a demo together with whom: one live run of a demo at a booth. Pure; what the demo itself shows is its machine's
 * (machine.ts). Visitors are public ids, times server ms.
 */
export type Hands = { readonly [visitor: string]: { readonly name: string; readonly at: number } }

export interface DemoSession {
  readonly [key: string]: string | number | readonly string[] | Hands
  /** Demo of the booth that runs. */
  demo: string
  mode: DemoMode
  /** Staff member who leads it; empty when visitors run it by themselves. */
  host: string
  /** Who has the controls; empty for nobody. */
  driver: string
  /** Who asked for the controls, in the order in which they get them. */
  queue: readonly string[]
  /**
   * Whose hand is raised for the host, by public visitor id, with the name that they are shown by, for they may be in another
   * instance. By visitor and not in a list, so that a hand more is a small change. `at`: in which order.
   */
  hands: Hands
  /** Length of a turn. */
  turnMs: number
  /** When the driver's turn ends because somebody waits; 0 while nobody does. */
  turnEnds: number
  /** Since when the driver drives. */
  turnSince: number
  /** When the host, whose connection is lost, is given up, or everybody after a restart; 0 while they are there. */
  hostLostUntil: number
  startedAt: number
}

export const DEFAULT_TURN_MS = 60_000
/** Who has driven for their whole turn already keeps the controls so long when somebody asks. */
export const LAST_WORDS_MS = 10_000
/** A host whose connection is lost is waited for so long. */
export const HOST_WAIT_MS = 10_000
export const MOST_WAITING = 100
export const MOST_HANDS = 100

/** Who is there: whoever watches, and which of them are the booth's staff, in the order in which they came. */
export interface Company {
  watching: readonly string[]
  staff: readonly string[]
}

export type SessionEvent =
  | { type: 'ask'; visitor: string; on: boolean }
  /** A hand is raised for the host, or lowered by whoever may. */
  | { type: 'hand-up'; visitor: string; name: string }
  | { type: 'hand-down'; visitor: string }
  /** The host gives the controls to somebody, or takes them. */
  | { type: 'hand'; to: string }
  | { type: 'skip' }
  | { type: 'mode'; mode: DemoMode; turnMs: number }
  /** A staff member takes the lead. */
  | { type: 'lead'; visitor: string }
  | { type: 'lost'; visitor: string }
  | { type: 'back'; visitor: string }
  /** Watches no more. */
  | { type: 'gone'; visitor: string }
  | { type: 'time' }

/** A new run. A visitor's has no host, and they take turns. */
export function startSession(
  demo: string,
  by: { visitor: string; staff: boolean },
  mode: DemoMode,
  turnMs: number,
  now: number,
): DemoSession {
  const driver = mode === 'alone' ? '' : by.visitor
  return {
    demo,
    mode: by.staff ? mode : 'turns',
    host: by.staff ? by.visitor : '',
    driver: by.staff ? driver : by.visitor,
    queue: [],
    hands: {},
    turnMs,
    turnEnds: 0,
    turnSince: now,
    hostLostUntil: 0,
    startedAt: now,
  }
}

/** The session after an event; undefined when it is over. Events that mean nothing now leave it as it is. */
export function stepSession(
  session: DemoSession,
  event: SessionEvent,
  company: Company,
  now: number,
): DemoSession | undefined {
  const after = happened(session, event, company, now)
  return after && hurry(after, now)
}

function happened(session: DemoSession, event: SessionEvent, company: Company, now: number): DemoSession | undefined {
  switch (event.type) {
    case 'ask':
      return asked(session, event.visitor, event.on, now)
    case 'hand-up':
      return raised(session, event.visitor, event.name, company, now)
    case 'hand-down':
      return lowered(session, event.visitor)
    case 'hand':
      return company.watching.includes(event.to) ? drives(lowered(session, event.to), event.to, now) : session
    case 'skip':
      return next(session, now)
    case 'mode':
      return inMode({ ...session, turnMs: event.turnMs }, event.mode, now)
    case 'lead':
      return led(session, event.visitor, now)
    case 'lost':
      return event.visitor === session.host ? { ...session, hostLostUntil: now + HOST_WAIT_MS } : session
    case 'back':
      return event.visitor === session.host ? { ...session, hostLostUntil: 0 } : session
    case 'gone':
      return left(session, event.visitor, company, now)
    case 'time':
      return timed(session, company, now)
  }
}

/** When the session moves on by itself. */
export function sessionDue({ turnEnds, hostLostUntil }: DemoSession): number | undefined {
  const times = [turnEnds, hostLostUntil].filter((time) => time > 0)
  return times.length === 0 ? undefined : Math.min(...times)
}

function asked(session: DemoSession, visitor: string, on: boolean, now: number): DemoSession {
  const { queue, driver, mode, host } = session
  const others = queue.filter((one) => one !== visitor)
  if (!on || mode === 'alone' || visitor === driver) return { ...session, queue: others }
  if (others.length < queue.length || queue.length >= MOST_WAITING) return session
  // Turns begin with the first who asks; a host who took the controls back while others wait keeps them.
  if (mode === 'turns' && queue.length === 0 && driver === host) return drives(session, visitor, now)
  return { ...session, queue: [...queue, visitor] }
}

/** Hands are raised for somebody: where nobody leads there is nobody to see them. */
function raised(session: DemoSession, visitor: string, name: string, company: Company, now: number): DemoSession {
  const { hands, host } = session
  const up = Object.values(hands)
  if (host === '' || visitor === host || hands[visitor] || up.length >= MOST_HANDS) return session
  if (!company.watching.includes(visitor)) return session
  // Those of one moment keep their order.
  const at = up.reduce((last, hand) => Math.max(last, hand.at + 1), now)
  return { ...session, hands: { ...hands, [visitor]: { name, at } } }
}

function lowered(session: DemoSession, visitor: string): DemoSession {
  if (!session.hands[visitor]) return session
  const { [visitor]: _, ...hands } = session.hands
  return { ...session, hands }
}

function drives(session: DemoSession, driver: string, now: number): DemoSession {
  if (session.mode === 'alone') return session
  const queue = session.queue.filter((one) => one !== driver)
  return { ...session, driver, queue, turnSince: now, turnEnds: 0 }
}

/** The controls go on: to who waits first; without one the host has them, or who has them keeps them. */
function next(session: DemoSession, now: number): DemoSession {
  const [first] = session.queue
  if (first !== undefined) return drives(session, first, now)
  return session.host === '' ? session : drives(session, session.host, now)
}

/** Sets the end of a visitor's turn as soon as somebody waits for it, and gives free controls to who waits. */
function hurry(session: DemoSession, now: number): DemoSession {
  const { mode, queue, driver, host } = session
  if (mode !== 'turns' || queue.length === 0 || (driver !== '' && driver === host)) {
    return session.turnEnds === 0 ? session : { ...session, turnEnds: 0 }
  }
  if (driver === '') return hurry(drives(session, queue[0] as string, now), now)
  if (session.turnEnds > 0) return session
  return { ...session, turnEnds: Math.max(session.turnSince + session.turnMs, now + LAST_WORDS_MS) }
}

function inMode(session: DemoSession, mode: DemoMode, now: number): DemoSession {
  if (mode === 'alone') return { ...session, mode, driver: '', queue: [], turnEnds: 0 }
  const driver = session.driver || session.host
  return { ...session, mode, driver, turnSince: now, turnEnds: 0 }
}

function led(session: DemoSession, host: string, now: number): DemoSession {
  const led = { ...lowered(session, host), host, hostLostUntil: 0 }
  return drives(led, host, now)
}

function left(session: DemoSession, visitor: string, company: Company, now: number): DemoSession | undefined {
  if (session.host === '' && company.watching.length === 0) return undefined
  const rest = { ...lowered(session, visitor), queue: session.queue.filter((one) => one !== visitor) }
  if (visitor === session.host) return withoutHost(rest, company, now)
  if (visitor !== session.driver) return rest
  // Who ran it without a host hands it to whoever stayed longest.
  if (rest.queue.length === 0 && rest.host === '') return drives(rest, company.watching[0] ?? '', now)
  return next({ ...rest, driver: '' }, now)
}

/** Another of the staff takes over; without one each explores alone. */
function withoutHost(session: DemoSession, { staff }: Company, now: number): DemoSession {
  const heir = staff.find((one) => one !== session.host)
  const drove = session.driver === session.host || session.driver === ''
  if (heir === undefined) return { ...inMode(session, 'alone', now), host: '', hands: {}, hostLostUntil: 0 }
  const led = { ...lowered(session, heir), host: heir, hostLostUntil: 0 }
  return drove ? drives(led, heir, now) : led
}

function timed(session: DemoSession, company: Company, now: number): DemoSession | undefined {
  let after = session
  if (after.hostLostUntil > 0 && now >= after.hostLostUntil) {
    if (company.watching.every((visitor) => visitor === after.host)) return undefined
    after = after.host === '' ? { ...after, hostLostUntil: 0 } : withoutHost(after, company, now)
  }
  if (after.turnEnds > 0 && now >= after.turnEnds) after = next(after, now)
  return after
}
