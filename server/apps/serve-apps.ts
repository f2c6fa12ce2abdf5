import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Config } from '../config.ts'
import type { Blobs } from '../files/blobs.ts'
import { sendBlob } from '../files/send-blob.ts'
import type { Services } from '../services.ts'
import { appPolicy, NO_PERMISSIONS } from './app-policy.ts'
import { findAppFile } from './find-app-file.ts'
import { demoHost, hostOfRequest } from './front-door.ts'

/** Where the files of exhibitors' apps lie. */
export interface AppPlaces {
  blobs: Blobs
  /** assets/exhibitions, whose demos bring apps along. */
  samples: string
  /** Path of laurel-demo.js. */
  sdk: string
}

/** An app has no origin, so to its own files it is a stranger: modules, fonts and fetch need leave. */
const FOR_ALL = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/**
 * Everything below /apps/, and the SDK, as a server of its own inside ours: no other route or error page of Laurel answers
 * there, and every answer, whatever it is, has the same walls.
 */
export function serveApps({ config, log }: Pick<Services, 'config' | 'log'>, places: AppPlaces): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use((request, response, next) => {
    response.set(headersFor(config, request))
    if (request.method === 'GET' || request.method === 'HEAD') return next()
    response.status(405).set('Allow', 'GET, HEAD').type('txt').send('Only GET.')
  })
  app.use(compression({ threshold: 512 }))
  app.use(async (request, response) => {
    if (request.path === '/laurel-demo.js') return sendFrom(response, places.sdk)
    const host = demoHost(config)
    const { files, path } = readPath(request.path)
    const here = host === undefined || hostOfRequest(request) === host
    const file = here ? findAppFile(files, path, places.samples) : undefined
    if (!file) return missing(response)
    if ('folder' in file) return sendFrom(response, file.name, file.folder)
    // A page is asked for anew, so that it never stands under the policy of an older Laurel.
    const kept: Record<string, string> = file.type.startsWith('text/html') ? { 'Cache-Control': 'no-cache' } : {}
    const headers = { ...FOR_ALL, ...kept, 'Content-Type': file.type }
    if (!(await sendBlob(places.blobs, file.key, headers, request, response))) missing(response)
  })
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    log.error({ err: error }, 'an app could not be served')
    response.status(500).type('txt').send('This could not be served.')
  })
  return app
}

function headersFor(config: Config, request: Request): Record<string, string> {
  const { demoOrigin, publicUrl } = config
  const hosts = demoOrigin
    ? [new URL(demoOrigin).host]
    : [...(publicUrl ? [new URL(publicUrl).host] : []), hostOfRequest(request)]
  const { files } = readPath(request.path)
  const policy = { hosts, files, ancestors: (demoOrigin && publicUrl) ?? "'self'" }
  return {
    ...FOR_ALL,
    'Content-Security-Policy': appPolicy(policy),
    'Permissions-Policy': NO_PERMISSIONS,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
  }
}

/** `/apps/<files>/<path>`, the path decoded; both empty for what is no path of an app. */
function readPath(whole: string): { files: string; path: string } {
  const [, files, rest] = /^\/apps\/([a-z0-9.-]{1,242})\/(.*)$/s.exec(whole) ?? []
  if (files === undefined || rest === undefined) return { files: '', path: '' }
  try {
    return { files, path: decodeURIComponent(rest) }
  } catch {
    return { files, path: '' } // "%" and something that is no code
  }
}

/** Something that is part of Laurel: a newer one may bring another file under the same name. */
function sendFrom(response: Response, name: string, root?: string): void {
  response.sendFile(name, { ...(root ? { root } : {}), maxAge: '1h', dotfiles: 'ignore' }, (error) => {
    if (error && !response.headersSent) missing(response)
  })
}

const missing = (response: Response): void => {
  response.status(404).type('txt').send('There is no such file.')
}
