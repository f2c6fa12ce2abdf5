import * as z from 'zod/mini'
import { DemoId } from '../demos/demo-summary.ts'
import { DEMO_KINDS } from '../demos/demo-words.ts'
import { BOOTH_TONES } from '../exhibition/booth-tones.ts'
import type { StoredProject } from '../exhibition/stored.ts'
import { LISTED_FIELDS, type ListedField } from '../importer/list.ts'
import { sameValue } from '../importer/same-value.ts'

/** How much of everything a booth may have: enough for any, and no more than a visitor would read. */
export const DRAFT_LIMITS = {
  title: 200,
  team: 200,
  summary: 4000,
  label: 120,
  value: 1000,
  url: 2000,
  alt: 500,
  facts: 40,
  links: 24,
  pictures: 24,
  demos: 6,
} as const

const text = (most: number) => z.string().check(z.maxLength(most))
const bilingual = (most: number) => z.strictObject({ en: text(most), zh: text(most) })
/** A file of this server. What a visitor's browser loads for a booth never comes from another host. */
const OurFile = z.string().check(z.maxLength(200), z.regex(/^(?:\/(?:media|files|assets|samples)\/[\w./-]+)?$/))

/** A demo while it is made: its content is its kind's to check when it is published. */
export const DraftDemo = z.strictObject({
  id: DemoId,
  kind: z.enum(DEMO_KINDS),
  title: bilingual(DRAFT_LIMITS.title),
  text: bilingual(DRAFT_LIMITS.value),
  open: z.boolean(),
  content: z.json(),
})
export type DraftDemo = z.infer<typeof DraftDemo>

/** What the staff of a booth may change of it. Empty and half-written things are kept; `checkDraft` says what is left to do. */
export const BoothDraft = z.strictObject({
  title: bilingual(DRAFT_LIMITS.title),
  team: bilingual(DRAFT_LIMITS.team),
  summary: bilingual(DRAFT_LIMITS.summary),
  facts: z
    .array(z.strictObject({ label: bilingual(DRAFT_LIMITS.label), value: bilingual(DRAFT_LIMITS.value) }))
    .check(z.maxLength(DRAFT_LIMITS.facts)),
  links: z
    .array(z.strictObject({ url: text(DRAFT_LIMITS.url), label: bilingual(DRAFT_LIMITS.label) }))
    .check(z.maxLength(DRAFT_LIMITS.links)),
  pictures: z
    .array(z.strictObject({ url: OurFile, alt: bilingual(DRAFT_LIMITS.alt) }))
    .check(z.maxLength(DRAFT_LIMITS.pictures)),
  /** A poster of the exhibitor's own, or empty for the one that Laurel draws. */
  poster: OurFile,
  logo: OurFile,
  tone: z.enum(BOOTH_TONES),
  demos: z.array(DraftDemo).check(z.maxLength(DRAFT_LIMITS.demos)),
})
export type BoothDraft = z.infer<typeof BoothDraft>
export type DraftField = keyof BoothDraft
export const DRAFT_FIELDS = Object.keys(BoothDraft.shape) as DraftField[]

/** What of a published project its staff may edit. */
export const draftOf = (project: StoredProject): BoothDraft => ({
  title: project.title,
  team: project.team,
  summary: project.summary,
  facts: project.facts,
  links: project.links,
  pictures: project.pictures,
  poster: project.poster ?? '',
  logo: project.logo ?? '',
  tone: project.tone ?? 'category',
  demos: (project.demos ?? []) as DraftDemo[],
})

/** The project with the draft's words. What differs is named as edited, so that a later import leaves it alone. */
export function withDraft(project: StoredProject, draft: BoothDraft): StoredProject {
  const before = draftOf(project)
  const changed = DRAFT_FIELDS.filter((field) => !sameValue(before[field], draft[field]))
  const listed = LISTED_FIELDS.filter((field: ListedField) => changed.some((one) => one === field))
  return {
    ...project,
    ...draft,
    demos: draft.demos as StoredProject['demos'],
    edited: [...new Set([...project.edited, ...listed])],
  }
}
