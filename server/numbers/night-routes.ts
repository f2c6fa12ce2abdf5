import { type Request, type RequestHandler, Router } from 'express'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { can } from '../../shared/grants/can.ts'
import { answer, refuse } from '../ceremony/answer.ts'
import { readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { csvOf } from '../leads/write-csv.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import { requireVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { nightRows } from './night-rows.ts'
import { nightNumbers } from './read-night.ts'

type OfCeremony = Request<{ ceremony: string }>
const storedOf = (request: Pick<Request, 'headers'>) => (request as unknown as { stored: StoredCeremony }).stored

/** The numbers of a night, for its organizer; also as CSV. */
export function nightRoutes(services: Services): Router {
  const { storage, now } = services
  const router = Router()
  const often = rateLimit(240, 60)
  const known = requireVisitor(services)
  const path = '/api/ceremonies/:ceremony/numbers'
  const organizer: RequestHandler<{ ceremony: string }> = async (request, response, next) => {
    const { visitor } = request as unknown as VisitorRequest
    const stored = await storage.ceremonies.load(request.params.ceremony)
    if (!stored) return refuse(response, 'no-such-ceremony')
    const thing = { kind: 'exhibition', exhibition: stored.exhibition } as const
    if (!can({ visitor: visitor.id, grants: visitor.grants }, 'exhibition.edit', thing, now()))
      return refuse(response, 'not-allowed')
    Object.assign(request, { stored })
    next()
  }

  router.get(path, often, known, organizer, async (request: OfCeremony, response) => {
    answer(response, { ok: true, ...(await nightNumbers(services, storedOf(request))) })
  })

  router.get(`${path}.csv`, often, known, organizer, async (request: OfCeremony, response) => {
    const stored = storedOf(request)
    const language =
      LANGUAGES.find((one) => one === request.query.lang) ?? readerLanguage(request as unknown as Request)
    response
      .set('Cache-Control', 'no-store')
      .attachment(`night-${stored.exhibition}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvOf(nightRows(await nightNumbers(services, stored), language)))
  })

  return router
}
