import * as z from 'zod/mini'
import { DemoSummary } from '../demos/demo-summary.ts'
import { TIERS } from '../plan/types.ts'
import { BOOTH_TONES } from './booth-tones.ts'
import { Bilingual } from './text.ts'

/** Ids are short, lower-case, unique across exhibitions and never used again. */
export const BoothId = z.string().check(z.regex(/^[a-z0-9]{6,16}$/))
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80))

/** A prize. `edition` is the year or edition it was given in; `person` when it went to somebody and not to a project. */
export const Award = z.object({
  id: z.string(),
  name: Bilingual,
  tier: z.enum(TIERS),
  edition: z.string(),
  person: z.string(),
  /** Code of its certificate, where a night gave it: `/certificate/<code>`. */
  certificate: z.optional(z.string()),
})
export type Award = z.infer<typeof Award>

/** Something an organizer's list said that Laurel has no field for; shown at the booth as it came. */
export const Fact = z.object({ label: Bilingual, value: Bilingual })
export type Fact = z.infer<typeof Fact>

export const Link = z.object({ url: z.string(), label: Bilingual })
export type Link = z.infer<typeof Link>

/** A picture of ours under /media or a poster path; `alt` is what it shows, in words. */
export const Picture = z.object({ url: z.string(), alt: Bilingual })
export type Picture = z.infer<typeof Picture>

export const Category = z.object({ id: z.string(), name: Bilingual, letter: z.string(), colour: z.number() })
export type Category = z.infer<typeof Category>

/** Where a booth stands in the plan: metres, radians; see shared/plan/types.ts. */
export const BoothPlace = z.object({
  x: z.number(),
  z: z.number(),
  heading: z.number(),
  label: z.string(),
  side: z.enum(['left', 'right']),
})
export type BoothPlace = z.infer<typeof BoothPlace>

/** One project as everybody may see it. */
export const Booth = z.object({
  id: BoothId,
  category: z.string(),
  title: Bilingual,
  team: Bilingual,
  summary: Bilingual,
  awards: z.array(Award),
  /** The highest tier of its awards; what the fin's height shows. A nominee's is 'third'. */
  tier: z.enum(TIERS),
  facts: z.array(Fact),
  links: z.array(Link),
  pictures: z.array(Picture),
  /** Drawn by Laurel from the booth's own words unless the exhibitor gave one; add `?w=` for a width in pixels. */
  poster: z.string(),
  /** Path of a picture of ours. */
  logo: z.optional(z.string()),
  /** What the poster is coloured in, where it is not the category's own colour. */
  tone: z.optional(z.enum(BOOTH_TONES)),
  /** An invented project, to be shown as such. */
  sample: z.boolean(),
  /** What can be tried there; GET /api/booths/<booth>/demos/<demo> has each one's content. */
  demos: z.array(DemoSummary),
  place: BoothPlace,
})
export type Booth = z.infer<typeof Booth>

/** The whole of an exhibition as everybody may see it: what `publicView` gives and GET /api/exhibitions/<slug> answers. */
export const Exhibition = z.object({
  slug: Slug,
  title: Bilingual,
  text: Bilingual,
  /** ISO dates (YYYY-MM-DD) or empty. */
  opens: z.string(),
  closes: z.string(),
  open: z.boolean(),
  /** Category id whose colour is the accent of the pages, or empty for brass. */
  accent: z.string(),
  /** Path of a picture of ours, or empty. */
  picture: z.string(),
  /** The exhibition's own numbers for its wall: entries, winners, months; 0 when not said. */
  figures: z.object({ entries: z.number(), winners: z.number() }),
  /** Other hosts whose apps booths may show in a frame, as the organizer allowed them. */
  allowedHosts: z.array(z.string()),
  /** Counts up with every change, so that a client knows when to ask again. */
  revision: z.number(),
  categories: z.array(Category),
  booths: z.array(Booth),
})
export type Exhibition = z.infer<typeof Exhibition>
