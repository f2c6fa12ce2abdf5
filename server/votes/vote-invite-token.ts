import { createHmac, timingSafeEqual } from 'node:crypto'

const sign = (secret: Buffer, id: string): Buffer =>
  createHmac('sha256', secret).update(`laurel-vote-invite:${id}`).digest()

/** The same invite gives the same link, so that it can be shown again to whoever may hand it out. */
export const voteInvitePath = (secret: Buffer, id: string): string =>
  `/vote/${id}.${sign(secret, id).toString('base64url')}`

/** Id of the invite that a token of ours is for; undefined for one that this server did not sign. Needs no look-up. */
export function readVoteInvite(secret: Buffer, token: string): string | undefined {
  const [, id, signature] = /^([a-z0-9]{12})\.([\w-]{43})$/.exec(token) ?? []
  if (!id || !signature) return undefined
  const [given, right] = [Buffer.from(signature, 'base64url'), sign(secret, id)]
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined
}
