import * as z from 'zod/mini'
import type { Reply } from '../hall/reply.ts'
import { VIEWS } from '../hall/roster-words.ts'

/** Something about oneself has changed: the view, or (told over HTTP before) the name and the look. */
export const VisitorUpdate = z.object({ view: z.optional(z.enum(VIEWS)) })
export type VisitorUpdateReply = Reply<object, never>
