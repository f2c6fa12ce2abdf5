import * as z from 'zod/mini'
import type { DemoKind, DemoMode } from '../demos/demo-words.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { CEREMONY_LIMITS, type CeremonyRefusal, LIGHTS } from './ceremony-words.ts'
import type { CeremonyAward, Cue } from './run-of-show.ts'
import { PartId, RunOfShow } from './run-of-show.ts'
import type { Applause, Show } from './show.ts'
import type { CeremonyState } from './state.ts'

const said = (most: number) => {
  const text = z.string().check(z.trim(), z.maxLength(most))
  return z.nullable(z.strictObject({ en: text, zh: text }))
}

/** What a director may send: POST /api/ceremonies/<id>/runs/<run>/events. A presenter may send captions. */
export const DeskEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['go', 'hold', 'resume', 'skip', 'back', 'undo', 'gather', 'end']) }),
  z.strictObject({ type: z.literal('jump'), cue: PartId }),
  z.strictObject({ type: z.literal('lights'), lights: z.enum(LIGHTS) }),
  z.strictObject({ type: z.literal('music'), level: z.int().check(z.gte(0), z.lte(100)) }),
  z.strictObject({ type: z.literal('banner'), text: said(CEREMONY_LIMITS.banner) }),
  z.strictObject({ type: z.literal('caption'), text: said(CEREMONY_LIMITS.caption) }),
  z.strictObject({ type: z.literal('poll'), award: PartId, open: z.boolean() }),
  z.strictObject({ type: z.literal('read'), award: PartId }),
  /** Gives the controls of the demo on the stage to who follows it; to nobody takes them back. */
  z.strictObject({ type: z.literal('demo-hand'), to: z.string().check(z.maxLength(40)) }),
  /** Lets who asks have them, one after the other. */
  z.strictObject({ type: z.literal('demo-turns') }),
])
export type DeskEvent = z.infer<typeof DeskEvent>

/**
 * `played`: how many cues had begun when the sender looked, and `next`: which one came next. A second press for the same
 * moment is no second step, of "go" and of "leave out the next" alike.
 */
export const DeskCommand = z.strictObject({
  event: DeskEvent,
  played: z.optional(z.int()),
  next: z.optional(z.int()),
})
export type DeskCommand = z.infer<typeof DeskCommand>

/** Takes the director's chair; from somebody who is there only with `over`. */
export const TakeChair = z.strictObject({ over: z.boolean() })

export const SaveCeremony = z.strictObject({ revision: z.int().check(z.gte(0)), show: RunOfShow })
export const AnnounceCeremony = z.strictObject({ revision: z.int().check(z.gte(0)), on: z.boolean() })

export const DESK_ROLES = ['director', 'presenter'] as const
export type DeskRole = (typeof DESK_ROLES)[number]

/** Somebody at a desk. */
export interface AtDesk {
  visitor: string
  name: string
  role: DeskRole
  /** Their browser is connected. */
  here: boolean
}

/** The demo on the stage, as a desk sees it. */
export interface StagedDemo {
  kind: DemoKind
  mode: DemoMode
  /** By the booth's people, or by visitors who ran it already; else by the stage alone. */
  led: boolean
  /** Who has the controls; null for nobody. */
  driver: { visitor: string; name: string } | null
  /** The first of those who ask for them, in their order, and how many they are in all. */
  queue: readonly { visitor: string; name: string }[]
  waiting: number
  /** Somebody who works at the booth follows it. */
  staff: boolean
}

/** What a desk shows: server-sent events of GET /api/ceremonies/<id>/runs/<run>/desk, whole with every change. */
export interface DeskView {
  now: number
  /** `organizes`: what is the organizer's alone is open to them too, as the certificates are. */
  me: { visitor: string; role: DeskRole; organizes: boolean }
  exhibition: string
  show: Show
  /** What runs on the stage, in a cue for a demo. */
  demo: StagedDemo | null
  /** The machine's own: which cue is next, what undo would do. */
  next: CeremonyState['next']
  mayUndo: boolean
  /** A cue before this one has played, so that "back" has one to go to. */
  mayBack: boolean
  beganAt: number | null
  /** When the night was announced to begin. */
  startsAt: number | null
  /** With the presenter's notes. */
  cues: readonly Cue[]
  categories: readonly { id: string; name: Bilingual }[]
  title: Bilingual
  awards: readonly (CeremonyAward & { ready: boolean })[]
  /** Awards that were read out and could not be brought to their booths when the night was over. */
  notGiven: readonly string[]
  /** Visitor who runs the cues, or empty. */
  chair: string
  desks: readonly AtDesk[]
  applause: Applause
  audience: DeskAudience
  /** Before the night: rehearsals of it that somebody is in. */
  rehearsals: readonly GoingRehearsal[]
}

/** How many are in the halls of a run, and how many of them sit; by name, the first of those who have their hand up. */
export interface DeskAudience {
  inside: number
  seated: number
  hands: { count: number; names: readonly string[] }
}

/** A rehearsal that goes on. */
export interface GoingRehearsal {
  run: string
  phase: CeremonyState['phase']
  /** Names of who is at its desks. */
  desks: readonly string[]
  /** How many are in its halls. */
  inside: number
}

/** What is printed: GET /api/ceremonies/<id>/script, for its director and presenter too. */
export interface CeremonyScript {
  id: string
  /** Slug. */
  exhibition: string
  show: RunOfShow
  /** Who asks may edit it. */
  organizes: boolean
}

/** Awards that may not change any more. */
export type FixedAwards = Pick<CeremonyLine, 'sealed' | 'voted'>

/** A ceremony as its organizer lists it. */
export interface CeremonyLine {
  id: string
  /** Slug. */
  exhibition: string
  show: RunOfShow
  announced: boolean
  /** Length when it was announced, s; null while it is not, or where that is not known. */
  toldSeconds: number | null
  revision: number
  /** Who changed it last, and when. */
  changedBy: string
  changedAt: number
  phase: CeremonyState['phase']
  /** Awards that were read out and could not be brought to their booths. */
  notGiven: readonly string[]
  /** Awards whose result is sealed. */
  sealed: readonly string[]
  /** Awards whose vote has begun: they stay as the audience was told, but for when the vote closes. */
  voted: readonly string[]
  rehearsals: readonly { run: string; at: number }[]
}

export type DeskAnswer<Value extends object = object> =
  | ({ ok: true } & Value)
  | { ok: false; reason: CeremonyRefusal | 'no-profile' | 'too-fast' | 'unreachable' | 'broken' | 'other-origin' }
