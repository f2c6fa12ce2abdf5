import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { say } from '../../shared/exhibition/say.ts'
import { type BoothStaff, type InvitesOfExhibition, NewInvite } from '../../shared/studio/studio-messages.ts'
import { csvOf } from '../http/csv.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { type BoothRequest, requireBoothEditor } from '../studio/booth-of.ts'
import type { VisitorRequest } from '../visitors/visitors.ts'
import { inviteLine, MOST_INVITES, makeInvite, staffOf } from './invites.ts'

const NOBODY: BoothStaff = { staff: [], invites: [] }

/** Who looks after which booth: for the organizer all booths at once, for a booth's own staff theirs. */
export function inviteRoutes(services: Services, organizer: RequestHandler): Router {
  const router = Router()
  const { storage, exhibitions, config, bus, now } = services
  const editor = requireBoothEditor(services)
  const json = express.json({ limit: '4kb' })
  const ofExhibition = '/api/exhibitions/:slug/invites'
  const ofBooth = '/api/booths/:booth'
  type OfSlug = Request<{ slug: string }>

  router.get(ofExhibition, rateLimit(120, 60), organizer, async (request: OfSlug, response: Response) => {
    const shown = await exhibitions.get(request.params.slug)
    if (!shown) return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
    const staff = await staffOf(services, request.params.slug)
    const booths = shown.exhibition.booths.map(({ id }) => ({ booth: id, ...(staff.get(id) ?? NOBODY) }))
    response.set('Cache-Control', 'no-store').json({ booths } satisfies InvitesOfExhibition)
  })

  /** An open invite for every booth that has neither staff nor an open invite. */
  router.post(ofExhibition, rateLimit(20, 60), organizer, async (request: OfSlug, response: Response) => {
    const { slug } = request.params
    const shown = await exhibitions.get(slug)
    if (!shown) return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
    const staff = await staffOf(services, slug)
    const { visitor } = request as unknown as VisitorRequest
    let made = 0
    for (const { id } of shown.exhibition.booths) {
      const { staff: people, invites } = staff.get(id) ?? NOBODY
      if (people.length > 0 || invites.some(({ state }) => state === 'open')) continue
      await makeInvite(services, { exhibition: slug, booth: id }, '', visitor.id)
      made++
    }
    response.json({ ok: true, made })
  })

  /** The open invites as a table to mail from. */
  router.get(`${ofExhibition}.csv`, rateLimit(60, 60), organizer, async (request: OfSlug, response: Response) => {
    const { slug } = request.params
    const shown = await exhibitions.get(slug)
    if (!shown) return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
    const base = config.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`
    const staff = await staffOf(services, slug)
    const rows = shown.exhibition.booths.flatMap(({ id, place, title, team }) =>
      (staff.get(id)?.invites ?? [])
        .filter(({ state }) => state === 'open')
        .map(({ path, meantFor, until }) => [
          place.label,
          say(title, 'en'),
          say(team, 'en'),
          meantFor,
          `${base}${path}`,
          new Date(until).toISOString().slice(0, 10),
        ]),
    )
    response
      .set('Cache-Control', 'no-store')
      .attachment(`invites-${slug}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvOf([['booth', 'project', 'team', 'for', 'link', 'until'], ...rows]))
  })

  router.get(`${ofBooth}/staff`, rateLimit(120, 60), editor, async (request: Request, response: Response) => {
    const { at } = request as unknown as BoothRequest
    const staff = await staffOf(services, at.exhibition, at.booth)
    response.set('Cache-Control', 'no-store').json({ ok: true, ...(staff.get(at.booth) ?? NOBODY) })
  })

  router.post(`${ofBooth}/invites`, rateLimit(60, 60), editor, json, async (request: Request, response: Response) => {
    const { at, visitor } = request as unknown as BoothRequest
    const read = NewInvite.safeParse(request.body)
    if (!read.success) return void response.status(400).json({ ok: false, reason: 'invalid' })
    const known = (await staffOf(services, at.exhibition, at.booth)).get(at.booth) ?? NOBODY
    if (known.invites.filter(({ state }) => state === 'open').length >= MOST_INVITES)
      return void response.status(409).json({ ok: false, reason: 'too-many' })
    response.json({ ok: true, invite: await makeInvite(services, at, read.data.meantFor, visitor.id) })
  })

  router.post(
    `${ofBooth}/invites/:id/withdraw`,
    rateLimit(120, 60),
    editor,
    async (request: Request, response: Response) => {
      const { at } = request as unknown as BoothRequest
      const link = await storage.grants.findLink(String(request.params.id))
      if (link?.booth !== at.booth) return void response.status(404).json({ ok: false, reason: 'no-such-invite' })
      const withdrawn = await storage.grants.withdrawLink(link.id, now())
      const state = inviteLine(services, link).state
      response.status(withdrawn ? 200 : 409).json(withdrawn ? { ok: true } : { ok: false, reason: state })
    },
  )

  router.post(
    `${ofBooth}/staff/:grant/withdraw`,
    rateLimit(120, 60),
    editor,
    async (request: Request, response: Response) => {
      const { at, visitor } = request as unknown as BoothRequest
      const known = (await staffOf(services, at.exhibition, at.booth)).get(at.booth) ?? NOBODY
      const one = known.staff.find(({ id }) => id === request.params.grant)
      if (!one) return void response.status(404).json({ ok: false, reason: 'no-such-grant' })
      const withdrawn = await storage.grants.withdraw(one.id, visitor.id, now())
      bus.publish('grants.changed', { visitor: one.visitor })
      response.json({ ok: withdrawn })
    },
  )

  return router
}
