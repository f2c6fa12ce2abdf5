import * as z from 'zod/mini'
import { Bilingual } from '../exhibition/text.ts'
import { DEMO_KINDS } from './demo-words.ts'

/** Unique within its booth. */
export const DemoId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))

/** What everybody is told of a demo before they open it; the content may be large and is asked for then. */
export const DemoSummary = z.object({
  id: DemoId,
  kind: z.enum(DEMO_KINDS),
  title: Bilingual,
  text: Bilingual,
  open: z.boolean(),
})
export type DemoSummary = z.infer<typeof DemoSummary>
