import type { HallRequestName } from '../hall/requests.ts'
import type { Actor, Grant, GrantRole } from './grants.ts'
import { isStanding } from './standing.ts'

/** What somebody may be allowed to do: every request of the hall, and what is done over HTTP. */
export type Act = HallRequestName | 'hall.enterClosed' | 'moderation.read' | 'exhibition.edit' | 'grants.give'

/** What an act is done to. A person brings their own grants, because staff are not moderated by their equals. */
export type Thing =
  | { kind: 'server' }
  | { kind: 'exhibition'; exhibition: string }
  | { kind: 'person'; exhibition: string; grants: readonly Grant[] }

/** Who outranks whom: visitor, exhibitor, moderator, organizer of one exhibition, organizer of the server. */
export const RANKS = { visitor: 0, exhibitor: 1, moderator: 2, organizer: 3, owner: 4 } as const
export type Rank = (typeof RANKS)[keyof typeof RANKS]

const LEAST: Record<Act, Rank> = {
  'time.ask': RANKS.visitor,
  'avatar.teleport': RANKS.visitor,
  'avatar.sit': RANKS.visitor,
  'avatar.raiseHand': RANKS.visitor,
  'booth.open': RANKS.visitor,
  'booth.leave': RANKS.visitor,
  'booth.cheer': RANKS.visitor,
  'booth.bookmark': RANKS.visitor,
  'ceremony.look': RANKS.visitor,
  'ceremony.react': RANKS.visitor,
  'ceremony.seat': RANKS.visitor,
  'ceremony.sign': RANKS.visitor,
  'vote.cast': RANKS.visitor,
  'vote.look': RANKS.visitor,
  'chat.say': RANKS.visitor,
  'demo.watch': RANKS.visitor,
  'demo.start': RANKS.visitor,
  'demo.stop': RANKS.visitor,
  'demo.ask': RANKS.visitor,
  'demo.hand': RANKS.visitor,
  'demo.skip': RANKS.visitor,
  'demo.lead': RANKS.visitor,
  'demo.mode': RANKS.visitor,
  'demo.act': RANKS.visitor,
  'demo.lower': RANKS.visitor,
  'questions.list': RANKS.visitor,
  'questions.past': RANKS.visitor,
  'questions.ask': RANKS.visitor,
  'questions.vote': RANKS.visitor,
  'questions.withdraw': RANKS.visitor,
  'questions.answer': RANKS.visitor,
  'questions.reopen': RANKS.visitor,
  'questions.hide': RANKS.visitor,
  'bell.look': RANKS.visitor,
  'bell.ring': RANKS.visitor,
  'bell.cancel': RANKS.visitor,
  'bell.accept': RANKS.visitor,
  'bell.wish': RANKS.visitor,
  'bell.attend': RANKS.visitor,
  'bell.presence': RANKS.visitor,
  'schedule.hear': RANKS.visitor,
  'media.ice': RANKS.visitor,
  'media.signal': RANKS.visitor,
  'visitor.update': RANKS.visitor,
  'visitor.report': RANKS.visitor,
  'moderation.hide': RANKS.moderator,
  'moderation.mute': RANKS.moderator,
  'moderation.remove': RANKS.moderator,
  'moderation.ban': RANKS.moderator,
  'moderation.chat': RANKS.moderator,
  'moderation.doors': RANKS.moderator,
  'moderation.read': RANKS.moderator,
  'hall.enterClosed': RANKS.moderator,
  'exhibition.edit': RANKS.organizer,
  'grants.give': RANKS.organizer,
}

/** What a role counts for where ranks do. The roles of a ceremony's night give their own rights and no rank. */
const RANK_OF: Record<GrantRole, Rank> = {
  organizer: RANKS.organizer,
  moderator: RANKS.moderator,
  exhibitor: RANKS.exhibitor,
  director: RANKS.visitor,
  presenter: RANKS.visitor,
  nominee: RANKS.visitor,
}

/** The highest rank that the grants give in an exhibition, or on the server with `undefined`. */
export function rankOf(grants: readonly Grant[], exhibition: string | undefined, now: number): Rank {
  let rank: Rank = RANKS.visitor
  for (const grant of grants) {
    const everywhere = grant.scope.kind === 'server'
    if (
      !isStanding(grant, now) ||
      !(everywhere || (grant.scope.kind !== 'server' && grant.scope.exhibition === exhibition))
    )
      continue
    const gives = grant.role === 'organizer' && everywhere ? RANKS.owner : RANK_OF[grant.role]
    if (gives > rank) rank = gives
  }
  return rank
}

/** The one place that says who may do what. Pure: time comes in, grants come in. */
export function can(actor: Actor, act: Act, object: Thing, now: number): boolean {
  const exhibition = object.kind === 'server' ? undefined : object.exhibition
  const rank = rankOf(actor.grants, exhibition, now)
  if (rank < LEAST[act]) return false
  if (object.kind !== 'person' || LEAST[act] === RANKS.visitor) return true
  return rank > rankOf(object.grants, exhibition, now)
}

/** Whether somebody may edit a booth: its own exhibitor, or an organizer of its exhibition. Moderators keep order only. */
export function mayEditBooth(
  { grants }: Pick<Actor, 'grants'>,
  exhibition: string,
  booth: string,
  now: number,
): boolean {
  return rankOf(grants, exhibition, now) >= RANKS.organizer || isBoothExhibitor({ grants }, booth, now)
}

/** Whether somebody works at a booth: as its exhibitor, or because they outrank all exhibitors of the exhibition. */
export const isBoothStaff = (actor: Pick<Actor, 'grants'>, exhibition: string, booth: string, now: number): boolean =>
  rankOf(actor.grants, exhibition, now) >= RANKS.moderator || isBoothExhibitor(actor, booth, now)

/**
 * Whether somebody was made an exhibitor of this booth. Rank does not count: what visitors gave to the booth, they gave to
 * the booth. An organizer who shall read it gives themselves the role, and that is on record.
 */
export const isBoothExhibitor = ({ grants }: Pick<Actor, 'grants'>, booth: string, now: number): boolean =>
  grants.some(
    (grant) =>
      grant.role === 'exhibitor' &&
      grant.scope.kind === 'booth' &&
      grant.scope.booth === booth &&
      isStanding(grant, now),
  )

/** Whether somebody may run the cues of an exhibition's ceremonies, once they have the chair. */
export const mayDirect = ({ grants }: Pick<Actor, 'grants'>, exhibition: string, now: number): boolean =>
  rankOf(grants, exhibition, now) >= RANKS.organizer || hasNightRole(grants, 'director', exhibition, now)

/** Whether somebody sees the presenter's notes, and may type what is said. */
export const mayPresent = (actor: Pick<Actor, 'grants'>, exhibition: string, now: number): boolean =>
  mayDirect(actor, exhibition, now) || hasNightRole(actor.grants, 'presenter', exhibition, now)

const hasNightRole = (grants: readonly Grant[], role: GrantRole, exhibition: string, now: number): boolean =>
  grants.some(
    (grant) =>
      grant.role === role &&
      grant.scope.kind === 'exhibition' &&
      grant.scope.exhibition === exhibition &&
      isStanding(grant, now),
  )

/** Whether somebody may be called up for a booth: because it is theirs, or because they were invited to be. */
export const isNomineeOf = ({ grants }: Pick<Actor, 'grants'>, booth: string, now: number): boolean =>
  grants.some(
    (grant) =>
      (grant.role === 'exhibitor' || grant.role === 'nominee') &&
      grant.scope.kind === 'booth' &&
      grant.scope.booth === booth &&
      isStanding(grant, now),
  )

/** Whether somebody was invited to be called up, for whichever booth. */
export const hasPart = (grants: readonly Grant[], exhibition: string, now: number): boolean =>
  grants.some(
    (grant) =>
      grant.role === 'nominee' &&
      grant.scope.kind === 'booth' &&
      grant.scope.exhibition === exhibition &&
      isStanding(grant, now),
  )
