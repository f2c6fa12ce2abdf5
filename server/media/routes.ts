import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { createMedia } from './media.ts'

const PICTURE_BYTES = '12mb'

/** Pictures that organizers bring: POST keeps one, GET /media/<hash>.webp serves it for ever. */
export function mediaRoutes({ config }: Services, requireOrganizer: RequestHandler): Router {
  const router = Router()
  const media = createMedia(config.dataDir)

  router.post(
    '/api/exhibitions/:slug/pictures',
    rateLimit(60, 60),
    requireOrganizer,
    express.raw({ type: 'image/*', limit: PICTURE_BYTES }),
    async (request: Request, response: Response) => {
      if (!Buffer.isBuffer(request.body)) return void response.status(400).json({ ok: false, reason: 'not-a-picture' })
      const kept = await media.keepPicture(request.body)
      response.status(kept.ok ? 200 : 400).json(kept)
    },
  )
  router.use(
    '/media',
    express.static(media.folder, { immutable: true, maxAge: '1y', index: false, dotfiles: 'ignore' }),
  )

  return router
}
