import type { Request, RequestHandler } from 'express'
import { can } from '../../shared/grants/can.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { VisitorRequest } from '../visitors/visitors.ts'
import { refuseDesk } from './vote-answer.ts'

export type VoteDeskRequest = Request<{ ceremony: string }> & VisitorRequest & { stored: StoredCeremony }

/** Finds the ceremony of the path and lets only those through who may edit its exhibition. Stands after requireVisitor. */
export const requireOwnCeremony =
  ({ storage, now }: Pick<Services, 'storage' | 'now'>): RequestHandler<{ ceremony: string }> =>
  async (request, response, next) => {
    const stored = await storage.ceremonies.load(request.params.ceremony)
    if (!stored) return refuseDesk(response, 'no-such-ceremony')
    const { visitor } = request as unknown as VisitorRequest
    const exhibition = { kind: 'exhibition', exhibition: stored.exhibition } as const
    if (!can({ visitor: visitor.id, grants: visitor.grants }, 'exhibition.edit', exhibition, now()))
      return refuseDesk(response, 'not-allowed')
    Object.assign(request, { stored })
    next()
  }
