import type { Request, RequestHandler } from 'express'
import { isBoothExhibitor, RANKS, rankOf } from '../../shared/grants/can.ts'
import type { BoothName } from '../../shared/leads/leads.ts'
import type { Services } from '../services.ts'
import { findVisitor, type KnownVisitor } from '../visitors/visitors.ts'
import { refuse } from './answer.ts'
import { boothName } from './booth-name.ts'

export interface Reader {
  visitor: KnownVisitor
  booth: BoothName
  /** May read what visitors gave to the booth; who may not sees how much there is. */
  cards: boolean
}
export const readerOf = (request: Pick<Request, 'headers'>): Reader => (request as unknown as { reader: Reader }).reader

/** Lets exhibitors of the booth through; with `cards` nobody else, without it also organizers. */
export const requireReader =
  (services: Services, cards: boolean): RequestHandler<{ booth: string }> =>
  async (request, response, next) => {
    const booth = await boothName(services, request.params.booth)
    if (!booth) return refuse(response, 'no-such-booth')
    const visitor = await findVisitor(services, request)
    const at = services.now()
    const exhibitor = visitor !== undefined && isBoothExhibitor(visitor, booth.id, at)
    const organizer = visitor !== undefined && rankOf(visitor.grants, booth.exhibition, at) >= RANKS.organizer
    if (!visitor || !(exhibitor || (organizer && !cards))) return refuse(response, 'not-allowed')
    Object.assign(request, { reader: { visitor, booth, cards: exhibitor } satisfies Reader })
    next()
  }
