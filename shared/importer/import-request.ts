import * as z from 'zod/mini'
import { Slug } from '../exhibition/exhibition.ts'
import { FIELDS } from './fields.ts'

/** What goes with a file: the same from the page and from the command. */
export const ImportOptions = z.object({
  fileName: z.string().check(z.maxLength(255)),
  /** The exhibition to import into; null: one is named after the title or the file. */
  exhibition: z.nullable(Slug),
  /** The exhibition's title; null: as it is, or after the file's name. */
  title: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(160))),
  /** `column=field` words of a command line. */
  map: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(200)),
  /** The same by the number of the column, as the page has it. */
  columns: z
    .array(
      z.object({
        index: z.number().check(z.int(), z.minimum(0), z.maximum(1000)),
        field: z.enum(FIELDS),
        language: z.optional(z.enum(['en', 'zh'])),
      }),
    )
    .check(z.maxLength(200)),
  /** Answers to near matches: a listed project's key, or `row <n>`, to a booth id or 'new'. */
  answers: z.record(z.string().check(z.maxLength(600)), z.string().check(z.maxLength(16))),
  partial: z.boolean(),
  overwrite: z.boolean(),
  prune: z.boolean(),
  nominees: z.boolean(),
  /** Show it at "/" from now on. */
  featured: z.boolean(),
  /** Only say what would happen. */
  dryRun: z.boolean(),
  /** The preview that a person saw and agreed to; anything else than that is not stored. Null: whatever comes out. */
  agreed: z.nullable(z.string().check(z.maxLength(80))),
})
export type ImportOptions = z.infer<typeof ImportOptions>

/** Bytes of the options in front of a file. */
const MAX_OPTIONS = 256 * 1024

/** What `packImport` packed; undefined when it did not. */
export function unpackImport(body: Uint8Array): { options: ImportOptions; file: Uint8Array } | undefined {
  if (body.length < 4) return undefined
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0, true)
  if (length > MAX_OPTIONS || 4 + length > body.length) return undefined
  let json = ''
  for (let i = 4; i < 4 + length; i++) json += String.fromCharCode(body[i] ?? 0)
  try {
    const read = ImportOptions.safeParse(JSON.parse(json))
    return read.success ? { options: read.data, file: body.subarray(4 + length) } : undefined
  } catch {
    return undefined // no JSON
  }
}
