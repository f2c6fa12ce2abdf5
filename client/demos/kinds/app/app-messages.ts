import * as z from 'zod/mini'
import type { JsonObject } from '../../../../shared/demos/merge-patch.ts'

/** Messages between the page and an app in its frame: JSON text with this mark, so that each knows the other's. */
export const VERSION = 1
/** Characters of a message from an app; what is longer is never read. */
export const MESSAGE_CHARS = 16_000

const id = z.int().check(z.gte(0))

/** What an app may say. Its data is read by the demo's machine, here it is bounded text. */
export const FromApp = z.discriminatedUnion('type', [
  z.object({ laurel: z.literal(VERSION), type: z.literal('hello') }),
  z.object({ laurel: z.literal(VERSION), type: z.literal('pong') }),
  /** `patch`, `data`: JSON. Each id is greater than the one before. */
  z.object({ laurel: z.literal(VERSION), type: z.literal('patch'), id, patch: z.string() }),
  z.object({ laurel: z.literal(VERSION), type: z.literal('emit'), id, name: z.string(), data: z.string() }),
  z.object({ laurel: z.literal(VERSION), type: z.literal('ask'), on: z.boolean() }),
  /** Escape was pressed and the app had no use for it. */
  z.object({ laurel: z.literal(VERSION), type: z.literal('leave') }),
])
export type FromApp = z.infer<typeof FromApp>

/** Who drives, as the app is told. */
export interface Controls {
  drives: boolean
  /** What this visitor does counts: they drive, or the demo is everyone's. */
  may: boolean
  /** Public id and name; empty for nobody. */
  driver: string
  driverName: string
  /** This visitor has asked for the controls. */
  asked: boolean
}

export type ToApp =
  | { type: 'welcome'; me: string; lang: string; clock: number; state: JsonObject; controls: Controls }
  /** `done`: the last of the app's own patches that is in it, or will never be. */
  | { type: 'state'; state: JsonObject; done: number }
  | { type: 'done'; done: number }
  | { type: 'controls'; controls: Controls }
  | { type: 'event'; name: string; data: string; from: string; drove: boolean }
  | { type: 'refused'; id: number; reason: string }
  | { type: 'lang'; lang: string }
  | { type: 'ping' }

/** What an app said, when it is what an app may say. */
export function readFromApp(data: unknown): FromApp | undefined {
  if (typeof data !== 'string' || data.length > MESSAGE_CHARS) return undefined
  try {
    return FromApp.safeParse(JSON.parse(data)).data
  } catch {
    return undefined // an app may well speak to somebody else
  }
}

export const writeToApp = (message: ToApp): string => JSON.stringify({ laurel: VERSION, ...message })
