import express, { type Request, type Response, Router } from 'express'
import { walkableOf } from '../../shared/plan/walkable-of.ts'
import { checkTour } from '../../shared/tours/check-tour.ts'
import { EditCaptions, NewTour } from '../../shared/tours/tours.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import type { StoredTour } from '../storage/tour-port.ts'
import { type BoothRequest, requireBoothEditor } from '../studio/booth-of.ts'
import { refuse } from './answer.ts'
import { aboutOf, type TourBody, tourOf } from './kept-tour.ts'

type AtBooth = Request<{ booth: string }>
type AtTour = Request<{ booth: string; tour: string }>

/** A little more than a tour may have: what is over it is refused in words and not by the parser. */
const json = express.json({ limit: '200kb' })

/**
 * The recorded tour of a booth. Everybody may take it; only who may edit the booth records it, and then they are its
 * host: name and look are the session's. The answer to a change goes out when it is stored.
 */
export function tourRoutes(services: Services): Router {
  const { storage, exhibitions, id, now } = services
  const router = Router()
  const base = '/api/booths/:booth/tour'
  const editor = requireBoothEditor(services)
  const often = rateLimit(3000, 60)
  const seldom = rateLimit(60, 60)
  const kept = (response: Response, tour: StoredTour) =>
    void response.set('Cache-Control', 'no-store').json({ ok: true, about: aboutOf(tour) })

  router.get(base, often, async (request: AtBooth, response) => {
    const tour = await storage.tours.load(request.params.booth)
    response.set('Cache-Control', 'no-store').json({ ok: true, about: tour ? aboutOf(tour) : null })
  })

  router.get(`${base}/:tour`, often, async (request: AtTour, response) => {
    const tour = await storage.tours.load(request.params.booth)
    // Another id is another recording: whoever had its name asks anew what there is.
    if (tour?.id !== request.params.tour) return refuse(response, 'no-such-tour')
    response.set('Cache-Control', 'private, max-age=86400, immutable').json({ ok: true, tour: tourOf(tour) })
  })

  router.post(base, seldom, editor, json, async (request: Request, response) => {
    const { at, visitor } = request as unknown as BoothRequest
    const read = NewTour.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const shown = await exhibitions.get(at.exhibition)
    const slot = shown?.plan.booths.find((one) => one.id === at.booth)
    if (!shown || !slot) return refuse(response, 'no-such-booth')
    const { plan, demos } = shown
    const ground = { plan, walkable: walkableOf(plan), slot, demos: demos.get(at.booth) ?? [] }
    const refusal = checkTour(read.data, ground)
    if (refusal) return refuse(response, refusal)
    const body: TourBody = { ...read.data, name: visitor.name, look: visitor.look }
    const tour = { id: id(12), ...at, body: JSON.stringify(body), by: visitor.id, at: now() }
    await storage.tours.save(tour)
    kept(response, tour)
  })

  router.post(`${base}/captions`, seldom, editor, json, async (request: Request, response) => {
    const { at } = request as unknown as BoothRequest
    const read = EditCaptions.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const before = await storage.tours.load(at.booth)
    if (!before) return refuse(response, 'no-such-tour')
    if (before.id !== read.data.id) return refuse(response, 'changed-meanwhile')
    const { id: _id, at: _at, ...body } = tourOf(before)
    if (read.data.captions.some((caption) => caption.at > body.ms)) return refuse(response, 'invalid')
    const tour = { ...before, id: id(12), body: JSON.stringify({ ...body, captions: read.data.captions }) }
    if (!(await storage.tours.change(tour, before.id))) return refuse(response, 'changed-meanwhile')
    kept(response, tour)
  })

  router.post(`${base}/delete`, seldom, editor, async (request: Request, response) => {
    const { at } = request as unknown as BoothRequest
    if (!(await storage.tours.remove(at.booth))) return refuse(response, 'no-such-tour')
    response.set('Cache-Control', 'no-store').json({ ok: true })
  })

  return router
}
