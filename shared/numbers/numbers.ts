import type { LeadRefusal } from '../leads/lead-words.ts'

/** Fewer than so many people are not told of: a number of them could be about somebody. */
export const FEWEST = 5

export const HOUR_MS = 60 * 60_000
export const DAY_MS = 24 * HOUR_MS

/** Who stayed so long has visited; who only went by has not. The same for a demo that is watched. */
export const VISIT_MS = 5000

/** How far back one may look, in days. */
export const RANGES = [1, 7, 30, 366] as const
export type Range = (typeof RANGES)[number]

/** Each is null where fewer than five people are behind it, none included: "fewer than 5" says nothing more. */
export interface Told {
  presence: { visits: number; visitors: number; seconds: number } | null
  /** `toEnd` is hidden too where fewer than five of them, or all but fewer than five, watched to the end. */
  demos: { watched: number; toEnd: number | null } | null
  bells: { rung: number; answered: number | null; medianMs: number | null } | null
  cards: number | null
  messages: number | null
}

/** What is told of one hour, or of all hours of a day together in which fewer than five people were. Ms since 1970, UTC. */
export interface Span extends Told {
  from: number
  to: number
  quiet: boolean
}

/** Numbers of one booth: its spans in the order of time, and their sums. What is hidden is in no sum. */
export interface BoothNumbers {
  spans: Span[]
  total: Told
}

export type NumbersAnswer<Value extends object> = ({ ok: true } & Value) | { ok: false; reason: LeadRefusal }

export type BoothNumbersAnswer = NumbersAnswer<
  BoothNumbers & { booth: { id: string; title: { en: string; zh: string }; exhibition: string; revision: number } }
>

/** The whole hall: who was inside by hour, each booth's sums, and the sums of what is told of the booths by hour. */
export type HallNumbersAnswer = NumbersAnswer<{
  inside: BoothNumbers
  booths: { id: string; total: Told }[]
  hours: Span[]
}>
