/** Ms into its cue by which the server has begun a demo that can run. */
const BEGUN_BY = 5000

export type DemoLine = 'waits' | 'runs-not' | 'was-live'

export interface DemoMoment {
  replayed: boolean
  /** Something runs at the booth. */
  runs: boolean
  /** Its booth still has the demo of the cue. */
  has: boolean
  /** The hall has told what runs there. */
  told: boolean
  /** Ms since the cue began. */
  elapsed: number
}

/** What the stage says where it has no demo to show: that one comes is said only while one may. */
export function demoLine({ replayed, runs, has, told, elapsed }: DemoMoment): DemoLine {
  if (replayed) return 'was-live'
  return !runs && (!has || (told && elapsed >= BEGUN_BY)) ? 'runs-not' : 'waits'
}
