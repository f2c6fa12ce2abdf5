import type { StoreApi } from 'zustand/vanilla'
import type { CeremonySnapshot } from '../ceremony-store.ts'
import type { StageDemo } from './screen/stage-demo.ts'

/** Where the stage has its ceremony from: the hall's own, or a recorded one with a clock of its own. */
export interface StageSource {
  store: Pick<StoreApi<CeremonySnapshot>, 'getState' | 'subscribe'>
  /** The ceremony's time, server ms. */
  now: () => number
  /** The demo that runs on the stage, where there is a hall to run it in. */
  demo?: StageDemo
  /** Votes by booth, where they may be seen while they are cast; counts up in `version`. */
  tally?: { of: (award: string) => Readonly<Record<string, number>> | null; version: number }
}
