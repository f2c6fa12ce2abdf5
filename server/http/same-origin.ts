import type { RequestHandler } from 'express'
import type { Services } from '../services.ts'

/**
 * Refuses writes that another site's page makes in a visitor's name. Browsers send Origin with every POST, PUT, PATCH and
 * DELETE; tools that send none have no visitor's cookie to misuse.
 */
export const sameOrigin =
  ({ config }: Pick<Services, 'config'>): RequestHandler =>
  (request, response, next) => {
    const { origin, host } = request.headers
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return next()
    if (origin === config.publicUrl || (URL.canParse(origin) && new URL(origin).host === host)) return next()
    response.status(403).json({ ok: false, reason: 'other-origin' })
  }
