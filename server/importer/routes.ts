import { createHash, timingSafeEqual } from 'node:crypto'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { unpackImport } from '../../shared/importer/import-request.ts'
import { MAX_BYTES } from '../../shared/importer/table.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { importList } from './import-list.ts'
import { tooBig } from './plan-list.ts'

/** Options and file together. */
const MAX_BODY = MAX_BYTES + 300_000

/**
 * POST /api/import for organizers (an exhibition's own ones name it in the path), and the same for commands on this
 * machine that can read the data folder. The body is `packImport`'s; the answer is an ImportReport.
 */
export function importRoutes(services: Services, requireOrganizer: RequestHandler): Router {
  const router = Router()
  // The size is refused before the body is read: 50 MB are not worth the time of either side.
  const body: RequestHandler[] = [refuseBig, express.raw({ type: 'application/octet-stream', limit: MAX_BODY })]
  const one = oneAtATime()
  const local = requireLocal(services)

  const handle = async (request: Request, response: Response, exhibition?: string): Promise<void> => {
    const unpacked = Buffer.isBuffer(request.body) ? unpackImport(request.body) : undefined
    if (!unpacked) return void response.status(400).json({ ok: false, reason: 'invalid' })
    const options = exhibition === undefined ? unpacked.options : { ...unpacked.options, exhibition, featured: false }
    response.json(await one(() => importList(services, unpacked.file, options)))
  }
  router.post('/api/import', rateLimit(30, 60), requireOrganizer, ...body, (request, response) =>
    handle(request, response),
  )
  router.post(
    '/api/exhibitions/:slug/import',
    rateLimit(30, 60),
    requireOrganizer,
    ...body,
    (request: Request<{ slug: string }>, response) => handle(request, response, request.params.slug),
  )
  router.get('/api/local', local, (_request, response) => void response.json({ ok: true }))
  router.post('/api/local/import', local, ...body, (request, response) => handle(request, response))
  return router
}

const refuseBig: RequestHandler = (request, response, next) => {
  const length = Number(request.headers['content-length'] ?? 0)
  if (length <= MAX_BODY) return next()
  response
    .status(200)
    .set('Connection', 'close')
    .json({ ok: false, problem: tooBig(length) })
}

/** Lets through who knows the token of the data folder. */
function requireLocal({ localToken }: Services): RequestHandler {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  const wanted = hash(`Bearer ${localToken}`)
  return (request, response, next) => {
    if (timingSafeEqual(hash(request.headers.authorization ?? ''), wanted)) return next()
    response.status(403).json({ ok: false, reason: 'not-allowed' })
  }
}

/** Runs tasks one after the other: two hostile files at once would take twice the memory. */
function oneAtATime(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => undefined) // told to who asked for it, not to who comes after
    return next
  }
}
