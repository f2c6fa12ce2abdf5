import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * A visitor's durable credential: 256 random bits in an HttpOnly cookie, SHA-256 at rest. It is apart from the Colyseus
 * session, so that a reload, a second tab and the 2D view are the same visitor.
 */
export const COOKIE = 'laurel_visitor'
const YEAR_SECONDS = 365 * 24 * 3600

export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The credential that a request carries, or undefined. */
export function credentialOf(request: Pick<IncomingMessage, 'headers'>): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === COOKIE && value && /^[\w-]{43}$/.test(value)) return value
  }
  return undefined
}

/** `secure` only over https: a hall on a LAN address is plain http, and a Secure cookie would be dropped there. */
export const credentialCookie = (secret: string, secure: boolean): string =>
  `${COOKIE}=${secret}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
