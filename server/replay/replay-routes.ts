import { type Request, type RequestHandler, Router } from 'express'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { mayDirect } from '../../shared/grants/can.ts'
import { answer, refuse } from '../ceremony/answer.ts'
import type { LiveRun } from '../ceremony/live-run.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import { findVisitor, type KnownVisitor, requireVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { manifestOf } from './manifest-of.ts'

type OfRun = Request<{ ceremony: string; run: string }>
type OfTrack = Request<{ ceremony: string; run: string; track: string; from: string; to: string }>
type ReplayRequest = { stored: StoredCeremony; live: LiveRun; asking: KnownVisitor | undefined }

/** Nobody asks for more of a track at once: what is recorded in some hours. */
const LONGEST_MS = 12 * 60 * 60_000

/** What was recorded of the night, once it is over; of rehearsals, for who may direct. */
export function replayRoutes(services: Services): Router {
  const { storage, ceremonies, now } = services
  const router = Router()
  const often = rateLimit(1200, 60)
  const base = '/api/ceremonies/:ceremony/replay/:run'

  /** A run that cannot be seen is not there. */
  const over: RequestHandler<{ ceremony: string; run: string }> = async (request, response, next) => {
    const { ceremony, run } = request.params
    const stored = await storage.ceremonies.load(ceremony)
    if (!stored) return refuse(response, 'no-such-ceremony')
    const asking = await findVisitor(services, request)
    const directs = asking !== undefined && mayDirect(asking, stored.exhibition, now())
    if (!directs && (run !== NIGHT || !stored.announced)) return refuse(response, 'no-such-ceremony')
    const live = await ceremonies.run(ceremony, run)
    if (live?.state().phase !== 'over') return refuse(response, 'no-such-ceremony')
    Object.assign(request, { stored, live, asking } satisfies ReplayRequest)
    next()
  }

  router.get(base, often, over, async (request: OfRun, response) => {
    const { stored, live, asking } = request as unknown as ReplayRequest
    answer(response, { ok: true, replay: await manifestOf(services, stored, live, asking?.id ?? '') })
  })

  router.get(`${base}/tracks/:track/:from/:to`, often, over, async (request: OfTrack, response) => {
    const { ceremony, run, track } = request.params
    const [from, to] = [Number(request.params.from), Number(request.params.to)]
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from || to - from > LONGEST_MS)
      return refuse(response, 'invalid')
    const chunks = await storage.replays.chunks(ceremony, run, track, from, to)
    // What is over does not change, and names are not in it.
    response
      .set('Cache-Control', `${run === NIGHT ? 'public' : 'private'}, max-age=31536000, immutable`)
      .type('application/octet-stream')
      .send(Buffer.concat(chunks))
  })

  router.post(`${base}/forget`, often, requireVisitor(services), over, async (request: OfRun, response) => {
    const { visitor } = request as unknown as VisitorRequest
    const { ceremony, run } = request.params
    await storage.replays.forget(ceremony, run, visitor.id)
    answer(response, { ok: true })
  })

  return router
}
