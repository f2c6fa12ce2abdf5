import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import * as z from 'zod'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import type { VisitorRequest } from '../visitors/visitors.ts'

const Lift = z.strictObject({ reason: z.string().trim().max(200) })

/** What the desk does about order without being in the hall: it lifts a ban. Who is banned cannot be met there any more. */
export function moderationRoutes(services: Services, organizer: RequestHandler): Router {
  const router = Router()
  const { storage, bus, id, now } = services
  router.post(
    '/api/exhibitions/:slug/bans/:visitor/lift',
    rateLimit(60, 60),
    organizer,
    express.json({ limit: '4kb' }),
    async (request: Request<{ slug: string; visitor: string }>, response: Response) => {
      const read = Lift.safeParse(request.body)
      if (!read.success) return void response.status(400).json({ ok: false, reason: 'invalid' })
      const { slug, visitor } = request.params
      const at = now()
      if (!(await storage.moderation.standing(visitor, slug, at)).banned)
        return void response.status(404).json({ ok: false, reason: 'not-banned' })
      await storage.moderation.setBanned(visitor, slug, false, at)
      const by = (request as unknown as VisitorRequest).visitor.id
      const act = { id: id(12), exhibition: slug, act: 'unban', by, visitor, message: '', at, until: null } as const
      await storage.moderation.record({ ...act, reason: read.data.reason })
      bus.publish('moderation.acted', { exhibition: slug, act: 'unban', visitor, until: null })
      response.json({ ok: true })
    },
  )
  return router
}
