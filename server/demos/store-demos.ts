import * as z from 'zod'
import type { JsonObject } from '../../shared/demos/merge-patch.ts'
import { type DemoSession, HOST_WAIT_MS } from '../../shared/demos/session.ts'
import type { Services } from '../services.ts'
import type { Storage } from '../storage/storage.ts'
import { RunningDemo } from './running-demo.ts'

/** Visitors need longer to come back after a restart than after a hiccup of their own network. */
const RESTART_WAIT_MS = 3 * HOST_WAIT_MS

const Stored = z.object({ session: z.looseObject({ demo: z.string() }), state: z.record(z.string(), z.json()) })

/** Keeps what a server needs to go on with a demo after it was started anew. */
export function saveDemo(storage: Storage, { exhibition, booth, session, state }: RunningDemo, now: number) {
  return storage.demos.save({ exhibition, booth, body: JSON.stringify({ session, state }), at: now })
}

/** The demos that ran when the server went down. Nobody is back yet: the host is waited for, and whoever drove still does. */
export async function restoreDemos({
  storage,
  exhibitions,
  now,
  log,
}: Omit<Services, 'demos' | 'bells' | 'drafts' | 'watchCounter' | 'awards' | 'nightCounter'>): Promise<
  Map<string, RunningDemo>
> {
  const demos = new Map<string, RunningDemo>()
  for (const { exhibition, booth, body } of await storage.demos.all()) {
    const read = Stored.safeParse(JSON.parse(body))
    const shown = await exhibitions.get(exhibition)
    const demo = shown?.demos.get(booth)?.find(({ id }) => id === read.data?.session.demo)
    if (!read.success || !demo) {
      log.warn({ booth }, 'a demo that ran is no longer at its booth')
      await storage.demos.remove(booth)
      continue
    }
    // Written by saveDemo from typed values; a shape of another version is caught by the machine's own start.
    const session = read.data.session as unknown as DemoSession
    const hostLostUntil = now() + RESTART_WAIT_MS
    const running = new RunningDemo(
      { exhibition, booth },
      demo,
      { ...session, hands: {}, hostLostUntil }, // whoever is back comes with their hand down
      read.data.state as JsonObject,
    )
    running.takeChange()
    demos.set(booth, running)
  }
  return demos
}
