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
 * Hands a newcomer's browser its credential before there is a visitor: a page with a button gives it along, so that whoever
 * presses the button twice is one person, and a first answer that the browser drops takes nothing with it.
 */
export function giveCredential(services: Services, request: Request, response: Response): void {
  if (credentialOf(request)) return
  response.append('Set-Cookie', credentialCookie(newSecret(), isSecure(services, request)))
}

/** Makes a visitor under the browser's own credential, or under one that it gets by the response's cookie. */
export async function createVisitor(
  services: Services,
  request: Request,
  response: Response,
  profile: { name: string; look: number; language: string },
): Promise<KnownVisitor> {
  const secret = credentialOf(request) ?? newSecret()
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
