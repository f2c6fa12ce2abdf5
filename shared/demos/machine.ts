import type * as z from 'zod/mini'
import type { JsonObject } from './merge-patch.ts'

/** Who acts on a demo: by public visitor id. */
export interface DemoActor {
  visitor: string
  /** Has the controls. */
  drives: boolean
  /** Explores it alone: there is nobody else to wait for. */
  alone?: boolean
  /** Works at the booth. */
  staff?: boolean
}

/** Who follows a demo, by public visitor id, and who of them has the controls. */
export interface DemoCompany {
  driver: string
  watching: ReadonlyMap<string, { staff: boolean }>
}

/**
 * One kind of demo as a pure state machine: the same rules on the server, which keeps the state, and on a client, which
 * shows its own act before the answer and runs the whole of it where each explores alone. State is JSON without null.
 */
export interface DemoMachine<Content, State extends JsonObject, Act extends { type: string }> {
  /** Acts as they come over the wire, each bounded in size. */
  act: z.ZodMiniType<Act>
  /** Acts that whoever watches may do too; all others need the controls. */
  audience: readonly Act['type'][]
  /** Most bytes that `State` may take as JSON. */
  maxBytes: number
  start(content: Content, now: number): State
  /** The state after an act at `now` (server ms); undefined when it is not possible now. */
  step(content: Content, state: State, act: Act, by: DemoActor, now: number): State | undefined
  /** The state after the controls went on, or after somebody turned away or is staff no more. */
  settle?(content: Content, state: State, company: DemoCompany, now: number): State
  /** When the state moves on by itself, server ms. */
  due?(content: Content, state: State): number | undefined
  /** The state after that moment came. */
  onDue?(content: Content, state: State, now: number): State
  /** What everybody may know of the state; all of it without this. */
  show?(state: State): JsonObject
}
