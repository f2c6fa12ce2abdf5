import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an invite's link says of itself; the rest is looked up by its id. */
export interface InviteClaims {
  id: string
  until: number
}

/** What a link is for: a booth, or a part in an award night. One is not good for the other. */
export type InviteFor = 'invite' | 'night'

const sign = (secret: Buffer, { id, until }: InviteClaims, what: InviteFor): Buffer =>
  createHmac('sha256', secret).update(`laurel-${what}:${id}:${until}`).digest()

/** The same claims give the same token, so that a link can be shown again to whoever may hand it out. */
export const inviteToken = (secret: Buffer, claims: InviteClaims, what: InviteFor = 'invite'): string =>
  `${claims.id}.${claims.until.toString(36)}.${sign(secret, claims, what).toString('base64url')}`

/** What a token of ours claims; undefined for one that this server did not sign. Needs no look-up. */
export function readInviteToken(secret: Buffer, token: string, what: InviteFor = 'invite'): InviteClaims | undefined {
  const [, id, until, signature] = /^([a-z0-9]{10})\.([a-z0-9]{1,10})\.([\w-]{43})$/.exec(token) ?? []
  if (!id || !until || !signature) return undefined
  const claims = { id, until: Number.parseInt(until, 36) }
  const given = Buffer.from(signature, 'base64url')
  const right = sign(secret, claims, what)
  return given.length === right.length && timingSafeEqual(given, right) ? claims : undefined
}

export const invitePath = (secret: Buffer, claims: InviteClaims): string => `/invite/${inviteToken(secret, claims)}`
