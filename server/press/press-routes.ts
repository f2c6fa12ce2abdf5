import { type Request, type Response, Router } from 'express'
import type { Certificate } from '../../shared/certificates/certificates.ts'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { certificatesIn } from '../certificates/read-certificates.ts'
import { readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { csvOf } from '../leads/write-csv.ts'
import type { Services } from '../services.ts'
import { embedPage } from './embed-page.ts'
import { resultsJson, resultsRows } from './results.ts'
import { wallOf } from './wall-of.ts'

type OfSlug = Request<{ slug: string }>

/**
 * What the press gets, free for everybody: the results as lists, none before the first of them is read out, and a wall of
 * winners for other sites' pages, none before the hall shows one.
 */
export function pressRoutes(services: Services): Router {
  const { exhibitions } = services
  const router = Router()
  const often = rateLimit(600, 60)
  const languageOf = (request: OfSlug) =>
    LANGUAGES.find((one) => one === request.query.lang) ?? readerLanguage(request as unknown as Request)

  const given = async (slug: string, response: Response): Promise<Certificate[] | undefined> => {
    const certificates = await certificatesIn(services, slug)
    if (certificates.length > 0) return certificates
    response.status(404).set('Cache-Control', 'no-store').json({ ok: false, reason: 'no-results' })
    return undefined
  }
  // Other sites' scripts may read what everybody was told.
  const open = (response: Response) =>
    response.set({
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })

  router.get('/api/exhibitions/:slug/results.json', often, async (request: OfSlug, response) => {
    const certificates = await given(request.params.slug, response)
    if (certificates) open(response).json(resultsJson(certificates))
  })

  router.get('/api/exhibitions/:slug/results.csv', often, async (request: OfSlug, response) => {
    const certificates = await given(request.params.slug, response)
    if (!certificates) return
    open(response)
      .attachment(`results-${request.params.slug}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvOf(resultsRows(certificates, languageOf(request))))
  })

  router.get('/embed/:slug', often, async (request: OfSlug, response, next) => {
    const shown = await exhibitions.get(request.params.slug)
    const wall = shown && (await wallOf(services, shown.exhibition))
    if (!wall) return next()
    const policy = response.getHeader('Content-Security-Policy')
    if (typeof policy === 'string')
      response.set('Content-Security-Policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *'))
    response.removeHeader('X-Frame-Options')
    const language = languageOf(request)
    open(response).vary('Accept-Language').type('html').send(embedPage(wall, language))
  })

  return router
}
