import express, { type Request, type RequestHandler, Router } from 'express'
import { say } from '../../shared/exhibition/say.ts'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { type Inbox, MarkCard } from '../../shared/leads/leads.ts'
import { readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { answer, refuse } from './answer.ts'
import { exportRows } from './export-rows.ts'
import { readerOf, requireReader } from './require-reader.ts'
import { inboxCardOf } from './shown-lead.ts'
import { csvOf } from './write-csv.ts'
import { xlsxOf } from './write-xlsx.ts'

const NO_CARDS = { standing: 0, fresh: 0, withdrawn: 0 }

/** A booth's inbox for its exhibitors, its lists to take away, and for the organizer how many cards there are. */
export function inboxRoutes(services: Services, organizer: RequestHandler): Router {
  const { storage, now } = services
  const router = Router()
  const often = rateLimit(600, 60)
  const mayCount = requireReader(services, false)
  const mayRead = requireReader(services, true)

  router.get('/api/booths/:booth/leads', often, mayCount, async (request: Request<{ booth: string }>, response) => {
    const { booth, cards } = readerOf(request)
    const counts = (await storage.leads.counts(booth.exhibition)).get(booth.id) ?? NO_CARDS
    const leads = cards ? await storage.leads.ofBooth(booth.id) : null
    answer(response, { ok: true, booth, counts, cards: leads?.map(inboxCardOf) ?? null } satisfies Inbox)
  })

  router.post(
    '/api/booths/:booth/leads/:lead',
    often,
    mayRead,
    express.json({ limit: '16kb' }),
    async (request: Request<{ booth: string; lead: string }>, response) => {
      const read = MarkCard.safeParse(request.body)
      if (!read.success) return refuse(response, 'invalid')
      const lead = await storage.leads.mark(readerOf(request).booth.id, request.params.lead, read.data)
      if (!lead) return refuse(response, 'no-such-card')
      answer(response, { ok: true, card: inboxCardOf(lead) })
    },
  )

  router.get(
    '/api/booths/:booth/leads.:format',
    rateLimit(60, 60),
    mayRead,
    async (request: Request<{ booth: string; format: string }>, response, next) => {
      const { format } = request.params
      if (format !== 'csv' && format !== 'xlsx') return next()
      const { booth } = readerOf(request)
      const language = LANGUAGES.find((one) => one === request.query.lang) ?? readerLanguage(request)
      const at = now()
      const leads = await storage.leads.ofBooth(booth.id)
      const rows = exportRows(leads, language)
      const file = format === 'csv' ? csvOf(rows) : await xlsxOf(rows, say(booth.title, language))
      // Written down before it is sent: visitors are told that it has left, in doubt once too often.
      await storage.leads.noteExport(booth.id, at)
      const day = new Date(at).toISOString().slice(0, 10)
      response
        .set('Cache-Control', 'no-store')
        .attachment(`cards-${booth.id}-${day}.${format}`)
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : format)
        .send(file)
    },
  )

  router.get('/api/exhibitions/:slug/leads', often, organizer, async (request: Request<{ slug: string }>, response) => {
    answer(response, { ok: true, booths: Object.fromEntries(await storage.leads.counts(request.params.slug)) })
  })

  return router
}
