import { useCallback, useMemo, useRef, useState } from 'react'
import type { Demo } from '../../shared/demos/demo.ts'
import { machineOf } from '../../shared/demos/machines.ts'
import type { JsonObject } from '../../shared/demos/merge-patch.ts'
import { tellRefusal } from '../hall-session/acts.ts'
import { hallNow, session, useHall } from '../hall-session/session.ts'

type Act = { type: string }
interface Pending {
  act: Act
  /** The server's revision that has it, once known. */
  rev: number | undefined
}

/** Acts of one type follow a hand: at most one of them is under way, and of those that wait only the last one counts. */
const EVERY_MS = 90

/**
 * The demo that runs at a booth for all, with this visitor's own acts shown before the server has answered. A refused act
 * is taken back and told in words.
 */
export function useSharedDemo(demo: Demo, booth: string) {
  const watched = useHall((hall) => hall.demo)
  const me = useHall((hall) => hall.people.get(hall.me)?.visitor ?? '')
  const [pending, setPending] = useState<readonly Pending[]>([])
  const waiting = useRef(new Map<string, { act: Act; sent: Promise<boolean> }>())
  const sentAt = useRef(new Map<string, number>())
  const machine = machineOf(demo)
  const running = watched?.booth === booth ? watched : null
  const drives = running?.session?.driver === me && me !== ''

  const send = useCallback(
    async (act: Act): Promise<boolean> => {
      const { connection } = session.getState()
      if (!connection) return false
      sentAt.current.set(act.type, performance.now())
      const mine: Pending = { act, rev: undefined }
      setPending((all) => [...all, mine])
      const reply = await connection.request('demo.act', { booth, act })
      if (reply.ok) mine.rev = reply.rev
      else if (reply.reason !== 'too-fast') tellRefusal(reply.reason)
      const seen = hallNow().demo?.rev ?? 0
      setPending((all) => all.filter((one) => (one === mine ? reply.ok && reply.rev > seen : true)))
      return reply.ok
    },
    [booth],
  )
  const act = useCallback(
    (next: Act): Promise<boolean> => {
      const waits = waiting.current.get(next.type)
      if (waits) {
        waits.act = next
        return waits.sent
      }
      const since = performance.now() - (sentAt.current.get(next.type) ?? Number.NEGATIVE_INFINITY)
      if (since >= EVERY_MS) return send(next)
      const sent = new Promise<void>((due) => setTimeout(due, EVERY_MS - since)).then(() => {
        const last = waiting.current.get(next.type)?.act ?? next
        waiting.current.delete(next.type)
        return send(last)
      })
      waiting.current.set(next.type, { act: next, sent })
      return sent
    },
    [send],
  )
  const state = useMemo(() => {
    if (!running?.state) return undefined
    const now = session.getState().connection?.clock.now() ?? 0
    return pending
      .filter(({ rev }) => rev === undefined || rev > running.rev)
      .reduce<JsonObject>(
        (before, one) => machine.step(demo.content, before, one.act, { visitor: me, drives }, now) ?? before,
        running.state,
      )
  }, [running, pending, machine, demo, me, drives])
  return { session: running?.session, state, staff: running?.staff ?? false, drives, me, act }
}
