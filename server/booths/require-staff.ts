import type { Request, RequestHandler } from 'express'
import { isBoothStaff } from '../../shared/grants/can.ts'
import type { Services } from '../services.ts'
import { findVisitor, type VisitorRequest } from '../visitors/visitors.ts'

/** A request of somebody who works at the booth of its path. */
export type StaffRequest = VisitorRequest & { exhibition: string }

/** Lets only those through who work at `request.params.booth`. */
export const requireBoothStaff =
  (services: Services): RequestHandler<{ booth: string }> =>
  async (request, response, next) => {
    const { booth } = request.params
    const found = await services.exhibitions.findBooth(booth)
    if (!found || found.removed) return void response.status(404).json({ ok: false, reason: 'no-such-booth' })
    const visitor = await findVisitor(services, request)
    if (!(visitor && isBoothStaff(visitor, found.slug, booth, services.now())))
      return void response.status(403).json({ ok: false, reason: 'not-allowed' })
    Object.assign(request, { visitor, exhibition: found.slug })
    next()
  }

export const staffOf = (request: Pick<Request, 'headers'>): StaffRequest => request as StaffRequest
