import compression from 'compression'
import type { Application, NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import sirv from 'sirv'
import type { Services } from '../services.ts'
import { appFrames } from './frame-sources.ts'
import { sameOrigin } from './same-origin.ts'

/** Safe headers, compression and the origin check: what stands before every route of ours. */
export function guard(app: Application, services: Services): void {
  app.disable('x-powered-by')
  app.set('trust proxy', services.config.trustProxy)
  app.use((_request, response, next) => {
    // Colyseus opens every page to every origin before we are asked; our answers are for our own pages.
    for (const name of response.getHeaderNames()) if (name.startsWith('access-control-')) response.removeHeader(name)
    next()
  })
  app.use(
    helmet({
      strictTransportSecurity: false, // the hall must open over plain http on a LAN; https is the proxy's to enforce
      crossOriginEmbedderPolicy: false,
      // Both mean nothing over plain http, where browsers answer the first with an error in the console.
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
      // With helmet's no-referrer browsers send forms of our own pages with "Origin: null", which we would refuse.
      referrerPolicy: { policy: 'same-origin' },
      contentSecurityPolicy: services.config.dev
        ? false // Vite's hot reload needs inline scripts
        : {
            directives: {
              defaultSrc: ["'self'"],
              // Named because older Safari does not count the page's own WebSocket as 'self'.
              connectSrc: ["'self'", 'ws:', 'wss:'],
              fontSrc: ["'self'"],
              imgSrc: ["'self'", 'data:', 'blob:'],
              // What somebody has just recorded is listened to before it is sent.
              mediaSrc: ["'self'", 'blob:'],
              styleSrc: ["'self'", "'unsafe-inline'"],
              workerSrc: ["'self'", 'blob:'],
              frameSrc: [appFrames(services.config)],
              frameAncestors: ["'self'"],
              upgradeInsecureRequests: null,
            },
          },
    }),
  )
  app.use(compression({ threshold: 512 }))
  app.use(sameOrigin(services))
}

/** The last handler: a bug becomes one plain answer and a line in the log, and no stack trace leaves the server. */
export const failed =
  ({ log }: Services) =>
  (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error)
      return
    }
    const status = (error as { status?: number }).status
    if (status !== undefined && status >= 400 && status < 500) {
      response.status(status).json({ ok: false, reason: status === 413 ? 'too-large' : 'invalid' })
      return
    }
    log.error({ err: error, path: request.path }, 'request failed')
    response.status(500).json({ ok: false, reason: 'broken' })
  }

/** Files that carry a hash in their name never change; the build has compressed them already. */
export const immutable = (root: string) =>
  sirv(root, { brotli: true, gzip: true, immutable: true, maxAge: 365 * 24 * 3600 })
