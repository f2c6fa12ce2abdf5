import express, { type Request, type RequestHandler, Router } from 'express'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { Enter } from '../../shared/visitors/profile.ts'
import { addressOf } from '../http/address-of.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { findVisitor } from '../visitors/visitors.ts'
import { createEnter } from './enter.ts'
import { hallsOfRun } from './halls.ts'

/**
 * POST /api/exhibitions/<slug>/enter: a seat in a hall, or why not. Refusals are answers, not HTTP errors: a visitor
 * who must wait is no fault of the page, and browsers print faults on the console.
 */
export function instanceRoutes(services: Services): Router {
  const router = Router()
  const enter = createEnter(services)
  const json = express.json({ limit: '4kb' })

  const handle: RequestHandler<{ slug: string }> = async (request: Request<{ slug: string }>, response) => {
    const read = Enter.safeParse(request.body)
    if (!read.success) return void response.status(400).json({ ok: false, reason: 'invalid' })
    const visitor = await findVisitor(services, request)
    if (!visitor) return void response.json({ ok: false, reason: 'no-profile' })
    response.json(await enter(visitor, request.params.slug, read.data, addressOf(request)))
  }
  // A school or a fair sits behind one address: 600 a minute.
  router.post('/api/exhibitions/:slug/enter', rateLimit(600, 60), json, handle)

  /** How many are in: for pages that are not in the hall themselves. Rehearsals are nobody's who is not in them. */
  router.get('/api/exhibitions/:slug/attendance', async (request: Request<{ slug: string }>, response) => {
    const halls = await hallsOfRun(request.params.slug, NIGHT)
    response.set('Cache-Control', 'no-store').json({
      visitors: halls.reduce((sum, { clients }) => sum + clients, 0),
      instances: halls.map(({ metadata, clients }) => ({ instance: metadata.instance, visitors: clients })),
    })
  })
  return router
}
