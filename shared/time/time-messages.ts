import * as z from 'zod/mini'
import type { Reply } from '../hall/reply.ts'

/** The client's clock question; the answer's `now` is the server's ms since 1970. */
export const TimeAsk = z.object({})
export type TimeAskReply = Reply<{ now: number }, never>
