import * as z from 'zod/mini'
import { DemoId } from '../demos/demo-summary.ts'
import { CAPTION_CHARS, LONGEST_MS, MOST_CAPTIONS, MOST_CHANGES, SHORTEST_MS, type TourRefusal } from './tour-words.ts'

const at = z.int().check(z.gte(0), z.lte(LONGEST_MS))
const text = z.string().check(z.trim(), z.maxLength(CAPTION_CHARS))

/** What is said from `at` (ms) on, until the next one. In one language at least. */
export const Caption = z
  .strictObject({ at, en: text, zh: text })
  .check(z.refine(({ en, zh }) => en !== '' || zh !== '', 'a caption says something'))
export type Caption = z.infer<typeof Caption>

const inOrder = (list: readonly { at: number }[]): boolean =>
  list.every((one, index) => index === 0 || one.at >= (list[index - 1]?.at ?? 0))
export const Captions = z
  .array(Caption)
  .check(z.maxLength(MOST_CAPTIONS), z.refine(inOrder, 'captions are in the order of their times'))

/** What happened in the booth's demos: one was opened from its beginning ('' for closed), or the open one was acted on. */
const DemoChange = z.union([
  z.strictObject({ at, demo: z.union([DemoId, z.literal('')]) }),
  /** Read by the schema of the demo's kind. */
  z.strictObject({ at, act: z.looseObject({ type: z.string().check(z.maxLength(20)) }) }),
])
export type DemoChange = z.infer<typeof DemoChange>

/** A tour as it is recorded. Who walks it is the session's word and not the recording's. */
export const NewTour = z.strictObject({
  /** How long it takes. */
  ms: z.int().check(z.gte(SHORTEST_MS), z.lte(LONGEST_MS)),
  /** The way, track.ts as base64url. */
  track: z.string().check(z.maxLength(90_000), z.regex(/^[\w-]+$/)),
  demo: z.array(DemoChange).check(z.maxLength(MOST_CHANGES), z.refine(inOrder, 'changes are in order')),
  captions: Captions,
})
export type NewTour = z.infer<typeof NewTour>

/** New words for the tour `id`; refused when somebody recorded or wrote another meanwhile. */
export const EditCaptions = z.strictObject({ id: z.string().check(z.maxLength(40)), captions: Captions })
export type EditCaptions = z.infer<typeof EditCaptions>

/** A tour as everybody may take it. `id` is another one after every change. */
export interface Tour extends NewTour {
  id: string
  /** Of the host who recorded it, as they were then. */
  name: string
  look: number
  at: number
}

/** What is known of a tour without fetching it. */
export interface TourAbout {
  id: string
  ms: number
  name: string
  at: number
  bytes: number
}

export type TourAnswer<Value extends object> = ({ ok: true } & Value) | { ok: false; reason: TourRefusal }
