import * as z from 'zod/mini'
import { DemoId } from '../demos/demo-summary.ts'
import { BoothId } from '../exhibition/exhibition.ts'
import { TIERS } from '../plan/types.ts'
import { CEREMONY_LIMITS, TALLIES, VOTER_RULES } from './ceremony-words.ts'

/** Ids of ceremonies, cues and awards: short and lower-case. */
export const PartId = z.string().check(z.regex(/^[a-z0-9-]{1,24}$/))

const both = (most: number) => {
  const text = z.string().check(z.trim(), z.maxLength(most))
  return z.strictObject({ en: text, zh: text })
}
export const Words = both(CEREMONY_LIMITS.text)

/** What is said from `at` on (ms since the cue began), until the next one. */
export const CueCaption = z.strictObject({
  at: z.int().check(z.gte(0), z.lte(CEREMONY_LIMITS.seconds * 1000)),
  text: both(CEREMONY_LIMITS.caption),
})
export type CueCaption = z.infer<typeof CueCaption>

/** A file of the exhibition by language: the path under which it is served, or empty. A language without one has the other's. */
export const CueMedia = z.strictObject({
  en: z.string().check(z.maxLength(200)),
  zh: z.string().check(z.maxLength(200)),
})
export type CueMedia = z.infer<typeof CueMedia>

const base = {
  id: PartId,
  /** Shown large; empty for what the kind says by itself. */
  title: both(CEREMONY_LIMITS.title),
  /** Planned length. */
  seconds: z.int().check(z.gte(1), z.lte(CEREMONY_LIMITS.seconds)),
  /** Goes on to the next cue by itself when its length is over. */
  auto: z.boolean(),
  /** For the presenter and the director only. */
  notes: z.string().check(z.maxLength(CEREMONY_LIMITS.notes)),
  /** What is said, as the audience reads it, in the order of time. */
  captions: z.array(CueCaption).check(z.maxLength(CEREMONY_LIMITS.captions)),
}
const ofAward = { ...base, award: PartId }

/** One step of the show. A reveal names an award and never a booth: who won is in the envelope. */
export const Cue = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('doors'), text: Words }),
  z.strictObject({ ...base, kind: z.literal('countdown') }),
  z.strictObject({ ...base, kind: z.literal('opening'), text: Words, media: CueMedia }),
  z.strictObject({ ...base, kind: z.literal('speech'), speaker: both(CEREMONY_LIMITS.name) }),
  z.strictObject({ ...base, kind: z.literal('category'), category: z.string().check(z.maxLength(40)) }),
  z.strictObject({ ...ofAward, kind: z.literal('nominees') }),
  z.strictObject({ ...ofAward, kind: z.literal('vote') }),
  z.strictObject({ ...ofAward, kind: z.literal('drumroll') }),
  z.strictObject({ ...ofAward, kind: z.literal('reveal') }),
  z.strictObject({ ...ofAward, kind: z.literal('walk-on') }),
  z.strictObject({ ...base, kind: z.literal('demo'), booth: BoothId, demo: DemoId }),
  z.strictObject({ ...base, kind: z.literal('thanks'), speaker: both(CEREMONY_LIMITS.name) }),
  z.strictObject({ ...base, kind: z.literal('recording'), speaker: both(CEREMONY_LIMITS.name), media: CueMedia }),
  z.strictObject({ ...base, kind: z.literal('applause') }),
  z.strictObject({ ...base, kind: z.literal('group-photo') }),
  z.strictObject({ ...base, kind: z.literal('intermission'), text: Words }),
  z.strictObject({ ...base, kind: z.literal('closing'), text: Words }),
])
export type Cue = z.infer<typeof Cue>

/** How the audience decides an award. Times are server ms, null for by cue. */
export const Ballot = z.strictObject({
  voters: z.enum(VOTER_RULES),
  tally: z.enum(TALLIES),
  opensAt: z.nullable(z.int()),
  closesAt: z.nullable(z.int()),
})
export type Ballot = z.infer<typeof Ballot>

/** An award that a ceremony gives. Who gets it is in its envelope and never here. */
export const CeremonyAward = z.strictObject({
  id: PartId,
  name: both(CEREMONY_LIMITS.name),
  tier: z.enum(TIERS),
  /** Year or edition, as it will stand at the booth. */
  edition: z.string().check(z.maxLength(40)),
  /** Category that it is given in, or empty for all. */
  category: z.string().check(z.maxLength(40)),
  /** Booths. They are shown in the order of the hall, whatever their order here (in-hall-order.ts). */
  nominees: z.array(BoothId).check(z.maxLength(CEREMONY_LIMITS.nominees)),
  /** Null: a jury decided, and the organizer seals its result. */
  ballot: z.nullable(Ballot),
})
export type CeremonyAward = z.infer<typeof CeremonyAward>

const unique = (list: readonly { id: string }[]): boolean => new Set(list.map(({ id }) => id)).size === list.length

/** What an organizer writes and exchanges as JSON: the run of show with the awards that it gives. */
export const RunOfShow = z
  .strictObject({
    title: both(CEREMONY_LIMITS.title),
    /** Ms since 1970; null: not set yet. */
    startsAt: z.nullable(z.int()),
    /** IANA name of the zone in which the organizer thinks of it. */
    zone: z.string().check(z.maxLength(64)),
    awards: z.array(CeremonyAward).check(z.maxLength(CEREMONY_LIMITS.awards), z.refine(unique)),
    cues: z.array(Cue).check(z.maxLength(CEREMONY_LIMITS.cues), z.refine(unique)),
  })
  .check(
    z.refine(
      ({ awards, cues }) => cues.every((cue) => !('award' in cue) || awards.some(({ id }) => id === cue.award)),
      'a cue names an award that is not in the list',
    ),
  )
export type RunOfShow = z.infer<typeof RunOfShow>
