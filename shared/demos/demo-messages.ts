import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'
import { DEMO_MODES, DemoId } from './demo.ts'
import type { JsonObject, Patch } from './merge-patch.ts'
import type { DemoSession } from './session.ts'

const visitor = z.string().check(z.minLength(1), z.maxLength(40))
const turnMs = z.int().check(z.gte(10_000), z.lte(600_000))

/** A demo session as whoever watches it has it: `rev` counts its changes, `state` is the demo's own. */
export interface ShownDemo {
  rev: number
  /** Undefined while nobody runs a demo at the booth. */
  session?: DemoSession | undefined
  state?: JsonObject | undefined
}

/** Follows what runs at a booth, or no longer. A passer-by sees its screen without being counted. One booth at a time. */
export const DemoWatch = z.object({ booth: BoothId, on: z.boolean(), passing: z.boolean() })
export type DemoWatchReply = Reply<{ demo: ShownDemo; now: number; staff: boolean }, 'no-such-booth'>

export const DemoStart = z.object({ booth: BoothId, demo: DemoId, mode: z.enum(DEMO_MODES), turnMs })
export type DemoStartReply = Reply<object, 'no-such-booth' | 'no-such-demo' | 'runs-already'>

export const DemoStop = z.object({ booth: BoothId })
/** Asks for the controls, or gives them up and no longer waits. */
export const DemoAsk = z.object({ booth: BoothId, on: z.boolean() })
/** Gives the controls to somebody who watches; the host's own id takes them back. */
export const DemoHand = z.object({ booth: BoothId, to: visitor })
/** For who leads: lowers somebody's raised hand. */
export const DemoLower = z.object({ booth: BoothId, visitor })
export const DemoSkip = z.object({ booth: BoothId })
export const DemoLead = z.object({ booth: BoothId })
export const DemoMode = z.object({ booth: BoothId, mode: z.enum(DEMO_MODES), turnMs })
export type DemoControlReply = Reply<object, 'no-such-booth' | 'runs-not'>

/** `act` is read by the schema of the demo's kind. */
export const DemoAct = z.object({ booth: BoothId, act: z.looseObject({ type: z.string().check(z.maxLength(20)) }) })
/** `rev`: the first revision of the session that has the act in it. */
export type DemoActReply = Reply<
  { rev: number },
  'no-such-booth' | 'runs-not' | 'not-driving' | 'not-now' | 'too-big' | 'muted'
>

/** What changed at a booth's demo since the revision before; whoever missed one asks anew. */
export interface DemoChanged {
  booth: string
  rev: number
  /** Of ShownDemo without `rev`. */
  patch: Patch
}
