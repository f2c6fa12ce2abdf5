import * as z from 'zod/mini'
import type { DemoActor, DemoMachine } from '../machine.ts'
import { applyPatch, type JsonObject, type Patch } from '../merge-patch.ts'
import { APP_URL } from './app-host.ts'

/** The hash that an upload is kept under, or `<exhibition>.<booth>.<folder>` of a sample. */
export const AppFiles = z.string().check(z.regex(/^(?:[0-9a-f]{32}|[a-z0-9-]{1,80}(?:\.[a-z0-9-]{1,80}){2})$/))
const everyone = z.optional(z.boolean())

/** An app of the exhibitor's own. `everyone`: the audience may change what is shared too. */
export const AppContent = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('upload'),
    files: AppFiles,
    entry: z.string().check(z.maxLength(200), z.regex(/^(?:(?!\.)[\w .-]+\/)*(?!\.)[\w .-]+\.html?$/)),
    everyone,
  }),
  z.object({ source: z.literal('url'), url: z.string().check(z.maxLength(500), z.regex(APP_URL)), everyone }),
])
export type AppContent = z.infer<typeof AppContent>

/** Bytes of what an app shares, as JSON. */
export const SHARED_BYTES = 16_384
/** Bytes of one change and of one event's data. A request to the hall is closed at 4 kB. */
export const PATCH_BYTES = 3_000
export const EVENT_BYTES = 1_000
/** Objects and lists inside each other. */
const MOST_DEEP = 8
/** Events that are kept for whoever is a moment behind; who comes later never hears of them. */
const KEPT_EVENTS = 16

const AppAct = z.discriminatedUnion('type', [
  /** JSON of a merge patch: text, so that it is bounded before it is read and takes on the wire what it says. */
  z.object({ type: z.literal('patch'), patch: z.string().check(z.maxLength(PATCH_BYTES)) }),
  /** Told to all who watch and kept nowhere. `data` is JSON. */
  z.object({
    type: z.literal('emit'),
    name: z.string().check(z.regex(/^[\w.:-]{1,40}$/)),
    data: z.string().check(z.maxLength(EVENT_BYTES)),
  }),
])
export type AppAct = z.infer<typeof AppAct>

export interface AppEvent {
  readonly [key: string]: string | boolean
  name: string
  data: string
  /** Public id of who emitted it, and whether they had the controls. */
  from: string
  drove: boolean
}

export interface AppState {
  readonly [key: string]: number | JsonObject | Readonly<Record<string, AppEvent>>
  shared: JsonObject
  /** By number, the last ones. */
  events: Readonly<Record<string, AppEvent>>
  /** Number of the last event. */
  last: number
}

export type AppRefusal = 'not-driving' | 'too-big' | 'invalid'

/** What an act makes of what is shared, or why it may not be. */
export function judge(
  content: AppContent,
  state: AppState,
  act: AppAct,
  by: DemoActor,
): { ok: true; state: AppState } | { ok: false; reason: AppRefusal } {
  if (act.type === 'emit') {
    if (utf8Bytes(act.data) > EVENT_BYTES) return { ok: false, reason: 'too-big' }
    return { ok: true, state: withEvent(state, act, by) }
  }
  if (!by.drives && !content.everyone) return { ok: false, reason: 'not-driving' }
  if (utf8Bytes(act.patch) > PATCH_BYTES) return { ok: false, reason: 'too-big' }
  const patch = readPatch(act.patch)
  if (!patch) return { ok: false, reason: 'invalid' }
  const shared = applyPatch(state.shared, patch)
  if (utf8Bytes(JSON.stringify(shared)) > SHARED_BYTES) return { ok: false, reason: 'too-big' }
  return { ok: true, state: { ...state, shared } }
}

/** What an app shares among all who follow it. What it means is the app's own; Laurel bounds it and keeps it in step. */
export const app: DemoMachine<AppContent, AppState, AppAct> = {
  act: AppAct,
  audience: ['patch', 'emit'],
  maxBytes: SHARED_BYTES + KEPT_EVENTS * (EVENT_BYTES + 200),
  start: () => ({ shared: {}, events: {}, last: 0 }),
  step(content, state, act, by) {
    const judged = judge(content, state, act, by)
    return judged.ok ? judged.state : undefined
  },
}

function withEvent(state: AppState, { name, data }: AppAct & { type: 'emit' }, by: DemoActor): AppState {
  const last = state.last + 1
  const { [last - KEPT_EVENTS]: _, ...kept } = state.events
  return { ...state, last, events: { ...kept, [last]: { name, data, from: by.visitor, drove: by.drives } } }
}

/** Undefined for what is no merge patch of plain JSON, or nested too deep. */
function readPatch(text: string): Patch | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined // no JSON: the app is told that it is invalid
  }
  const isPatch = typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value, true, 0)
  return isPatch ? (value as Patch) : undefined
}

/** Null says that a member is gone, so it has no other place. */
function isPlain(value: unknown, nullable: boolean, depth: number): boolean {
  if (value === null) return nullable
  if (typeof value !== 'object') return true
  if (depth >= MOST_DEEP) return false
  if (Array.isArray(value)) return value.every((item) => isPlain(item, false, depth + 1))
  return Object.values(value).every((item) => isPlain(item, nullable, depth + 1))
}

/** Bytes of a text as UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) bytes += code > 0x7ff && !(code >= 0xd800 && code < 0xe000) ? 2 : 1
  }
  return bytes
}
