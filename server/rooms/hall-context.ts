import type { HallEvents, HallPayload, HallReplies, HallRequestName } from '../../shared/hall/requests.ts'
import type { HallState } from '../../shared/hall/state.ts'
import type { BoothSlot } from '../../shared/plan/types.ts'
import type { Walkable } from '../../shared/plan/walkable.ts'
import type { Talk } from '../chat/talk.ts'
import type { ShownExhibition } from '../exhibition/exhibitions.ts'
import type { PoseSpot, PoseStream } from '../poses/pose-stream.ts'
import type { Services } from '../services.ts'
import type { Member } from '../visitors/member.ts'
import type { People } from '../visitors/people.ts'

/** The exhibition as this hall shows it now; replaced as a whole when the exhibition changes. */
export interface Shown extends ShownExhibition {
  walkable: Walkable
  /** Booth slots of the plan by booth id. */
  booths: ReadonlyMap<string, BoothSlot>
}

/** What the features of a hall share: made by the room, handed to each feature's factory. */
export interface HallContext {
  readonly services: Services
  /** Slug of the exhibition. */
  readonly exhibition: string
  readonly instance: string
  /** Whose ceremony is shown here: 'night', or the id of a rehearsal. */
  readonly run: string
  readonly state: HallState
  readonly people: People
  readonly poses: PoseStream
  readonly talk: Talk
  /** Changes with the exhibition: read it anew in every handler. */
  shown(): Shown
  now(): number
  /** Where an avatar is now. */
  where(slot: number): (PoseSpot & { epoch: number }) | undefined
  tell<Event extends keyof HallEvents>(member: Member, event: Event, payload: HallEvents[Event]): void
  tellAll<Event extends keyof HallEvents>(
    event: Event,
    payload: HallEvents[Event],
    to?: (member: Member) => boolean,
  ): void
  /** Ends a member's stay with one of our close codes: the avatar is gone at once. */
  close(member: Member, code: number): void
}

export type HallHandler<Name extends HallRequestName> = (
  member: Member,
  payload: HallPayload<Name>,
) => HallReplies[Name] | Promise<HallReplies[Name]>
export type HallHandlers = { [Name in HallRequestName]: HallHandler<Name> }
