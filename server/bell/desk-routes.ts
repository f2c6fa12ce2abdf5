import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import {
  type BellDesk,
  type DeskRefusal,
  MarkRings,
  type RingsNow,
  SetHours,
  SetPresence,
} from '../../shared/bell/desk.ts'
import { hoursFault } from '../../shared/bell/hours.ts'
import { presenceUntil } from '../../shared/bell/presence.ts'
import { isBoothExhibitor } from '../../shared/grants/can.ts'
import type { BoothName } from '../../shared/leads/leads.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { boothName } from '../leads/booth-name.ts'
import type { Services } from '../services.ts'
import { findVisitor, type KnownVisitor } from '../visitors/visitors.ts'
import { staffRingOf } from './shown-ring.ts'

/** How far back the list of rings goes, and how long it is at most. */
const KEPT_MS = 60 * 24 * 3600_000
const LISTED = 500

const STATUS: Readonly<Partial<Record<DeskRefusal, number>>> = {
  invalid: 400,
  zone: 400,
  backwards: 400,
  'not-in-time': 400,
  'not-allowed': 403,
  'no-such-booth': 404,
  'no-such-ring': 404,
}

interface Desk {
  booth: BoothName
  visitor: KnownVisitor
}
const deskOf = (request: Pick<Request, 'headers'>): Desk => (request as unknown as { desk: Desk }).desk

const answer = <Body extends { ok: true }>(response: Response, body: Body): void =>
  void response.set('Cache-Control', 'no-store').json(body)
const refuse = (response: Response, reason: DeskRefusal): void =>
  void response
    .status(STATUS[reason] ?? 500)
    .set('Cache-Control', 'no-store')
    .json({ ok: false, reason })

/** The bell of a booth for its exhibitors, on pages beside the hall: what rang, who is there, when it is open. */
export function bellDeskRoutes(services: Services): Router {
  const { bells, storage, now } = services
  const router = Router()
  const often = rateLimit(1200, 60)
  const exhibitor = requireExhibitor(services)
  const json = express.json({ limit: '16kb' })
  type BoothRequest = Request<{ booth: string }>

  router.get('/api/booths/:booth/bell', often, exhibitor, async (request: BoothRequest, response) => {
    const { booth, visitor } = deskOf(request)
    bells.staffing.attendPage(booth.id, visitor.id)
    const at = now()
    answer(response, {
      ok: true,
      booth,
      rings: (await storage.rings.ofBooth(booth.id, at - KEPT_MS)).slice(0, LISTED).map(staffRingOf),
      unseen: await storage.rings.unseen(booth.id),
      staffing: await bells.staffing.of(booth.exhibition, booth.id),
      presence: bells.staffing.presenceOf(booth.id, visitor.id),
      hours: bells.staffing.hoursOf(booth.id),
      now: at,
    } satisfies BellDesk)
  })

  router.get('/api/booths/:booth/bell/now', often, exhibitor, async (request: BoothRequest, response) => {
    const { booth, visitor } = deskOf(request)
    bells.staffing.attendPage(booth.id, visitor.id)
    answer(response, {
      ok: true,
      booth,
      rings: bells.openAt(booth.id).map(staffRingOf),
      unseen: await storage.rings.unseen(booth.id),
      now: now(),
    } satisfies RingsNow)
  })

  router.post('/api/booths/:booth/bell/seen', often, exhibitor, json, async (request: BoothRequest, response) => {
    const read = MarkRings.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    await storage.rings.markSeen(deskOf(request).booth.id, read.data.rings, now())
    answer(response, { ok: true })
  })

  router.post(
    '/api/booths/:booth/bell/rings/:ring/accept',
    often,
    exhibitor,
    async (request: Request<{ booth: string; ring: string }>, response) => {
      const { booth, visitor } = deskOf(request)
      const ring = await bells.find(request.params.ring)
      if (ring?.booth !== booth.id) return refuse(response, 'no-such-ring')
      const accepted = await bells.accept(ring.id, { visitor: visitor.id, name: visitor.name })
      if (!accepted) return refuse(response, 'no-such-ring')
      answer(response, { ok: true, yours: accepted.won, ring: staffRingOf(accepted.ring) })
    },
  )

  router.post('/api/booths/:booth/bell/presence', often, exhibitor, json, async (request: BoothRequest, response) => {
    const read = SetPresence.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { booth, visitor } = deskOf(request)
    const { choice, until } = read.data
    const presence = choice && presenceUntil(choice, until, now())
    if (presence === undefined) return refuse(response, 'not-in-time')
    await bells.staffing.setPresence(booth.id, visitor.id, presence)
    answer(response, { ok: true, presence })
  })

  router.post('/api/booths/:booth/bell/hours', often, exhibitor, json, async (request: BoothRequest, response) => {
    const read = SetHours.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { hours } = read.data
    const fault = hours ? hoursFault(hours) : undefined
    if (fault) return refuse(response, fault)
    const { booth, visitor } = deskOf(request)
    await bells.staffing.setHours(booth.id, hours, visitor.id)
    answer(response, { ok: true, hours })
  })

  return router
}

/** Lets exhibitors of the booth through: what rang there is theirs, as its cards are. */
const requireExhibitor =
  (services: Services): RequestHandler<{ booth: string }> =>
  async (request, response, next) => {
    const booth = await boothName(services, request.params.booth)
    if (!booth) return refuse(response, 'no-such-booth')
    const visitor = await findVisitor(services, request)
    if (!visitor || !isBoothExhibitor(visitor, booth.id, services.now())) return refuse(response, 'not-allowed')
    Object.assign(request, { desk: { booth, visitor } satisfies Desk })
    next()
  }
