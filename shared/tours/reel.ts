import type { Demo } from '../demos/demo.ts'
import { type AnyMachine, machineOf, shownState } from '../demos/machines.ts'
import type { JsonObject } from '../demos/merge-patch.ts'
import type { DemoChange } from './tours.ts'

/** Who acted while it was recorded: as alone with the demo as whoever tries it. */
const HOST = { visitor: 'me', drives: true, alone: true }
/** A machine that always has something due does not hold the player up. */
const MOST_DUE = 1000

/** What of the booth's demos is shown at a moment: which one, and its state; nothing while none is open. */
export interface ReelPicture {
  demo: Demo
  state: JsonObject
}

export interface Reel {
  /** The picture at `ms`; the same object as long as nothing changes. Forward costs what happened in between, back all. */
  at(ms: number): ReelPicture | undefined
}

/**
 * Plays what was done to a booth's demos. Each act goes through its machine again, at its own time, so that a state can
 * only be one that the machine allows; what the demo, as it is published now, no longer allows is left out.
 */
export function createReel(changes: readonly DemoChange[], demos: ReadonlyMap<string, Demo>): Reel {
  let next = 0
  let time = 0
  let open: { demo: Demo; machine: AnyMachine; state: JsonObject } | undefined
  let picture: ReelPicture | undefined

  const show = (state: JsonObject) => {
    if (!open || state === open.state) return
    open.state = state
    picture = { demo: open.demo, state: shownState(open.machine, state) }
  }
  /** What moves on by itself up to `ms`. */
  const wait = (ms: number) => {
    for (let turn = 0; open && turn < MOST_DUE; turn++) {
      const { demo, machine, state } = open
      const due = machine.due?.(demo.content, state)
      if (due === undefined || due > ms || !machine.onDue) break
      show(machine.onDue(demo.content, state, Math.max(due, time)))
      if (open.state === state) break
    }
    time = ms
  }
  const change = (one: DemoChange) => {
    wait(one.at)
    if ('demo' in one) {
      const demo = demos.get(one.demo)
      if (!demo) {
        open = undefined
        picture = undefined
        return
      }
      const machine = machineOf(demo)
      const state = machine.start(demo.content, one.at)
      open = { demo, machine, state }
      picture = { demo, state: shownState(machine, state) }
    } else if (open) {
      const act = open.machine.act.safeParse(one.act)
      if (act.success) show(open.machine.step(open.demo.content, open.state, act.data, HOST, one.at) ?? open.state)
    }
  }
  return {
    at(ms) {
      if (ms < time) {
        next = 0
        time = 0
        open = undefined
        picture = undefined
      }
      for (let one = changes[next]; one && one.at <= ms; one = changes[++next]) change(one)
      wait(ms)
      return picture
    },
  }
}
