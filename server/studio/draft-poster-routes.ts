import { type Request, Router } from 'express'
import type { Drawing } from '../drawing/drawing.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { drawnPoster } from '../posters/drawn-poster.ts'
import { ownPoster } from '../posters/own-poster.ts'
import type { Services } from '../services.ts'
import { type BoothRequest, requireBoothEditor } from './booth-of.ts'

/** GET /api/booths/<booth>/draft-poster.webp: the poster as it would be published, for the studio beside the draft. */
export function draftPosterRoutes(services: Services, posters: Drawing['posters']): Router {
  const router = Router()
  const { drafts, exhibitions } = services
  router.get(
    '/api/booths/:booth/draft-poster.webp',
    rateLimit(240, 60),
    requireBoothEditor(services),
    async (request: Request, response) => {
      const { at } = request as unknown as BoothRequest
      const opened = await drafts.open(at)
      const shown = await exhibitions.get(at.exhibition)
      const booth = shown?.exhibition.booths.find(({ id }) => id === at.booth)
      if (!opened || !shown || !booth) return void response.status(404).end()
      const { title, team, tone, poster } = opened.draft
      const own = poster ? await ownPoster(services, poster, 768) : undefined
      const picture = own ?? (await drawnPoster(posters, shown.exhibition, { ...booth, title, team, tone }, 768))
      response.set('Cache-Control', 'private, no-cache').type(picture.type).send(picture.body)
    },
  )
  return router
}
