import type { Request, RequestHandler } from 'express'
import { VISIT_LINK_HEADER } from '../../shared/leads/lead-words.ts'
import type { Services } from '../services.ts'
import type { StoredVisitor } from '../storage/storage.ts'
import { hashSecret } from '../visitors/credential.ts'
import { findVisitor } from '../visitors/visitors.ts'
import { refuse } from './answer.ts'

export interface Guest {
  guest: StoredVisitor
  byLink: boolean
}
export const guestOf = (request: Pick<Request, 'headers'>): Guest => request as unknown as Guest

/** Lets through who has a visitor's cookie, or the secret of their private link; a link that is named must hold. */
export const requireGuest =
  (services: Services): RequestHandler =>
  async (request, response, next) => {
    const secret = request.headers[VISIT_LINK_HEADER]
    const visitor = typeof secret === 'string' ? await ofLink(services, secret) : await findVisitor(services, request)
    if (!visitor) return refuse(response, secret === undefined ? 'no-profile' : 'bad-link')
    Object.assign(request, { guest: visitor, byLink: secret !== undefined } satisfies Guest)
    next()
  }

async function ofLink({ storage, now }: Services, secret: string): Promise<StoredVisitor | undefined> {
  if (!/^[\w-]{43}$/.test(secret)) return undefined
  const visitor = await storage.leads.visitorOfLink(hashSecret(secret), now())
  return visitor === undefined ? undefined : storage.visitors.find(visitor)
}
