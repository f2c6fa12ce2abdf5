import { type RefObject, useEffect, useRef, useState } from 'react'
import type { AppAct, AppContent, AppState } from '../../../../shared/demos/kinds/app.ts'
import { ask } from '../../../hall-session/acts.ts'
import { useHall } from '../../../hall-session/session.ts'
import { useLanguage } from '../../../i18n/language.ts'
import type { DemoViewProps } from '../../kind-views.ts'
import { type AppLink, type AppShown, createAppLink } from './app-link.ts'
import { type Controls, writeToApp } from './app-messages.ts'

const PING_MS = 2000
/** An app that answers no ping for so long has stopped, or is very busy. */
const SILENT_MS = 6000
/** An app that is not there after so long is told to be late. */
const LATE_MS = 12_000

export type AppHealth = 'loading' | 'well' | 'silent' | 'slow' | 'stopped'

/** Connects an app in its frame with the demo, and watches whether it still answers. */
export function useApp(
  frame: RefObject<HTMLIFrameElement | null>,
  props: DemoViewProps<AppContent, AppState, AppAct>,
  onLeave: () => void,
): { health: AppHealth; loaded: () => void; wait: () => void } {
  const [health, setHealth] = useState<AppHealth>('loading')
  const heardAt = useRef(0)
  const link = useRef<AppLink | null>(null)
  const shown = useAppShown(props)
  const now = useRef({ shown, props, onLeave })
  now.current = { shown, props, onLeave }

  useEffect(() => {
    const { shown, props } = now.current
    heardAt.current = performance.now()
    const hear = (event: MessageEvent) => {
      // By the window and never by the origin: an app's is "null", and so is everybody's without one.
      if (event.source === null || event.source !== frame.current?.contentWindow) return
      link.current?.hears(() => event.data)
    }
    const made = createAppLink(
      {
        // A frame without an origin can be addressed by no other name.
        send: (message) => frame.current?.contentWindow?.postMessage(writeToApp(message), '*'),
        act: (act) => now.current.props.act(act),
        ask: (on) => void ask('demo.ask', { booth: now.current.props.booth, on }),
        leave: () => now.current.onLeave(),
        pong: () => {
          heardAt.current = performance.now()
          setHealth('well')
        },
        flooded: () => {
          removeEventListener('message', hear) // what is on its way already costs next to nothing then
          setHealth('stopped')
        },
        now: props.now,
      },
      shown,
    )
    link.current = made
    const look = () => {
      if (document.hidden) {
        heardAt.current = performance.now() // browsers let hidden pages sleep, frames and all
        return
      }
      const silent = performance.now() - heardAt.current
      if (made.greeted) {
        frame.current?.contentWindow?.postMessage(writeToApp({ type: 'ping' }), '*')
        if (silent > SILENT_MS) setHealth((health) => (health === 'stopped' ? health : 'silent'))
      } else if (silent > LATE_MS) setHealth((health) => (health === 'loading' ? 'slow' : health))
    }
    const timer = setInterval(look, PING_MS)
    addEventListener('message', hear)
    return () => {
      removeEventListener('message', hear)
      clearInterval(timer)
      made.stop()
    }
  }, [frame])
  useEffect(() => link.current?.shows(shown), [shown])

  return {
    health,
    loaded: () => setHealth((health) => (health === 'loading' || health === 'slow' ? 'well' : health)),
    wait: () => {
      heardAt.current = performance.now()
      setHealth('well')
    },
  }
}

function useAppShown({ content, state, drives, me, booth }: DemoViewProps<AppContent, AppState, AppAct>): AppShown {
  const lang = useLanguage()
  const session = useHall((hall) => (hall.demo?.booth === booth ? hall.demo.session : undefined))
  const people = useHall((hall) => hall.people)
  const driver = drives ? me : (session?.driver ?? '')
  const controls: Controls = {
    drives,
    may: drives || content.everyone === true,
    driver,
    driverName: [...people.values()].find(({ visitor }) => visitor === driver)?.name ?? '',
    asked: session?.queue.includes(me) ?? false,
  }
  return { content, state, controls, me, lang }
}
