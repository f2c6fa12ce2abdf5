import { Router } from 'express'
import type { Services } from '../services.ts'

/** The public JSON: what anybody may know of the exhibitions, awards through `publicView`. */
export function exhibitionRoutes({ exhibitions, config }: Services): Router {
  const router = Router()

  router.get('/api/exhibitions', async (_request, response) => {
    const featured = await exhibitions.featured()
    const all = await exhibitions.list()
    response.json({
      featured: featured ?? null,
      publicUrl: config.publicUrl ?? null,
      exhibitions: all.map(({ slug, title, opens, closes, open, revision, categories, booths }) => ({
        slug,
        title,
        opens,
        closes,
        open,
        revision,
        categories: categories.length,
        booths: booths.length,
      })),
    })
  })

  router.get('/api/exhibitions/:slug', async (request, response) => {
    const shown = await exhibitions.get(request.params.slug)
    if (!shown) return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
    // Asked again after every change of the revision, and otherwise answered from the browser's copy.
    response.set('Cache-Control', 'no-cache').json(shown.exhibition)
  })

  return router
}
