import { useCallback, useEffect, useState } from 'react'
import type { Demo } from '../../shared/demos/demo.ts'
import { machineOf } from '../../shared/demos/machines.ts'
import type { JsonObject } from '../../shared/demos/merge-patch.ts'
import { session } from '../hall-session/session.ts'

/** Server time where there is a server to ask, else this device's own. */
export const demoNow = (): number => session.getState().connection?.clock.now() ?? Date.now()

const ME = { visitor: 'me', drives: true, alone: true }

/** A demo that this visitor explores alone: the same machine as on the server, in this page only. */
export function useOwnDemo(demo: Demo) {
  const machine = machineOf(demo)
  const [state, setState] = useState<JsonObject>(() => machine.start(demo.content, demoNow()))
  const act = useCallback(
    (next: { type: string }) => {
      setState((before) => machine.step(demo.content, before, next, ME, demoNow()) ?? before)
      return undefined
    },
    [machine, demo],
  )
  const due = machine.due?.(demo.content, state)
  useEffect(() => {
    if (due === undefined || !machine.onDue) return
    const timer = setTimeout(
      () => setState((before) => machine.onDue?.(demo.content, before, Math.max(due, demoNow())) ?? before),
      Math.max(0, due - demoNow()),
    )
    return () => clearTimeout(timer)
  }, [due, machine, demo])
  return { state: machine.show ? machine.show(state) : state, act }
}
