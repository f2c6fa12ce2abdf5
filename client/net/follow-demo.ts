import type { StoreApi } from 'zustand/vanilla'
import type { DemoChanged, DemoWatchReply } from '../../shared/demos/demo-messages.ts'
import { applyPatch, type JsonObject } from '../../shared/demos/merge-patch.ts'
import type { HallPayload } from '../../shared/hall/requests.ts'
import type { HallSnapshot, WatchedDemo } from './types.ts'

/**
 * Keeps `store.demo` as the server has it: asks for the whole when one begins to watch or has missed a change, and applies
 * the changes in between.
 */
export function followDemo(
  store: StoreApi<HallSnapshot>,
  ask: (payload: HallPayload<'demo.watch'>) => Promise<DemoWatchReply>,
) {
  let wanted: { booth: string; passing: boolean } | null = null
  /** Changes that came while the whole was on its way. */
  let early: DemoChanged[] = []
  let asking = false

  const apply = (demo: WatchedDemo, { rev, patch }: DemoChanged): WatchedDemo => {
    const { booth, passing, staff } = demo
    const told = applyPatch(demo as unknown as JsonObject, patch) as unknown as WatchedDemo
    return { session: told.session, state: told.state, booth, passing, staff, rev }
  }
  const again = async () => {
    const watch = wanted
    if (!watch || asking) return
    asking = true
    early = []
    const reply = await ask({ ...watch, on: true })
    asking = false
    if (wanted !== watch) return void again()
    if (!reply.ok) return // lost: the next welcome asks again
    let demo: WatchedDemo = { ...watch, ...reply.demo, staff: reply.staff }
    for (const change of early) if (change.rev === demo.rev + 1) demo = apply(demo, change)
    store.setState({ demo })
  }
  return {
    again: () => void again(),
    watch(watch: typeof wanted): void {
      const before = wanted
      if (before?.booth === watch?.booth && before?.passing === watch?.passing) return
      wanted = watch
      if (watch?.booth !== before?.booth) store.setState({ demo: null })
      if (watch) void again()
      else if (before) void ask({ ...before, on: false })
    },
    changed(change: DemoChanged): void {
      if (change.booth !== wanted?.booth) return
      if (asking) return void early.push(change)
      const { demo } = store.getState()
      if (!demo || change.rev <= demo.rev) return
      if (change.rev === demo.rev + 1) store.setState({ demo: apply(demo, change) })
      else void again()
    },
  }
}
