import type { Grant } from '../../shared/grants/grants.ts'
import {
  type HallState,
  KINDS,
  type Kind,
  Person,
  PRESENCES,
  ROLES,
  type Role,
  VIEWS,
} from '../../shared/hall/state.ts'
import { createSlotBook } from '../../shared/visitors/slot-book.ts'
import type { HallClient, Member, SeatAuth } from './member.ts'

/** How long the seat of a lost connection is kept. */
export const SEAT_KEPT_MS = 30_000

export interface StandIn {
  kind: Exclude<Kind, 'visitor'>
  name: string
  look: number
  role: Role
  booth: string
}

/**
 * Everybody who has an avatar in one instance: the roster in the room's state, and beside it what only the server knows.
 * Slots, sessions and visitors are told apart: an avatar keeps its slot while its visitor reloads, drops or changes tabs.
 */
export interface People {
  readonly members: ReadonlyMap<number, Member>
  bySession(session: string): Member | undefined
  byVisitor(visitor: string): Member | undefined
  visitors(): ReadonlySet<string>
  /** A new avatar for a visitor, or undefined when the hall has no slot left. */
  add(client: HallClient, auth: SeatAuth, role: Role, now: number): Member | undefined
  /** Gives the avatar to another session of the same visitor; answers the client that had it, if one was connected. */
  takeOver(member: Member, client: HallClient, auth: SeatAuth, role: Role): HallClient | undefined
  /** The visitor's roles have changed while they are inside. */
  grant(member: Member, grants: readonly Grant[], role: Role): void
  lost(member: Member, giveUp: (() => void) | undefined, now: number): void
  back(member: Member, client: HallClient): void
  remove(member: Member, now: number): void
  /** Members whose kept seat has expired. */
  expired(now: number): Member[]
  /** An avatar without a connection; answers its slot. */
  addStandIn(standIn: StandIn, now: number): number | undefined
  removeStandIn(slot: number, now: number): void
}

export function createPeople(state: HallState, stripeOf: (grants: readonly Grant[]) => number): People {
  const slots = createSlotBook()
  const members = new Map<number, Member>()
  const sessions = new Map<string, Member>()
  const visitors = new Map<string, Member>()
  const standIns = new Set<number>()

  const dress = (person: Person, auth: SeatAuth, role: Role) => {
    person.name = auth.name
    person.look = auth.look
    person.role = ROLES.indexOf(role)
    person.stripe = stripeOf(auth.grants)
    person.view = VIEWS.indexOf(auth.enter.view)
    person.presence = PRESENCES.indexOf('here')
  }
  const endWait = (member: Member) => {
    const { giveUp } = member
    member.giveUp = undefined
    member.awayUntil = null
    giveUp?.()
  }

  return {
    members,
    bySession: (session) => sessions.get(session),
    byVisitor: (visitor) => visitors.get(visitor),
    visitors: () => new Set(visitors.keys()),
    add(client, auth, role, now) {
      const slot = slots.take(now)
      if (slot === undefined) return undefined
      const person = new Person()
      person.slot = slot
      person.visitor = auth.visitor
      dress(person, auth, role)
      const member: Member = {
        slot,
        visitor: auth.visitor,
        person,
        grants: auth.grants,
        address: auth.address,
        session: client.sessionId,
        client,
        awayUntil: null,
        giveUp: undefined,
        mutedUntil: null,
        opened: '',
        demo: undefined,
        awaySince: null,
        buckets: new Map(),
        saidAt: 0,
        said: new Map(),
      }
      members.set(slot, member)
      sessions.set(member.session, member)
      visitors.set(member.visitor, member)
      state.people.set(String(slot), person)
      return member
    },
    takeOver(member, client, auth, role) {
      const before = member.client
      sessions.delete(member.session)
      member.session = client.sessionId
      member.client = client
      member.grants = auth.grants
      member.address = auth.address
      member.awaySince = null
      sessions.set(member.session, member)
      endWait(member)
      dress(member.person, auth, role)
      return before
    },
    grant(member, grants, role) {
      member.grants = grants
      member.person.role = ROLES.indexOf(role)
      member.person.stripe = stripeOf(grants)
    },
    lost(member, giveUp, now) {
      member.client = undefined
      member.giveUp = giveUp
      member.awayUntil = now + SEAT_KEPT_MS
      member.person.presence = PRESENCES.indexOf('away')
    },
    back(member, client) {
      member.client = client
      member.giveUp = undefined
      member.awayUntil = null
      member.person.presence = PRESENCES.indexOf('here')
    },
    remove(member, now) {
      if (members.get(member.slot) !== member) return
      members.delete(member.slot)
      sessions.delete(member.session)
      visitors.delete(member.visitor)
      state.people.delete(String(member.slot))
      slots.free(member.slot, now)
      endWait(member)
    },
    expired: (now) => [...members.values()].filter(({ awayUntil }) => awayUntil !== null && awayUntil <= now),
    addStandIn(standIn, now) {
      const slot = slots.take(now)
      if (slot === undefined) return undefined
      const person = new Person()
      person.slot = slot
      person.name = standIn.name
      person.look = standIn.look
      person.role = ROLES.indexOf(standIn.role)
      person.kind = KINDS.indexOf(standIn.kind)
      person.booth = standIn.booth
      standIns.add(slot)
      state.people.set(String(slot), person)
      return slot
    },
    removeStandIn(slot, now) {
      if (!standIns.delete(slot)) return
      state.people.delete(String(slot))
      slots.free(slot, now)
    },
  }
}
