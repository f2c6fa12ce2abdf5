import { createHmac, timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Grant } from '../../shared/grants/grants.ts'
import type { Services } from '../services.ts'
import type { StoredVisitor } from '../storage/storage.ts'
import { credentialCookie, credentialOf, hashSecret, newSecret } from './credential.ts'

/** Who asks: found by the credential, never by anything that the request says about itself. */
export interface KnownVisitor extends StoredVisitor {
  grants: readonly Grant[]
}

export async function findVisitor(
  services: Services,
  request: Pick<Request, 'headers'>,
): Promise<KnownVisitor | undefined> {
  const secret = credentialOf(request)
  const visitor = secret && (await services.storage.visitors.findByToken(hashSecret(secret)))
  return visitor ? { ...visitor, grants: await services.storage.grants.ofVisitor(visitor.id) } : undefined
}

/**
 * Hands a newcomer's browser its credential before there is a visitor, with a page whose button makes one: whoever presses it
 * twice is one person, and a first answer that the browser drops takes nothing with it. Always a new one, and `action` is
 * where the button posts to: a credential that somebody else put into that browser is never taken up.
 */
export async function giveCredential(
  services: Services,
  request: Request,
  response: Response,
): Promise<{ action?: string }> {
  if (await findVisitor(services, request)) return {}
  const secret = newSecret()
  response.append('Set-Cookie', credentialCookie(secret, isSecure(services, request)))
  return { action: `?given=${proofOf(services.secret, secret)}` }
}

/** That this page gave the browser its credential: known to nobody who did not get that page. */
const proofOf = (key: Buffer, credential: string): string =>
  createHmac('sha256', key).update(`laurel-given:${credential}`).digest('base64url')

/** The credential that came with the page whose button was pressed, or undefined. */
function givenTo({ secret }: Services, request: Request): string | undefined {
  const credential = credentialOf(request)
  const { given } = request.query
  if (!credential || typeof given !== 'string') return undefined
  const [said, right] = [Buffer.from(given), Buffer.from(proofOf(secret, credential))]
  return said.length === right.length && timingSafeEqual(said, right) ? credential : undefined
}

/** Makes a visitor, under the credential that its browser was given along with the page or gets by the response's cookie. */
export async function createVisitor(
  services: Services,
  request: Request,
  response: Response,
  profile: { name: string; look: number; language: string },
): Promise<KnownVisitor> {
  const secret = givenTo(services, request) ?? newSecret()
  const visitor = await services.storage.visitors.create(
    { id: services.id(12), ...profile, createdAt: services.now() },
    hashSecret(secret),
  )
  response.append('Set-Cookie', credentialCookie(secret, isSecure(services, request)))
  return { ...visitor, grants: await services.storage.grants.ofVisitor(visitor.id) }
}

/** Whether the visitor's browser speaks https to us, as far as the settings say. */
export const isSecure = (services: Services, request: Request): boolean =>
  services.config.publicUrl?.startsWith('https:') ?? request.secure

export type VisitorRequest = Request & { visitor: KnownVisitor }

/** Lets only known visitors through; handlers then find them in `request.visitor`. */
export const requireVisitor =
  (services: Services): RequestHandler =>
  async (request: Request, response: Response, next: NextFunction) => {
    const visitor = await findVisitor(services, request)
    if (!visitor) return void response.status(401).json({ ok: false, reason: 'no-profile' })
    Object.assign(request, { visitor })
    next()
  }
