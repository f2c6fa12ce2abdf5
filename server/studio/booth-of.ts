import type { Request, RequestHandler } from 'express'
import { mayEditBooth } from '../../shared/grants/can.ts'
import type { Services } from '../services.ts'
import { findVisitor, type KnownVisitor } from '../visitors/visitors.ts'
import type { BoothAt } from './drafts.ts'

export type BoothRequest = Request<{ booth: string }> & { visitor: KnownVisitor; at: BoothAt }

/** Lets only those through who may edit the booth of `request.params.booth`; handlers then find it in `request.at`. */
export const requireBoothEditor =
  (services: Services): RequestHandler =>
  async (request, response, next) => {
    const booth = String(request.params.booth)
    const visitor = await findVisitor(services, request)
    if (!visitor) return void response.status(401).json({ ok: false, reason: 'no-profile' })
    const found = await services.exhibitions.findBooth(booth)
    // Somebody who may not edit it is not told whether there is such a booth.
    if (!found || !mayEditBooth(visitor, found.slug, booth, services.now()))
      return void response.status(403).json({ ok: false, reason: 'not-allowed' })
    if (found.removed) return void response.status(404).json({ ok: false, reason: 'no-such-booth' })
    Object.assign(request, { visitor, at: { exhibition: found.slug, booth } satisfies BoothAt })
    next()
  }
