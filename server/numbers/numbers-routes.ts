import { type Request, type RequestHandler, type Response, Router } from 'express'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { isBoothExhibitor, RANKS, rankOf } from '../../shared/grants/can.ts'
import type { BoothName } from '../../shared/leads/leads.ts'
import { dayOf } from '../../shared/numbers/hide.ts'
import { DAY_MS, RANGES } from '../../shared/numbers/numbers.ts'
import { readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { answer, refuse } from '../leads/answer.ts'
import { boothName } from '../leads/booth-name.ts'
import { csvOf } from '../leads/write-csv.ts'
import type { Services } from '../services.ts'
import { findVisitor } from '../visitors/visitors.ts'
import { boothRows, hallRows } from './numbers-rows.ts'
import { boothNumbers, hallNumbers } from './read-numbers.ts'

const nameOf = (request: Pick<Request, 'headers'>): BoothName => (request as unknown as { counted: BoothName }).counted

/** The numbers of a booth for its exhibitors and the organizer, those of the hall for the organizer; also as CSV. */
export function numbersRoutes(services: Services, organizer: RequestHandler): Router {
  const { exhibitions, now } = services
  const router = Router()
  const often = rateLimit(240, 60)
  const reader = requireReader(services)
  type OfBooth = Request<{ booth: string }>
  type OfSlug = Request<{ slug: string }>

  /** Whole days in UTC, today's among them. */
  const sinceOf = (request: { query: Request['query'] }): number => {
    const days = RANGES.find((one) => String(one) === request.query.days) ?? RANGES[1]
    return (dayOf(now()) + 1 - days) * DAY_MS
  }
  const languageOf = (request: Request) =>
    LANGUAGES.find((one) => one === request.query.lang) ?? readerLanguage(request)
  const send = (response: Response, name: string, rows: Parameters<typeof csvOf>[0]) =>
    response
      .set('Cache-Control', 'no-store')
      .attachment(`numbers-${name}-${new Date(now()).toISOString().slice(0, 10)}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvOf(rows))

  router.get('/api/booths/:booth/numbers', often, reader, async (request: OfBooth, response) => {
    const booth = nameOf(request)
    const { id, title, exhibition, revision } = booth
    const numbers = await boothNumbers(services, booth, sinceOf(request))
    answer(response, { ok: true, booth: { id, title, exhibition, revision }, ...numbers })
  })

  router.get('/api/booths/:booth/numbers.csv', often, reader, async (request: OfBooth, response) => {
    const booth = nameOf(request)
    const numbers = await boothNumbers(services, booth, sinceOf(request))
    send(response, booth.id, boothRows(numbers.spans, languageOf(request as unknown as Request)))
  })

  router.get('/api/exhibitions/:slug/numbers', often, organizer, async (request: OfSlug, response) => {
    const numbers = await hallNumbers(services, request.params.slug, sinceOf(request))
    if (!numbers) return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
    answer(response, { ok: true, ...numbers })
  })

  router.get('/api/exhibitions/:slug/numbers.csv', often, organizer, async (request: OfSlug, response) => {
    const { slug } = request.params
    const shown = await exhibitions.get(slug)
    const numbers = await hallNumbers(services, slug, sinceOf(request))
    if (!shown || !numbers) return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
    send(response, slug, hallRows(numbers, shown.exhibition, languageOf(request as unknown as Request)))
  })

  return router
}

/** Lets the booth's exhibitors and the exhibition's organizers through. */
const requireReader =
  (services: Services): RequestHandler<{ booth: string }> =>
  async (request, response, next) => {
    const booth = await boothName(services, request.params.booth)
    if (!booth) return refuse(response, 'no-such-booth')
    const visitor = await findVisitor(services, request)
    const at = services.now()
    const may =
      visitor !== undefined &&
      (isBoothExhibitor(visitor, booth.id, at) || rankOf(visitor.grants, booth.exhibition, at) >= RANKS.organizer)
    if (!may) return refuse(response, 'not-allowed')
    Object.assign(request, { counted: booth })
    next()
  }
