import {
  type AppAct,
  type AppContent,
  type AppEvent,
  type AppState,
  judge,
} from '../../../../shared/demos/kinds/app.ts'
import { fullBucket, type Rate, takeToken } from '../../../../shared/rates/token-bucket.ts'
import { type Controls, type FromApp, readFromApp, type ToApp } from './app-messages.ts'

/** What an app may say: more than a hand can do, less than what would keep the page from its work. */
const MESSAGES: Rate = { burst: 100, everyMs: 20 }
/** Messages beyond that for which an app is stopped. */
const MOST_IGNORED = 300
/** Acts go out so often; the hall takes little more of one visitor. */
const ACT_EVERY_MS = 100
const MOST_WAITING = 8

/** What the page does for an app. */
export interface AppHost {
  send(message: ToApp): void
  /** Told whether the hall took it, where there is a hall. */
  act(act: AppAct): undefined | Promise<boolean>
  ask(on: boolean): void
  leave(): void
  pong(): void
  /** It said more than any app has reason to, and is to be stopped. */
  flooded(): void
  now(): number
}

/** What an app is shown. */
export interface AppShown {
  content: AppContent
  state: AppState
  controls: Controls
  me: string
  lang: string
}

type Act = { id: number } & AppAct

/**
 * The page's side of the talk with one app in its frame: bounds what comes, passes it on in its order as the hall takes it,
 * and tells the app what everybody sees. Knows neither the frame nor the hall.
 */
export function createAppLink(host: AppHost, first: AppShown) {
  let shown = first
  let greeted = false
  let heard = first.state.last
  let done = 0
  let ignored = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting: Act[] = []
  const bucket = fullBucket(MESSAGES, host.now())

  const by = () => ({ visitor: shown.me, drives: shown.controls.drives })
  const refuse = (id: number, reason: string) => host.send({ type: 'refused', id, reason })
  const finish = (id: number) => {
    done = Math.max(done, id)
    host.send({ type: 'done', done })
  }
  const next = () => {
    timer = undefined
    const act = waiting.shift()
    if (!act) return
    timer = setTimeout(next, ACT_EVERY_MS)
    // Asked again: the controls may have gone to somebody else while it waited.
    const judged = judge(shown.content, shown.state, act, by())
    if (!judged.ok) return refuse(act.id, judged.reason)
    const { id, ...rest } = act
    const taken = host.act(rest)
    // What the hall has yet to take is shown already, so the app goes on showing it too until then.
    if (taken) return void taken.then((ok) => (ok ? finish(id) : refuse(id, 'not-now')))
    if (act.type === 'emit') finish(id)
    else done = id // goes out with the state that has it
  }
  const take = (act: Act) => {
    if (waiting.length >= MOST_WAITING) return refuse(act.id, 'too-fast')
    const judged = judge(shown.content, shown.state, act, by())
    if (!judged.ok) return refuse(act.id, judged.reason)
    waiting.push(act)
    if (timer === undefined) next()
  }
  const answer = (message: FromApp) => {
    switch (message.type) {
      case 'hello': {
        greeted = true
        const { me, lang, state, controls } = shown
        return host.send({ type: 'welcome', me, lang, clock: host.now(), state: state.shared, controls })
      }
      case 'pong':
        return host.pong()
      case 'patch':
        return take({ type: 'patch', id: message.id, patch: message.patch })
      case 'emit': {
        const { id, name, data } = message
        return isEventName(name) ? take({ type: 'emit', id, name, data }) : refuse(id, 'invalid')
      }
      case 'ask':
        return host.ask(message.on)
      case 'leave':
        return host.leave()
    }
  }
  const tellEvents = ({ events, last }: AppState) => {
    // A run that began anew counts from the start again.
    for (let at = last < heard ? 1 : heard + 1; at <= last; at++) {
      const event: AppEvent | undefined = events[at]
      if (event && greeted) host.send({ type: 'event', ...event })
    }
    heard = last
  }

  return {
    /** `read` gives the message: what is too much is not even unpacked. */
    hears(read: () => unknown): void {
      if (takeToken(bucket, MESSAGES, host.now()) > 0) {
        ignored += 1
        if (ignored === MOST_IGNORED) host.flooded()
        return
      }
      const message = readFromApp(read())
      if (message) answer(message)
    },
    shows(now: AppShown): void {
      const before = shown
      shown = now
      if (!greeted) {
        heard = now.state.last // who comes later hears of no older event
        return
      }
      if (now.state.shared !== before.state.shared) host.send({ type: 'state', state: now.state.shared, done })
      if (JSON.stringify(now.controls) !== JSON.stringify(before.controls))
        host.send({ type: 'controls', controls: now.controls })
      if (now.lang !== before.lang) host.send({ type: 'lang', lang: now.lang })
      tellEvents(now.state)
    },
    get greeted(): boolean {
      return greeted
    },
    stop(): void {
      clearTimeout(timer)
    },
  }
}
export type AppLink = ReturnType<typeof createAppLink>

const isEventName = (name: string): boolean => /^[\w.:-]{1,40}$/.test(name)
