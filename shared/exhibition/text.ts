import * as z from 'zod/mini'

export * from './say.ts'

/** A text in one or both languages; an empty string means that there is none. */
export const Bilingual = z.object({ en: z.string(), zh: z.string() })
export type Bilingual = z.infer<typeof Bilingual>
