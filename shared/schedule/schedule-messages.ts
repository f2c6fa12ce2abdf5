import * as z from 'zod/mini'
import type { Reply } from '../hall/reply.ts'

/** "I show what I am told of sessions now": what is told once is not told to a page that is still being built. */
export const ScheduleHear = z.object({})
export type ScheduleHearReply = Reply<object, never>
