import { join } from 'node:path'
import { type Request, Router } from 'express'
import { SAMPLE_FILE } from './sample-demos.ts'

/** Files that the samples' demos bring along, from assets/exhibitions; see sample-demos.ts for what they are called. */
export function sampleRoutes(exhibitions: string): Router {
  const router = Router()
  type Named = Request<{ slug: string; key: string; file: string[] }>
  router.get('/samples/:slug/:key/*file', (request: Named, response, next) => {
    const { slug, key, file } = request.params
    const name = file.join('/')
    if (!/^[a-z0-9-]+$/.test(slug) || !/^[a-z0-9-]+$/.test(key) || !SAMPLE_FILE.test(name)) return next()
    const root = join(exhibitions, slug, 'demos', key)
    // A newer Laurel may bring another picture under the same name.
    response.sendFile(name, { root, maxAge: '1h', dotfiles: 'ignore' }, (error) => {
      if (error && !response.headersSent) next()
    })
  })
  return router
}
