import { type Request, Router } from 'express'
import type { Services } from '../services.ts'

/** What a demo runs on, whole: asked for when somebody opens it. */
export function demoRoutes({ exhibitions }: Services): Router {
  const router = Router()
  router.get('/api/booths/:booth/demos/:demo', async (request: Request<{ booth: string; demo: string }>, response) => {
    const { booth, demo: id } = request.params
    const found = await exhibitions.findBooth(booth)
    const shown = found && !found.removed ? await exhibitions.get(found.slug) : undefined
    const demo = shown?.demos.get(booth)?.find((one) => one.id === id)
    if (!demo) return void response.status(404).json({ ok: false, reason: 'no-such-demo' })
    response.set('Cache-Control', 'no-cache').json(demo)
  })
  return router
}
