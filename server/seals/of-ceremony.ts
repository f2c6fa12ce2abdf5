import type { Request, RequestHandler } from 'express'
import { can } from '../../shared/grants/can.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { VisitorRequest } from '../visitors/visitors.ts'

export type OfCeremony = Request<{ ceremony: string }>
export type SealRequest = OfCeremony & VisitorRequest & { stored: StoredCeremony }

/** Lets organizers of the exhibition of the path's ceremony through; directors and presenters do not see results either. */
export const requireSealer =
  ({ storage, now }: Pick<Services, 'storage' | 'now'>): RequestHandler<{ ceremony: string }> =>
  async (request, response, next) => {
    const { visitor } = request as unknown as VisitorRequest
    const stored = await storage.ceremonies.load(request.params.ceremony)
    if (!stored) return void response.status(404).json({ ok: false, reason: 'no-such-ceremony' })
    const of = { kind: 'exhibition', exhibition: stored.exhibition } as const
    if (!can({ visitor: visitor.id, grants: visitor.grants }, 'exhibition.edit', of, now()))
      return void response.status(403).json({ ok: false, reason: 'not-allowed' })
    Object.assign(request, { stored })
    next()
  }
