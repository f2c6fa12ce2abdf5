import { type SchemaType, schema, t } from '@colyseus/schema'

/**
 * What lasts while a hall is open, kept in step by Colyseus at 5 Hz. Where avatars are is not here: poses have their own
 * stream (shared/poses), which names people by `slot`.
 */

export * from './roster-words.ts'

export const Person = schema(
  {
    /** Index of the avatar in the pose stream, 0 to 65534; freed some seconds after it left. */
    slot: t.uint16(),
    /** Public id of the visitor: stable across reloads and instances, never the credential. Empty without a visitor. */
    visitor: t.string().default(''),
    name: t.string().default(''),
    /** Packed look, shared/avatars/look.ts. */
    look: t.uint32().default(0),
    role: t.uint8().default(0),
    /** Colour index 0 to 7 of the lanyard's stripe for exhibitors, 255 for none. */
    stripe: t.uint8().default(255),
    presence: t.uint8().default(0),
    view: t.uint8().default(0),
    kind: t.uint8().default(0),
    /** Booth at which the person stands or which they opened; empty for none. */
    booth: t.string().default(''),
    /** Index into the plan's seats, -1 when not seated. */
    seat: t.int16().default(-1),
    handRaised: t.boolean().default(false),
  },
  'Person',
)
export type Person = SchemaType<typeof Person>

/** What changes at a booth while the hall is open. */
export const BoothLive = schema(
  {
    cheers: t.uint32().default(0),
    /** One more than the index in DEMO_KINDS of what runs there now, shared; 0 for nothing. */
    demo: t.uint8().default(0),
    /** How many follow it, over all instances. */
    watching: t.uint16().default(0),
  },
  'BoothLive',
)
export type BoothLive = SchemaType<typeof BoothLive>

export const HallState = schema(
  {
    exhibition: t.string().default(''),
    /** Short label of this copy of the hall, as in links: `?i=<instance>`. */
    instance: t.string().default(''),
    /** Id of the ceremony that visitors of this hall know of, or empty. */
    ceremony: t.string().default(''),
    /** The exhibition's revision that this hall shows; when it counts up, clients ask for the exhibition again. */
    revision: t.uint32().default(0),
    doorsOpen: t.boolean().default(true),
    chatOpen: t.boolean().default(true),
    /** Seconds between two messages of one visitor; 0 is no slow mode. */
    slowSeconds: t.uint16().default(0),
    /** Keyed by `String(slot)`. */
    people: t.map(Person),
    /** Keyed by booth id; only booths that somebody cheered or at which a demo ran. */
    booths: t.map(BoothLive),
    /** Counts up when the ceremony's programme is another; then clients ask for it again. */
    programme: t.uint32().default(0),
  },
  'HallState',
)
export type HallState = SchemaType<typeof HallState>
