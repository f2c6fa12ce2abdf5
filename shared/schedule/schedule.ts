import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { LONGEST_MINUTES, type ScheduleRefusal, SESSION_LIMITS, SHORTEST_MINUTES } from './schedule-words.ts'

const both = (most: number) => {
  const text = z.string().check(z.trim(), z.maxLength(most))
  return z.strictObject({ en: text, zh: text })
}

/** Setting a session, or setting it anew. Without a title it has that of its demo. */
export const SetSession = z.strictObject({
  /** Booth at which it is; empty for the hall itself. */
  booth: z.union([BoothId, z.literal('')]),
  /** Demo of the booth; empty for a session that is none. */
  demo: z.string().check(z.regex(/^[a-z0-9-]{0,40}$/)),
  title: both(SESSION_LIMITS.title),
  text: both(SESSION_LIMITS.text),
  /** Ms since 1970. */
  startsAt: z.int().check(z.gte(0), z.lte(8.64e15)),
  minutes: z.int().check(z.gte(SHORTEST_MINUTES), z.lte(LONGEST_MINUTES)),
  /** Of the session as the sender saw it; nobody overwrites what they have not seen. 0 for a new one. */
  sequence: z.int().check(z.gte(0)),
})
export type SetSession = z.infer<typeof SetSession>

export const CancelSession = z.strictObject({ sequence: z.int().check(z.gte(0)) })
export const MarkSession = z.strictObject({ on: z.boolean() })

/** A session as everybody may see it. */
export interface Session {
  id: string
  /** Empty for the hall itself. */
  booth: string
  demo: string
  title: Bilingual
  text: Bilingual
  startsAt: number
  minutes: number
  cancelled: boolean
  /** Counts up with every change, as calendars want it. */
  sequence: number
  /** When it was set, and changed last. */
  madeAt: number
  changedAt: number
}

export type ScheduleAnswer<Value extends object> = ({ ok: true } & Value) | { ok: false; reason: ScheduleRefusal }

/** The schedule of an exhibition, in the order of time; `now` is the server's clock. */
export type Schedule = ScheduleAnswer<{ now: number; sessions: Session[] }>

/** What one visitor marked: sessions by themselves. Booths that they marked are in their passport. */
export type OwnMarks = ScheduleAnswer<{ marked: string[] }>

/** `other`: the session that is there at the same time. */
export type SetAnswer = { ok: true; session: Session } | { ok: false; reason: ScheduleRefusal; other?: Session }

/** What is told to who marked a session, or its booth. */
export type SessionNews = 'soon' | 'moved' | 'cancelled'
