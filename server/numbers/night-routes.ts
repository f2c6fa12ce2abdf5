import { type Request, Router } from 'express'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { answer } from '../ceremony/answer.ts'
import { type OfCeremony, ofCeremony, requireOwnCeremony } from '../ceremony/of-ceremony.ts'
import { readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { csvOf } from '../leads/write-csv.ts'
import type { Services } from '../services.ts'
import { requireVisitor } from '../visitors/visitors.ts'
import { nightRows } from './night-rows.ts'
import { nightNumbers } from './read-night.ts'

/** The numbers of a night, for its organizer; also as CSV. */
export function nightRoutes(services: Services): Router {
  const router = Router()
  const often = rateLimit(240, 60)
  const known = requireVisitor(services)
  const path = '/api/ceremonies/:ceremony/numbers'
  const organizer = requireOwnCeremony(services)

  router.get(path, often, known, organizer, async (request: OfCeremony, response) => {
    answer(response, { ok: true, ...(await nightNumbers(services, ofCeremony(request).stored)) })
  })

  router.get(`${path}.csv`, often, known, organizer, async (request: OfCeremony, response) => {
    const stored = ofCeremony(request).stored
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
