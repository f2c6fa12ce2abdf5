import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { MOST_NIGHT_INVITES, NewNightInvites, type NightRoles } from '../../shared/ceremony/night-roles.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import type { VisitorRequest } from '../visitors/visitors.ts'
import { makeNightInvite, nightInvites, nightPeople } from './night-invites.ts'

type OfSlug = Request<{ slug: string }>
type OfOne = Request<{ slug: string; id: string }>

/** Who directs, presents, may be called up and keeps order in the nights of an exhibition: the organizer invites them. */
export function nightRoleRoutes(services: Services, organizer: RequestHandler): Router {
  const { storage, exhibitions, bus, now } = services
  const router = Router()
  const json = express.json({ limit: '16kb' })
  const path = '/api/exhibitions/:slug/night-roles'
  const by = (request: unknown) => (request as VisitorRequest).visitor.id
  const refuse = (response: Response, status: number, reason: string) =>
    void response.status(status).set('Cache-Control', 'no-store').json({ ok: false, reason })
  const all = async (slug: string): Promise<NightRoles> => ({
    ok: true,
    people: await nightPeople(services, slug),
    invites: await nightInvites(services, slug),
  })
  const send = async (response: Response, slug: string) =>
    void response.set('Cache-Control', 'no-store').json(await all(slug))

  router.get(path, rateLimit(240, 60), organizer, async (request: OfSlug, response) => {
    if (!(await exhibitions.get(request.params.slug))) return refuse(response, 404, 'no-such-exhibition')
    await send(response, request.params.slug)
  })

  router.post(path, rateLimit(120, 60), organizer, json, async (request: OfSlug, response) => {
    const { slug } = request.params
    const shown = await exhibitions.get(slug)
    if (!shown) return refuse(response, 404, 'no-such-exhibition')
    const read = NewNightInvites.safeParse(request.body)
    if (!read.success) return refuse(response, 400, 'invalid')
    const { role, ceremony, meantFor, booths } = read.data
    const known = new Set(shown.exhibition.booths.map(({ id }) => id))
    if (booths.some((booth) => !known.has(booth))) return refuse(response, 404, 'no-such-booth')
    const stored = await storage.ceremonies.load(ceremony)
    if (stored?.exhibition !== slug) return refuse(response, 404, 'no-such-ceremony')
    // Else who is invited beside the nominees would be known to have won.
    const nominated = new Set(stored.show.awards.flatMap(({ nominees }) => nominees))
    if (booths.some((booth) => !nominated.has(booth))) return refuse(response, 409, 'no-nominee')
    const { invites } = await all(slug)
    const wanted = role === 'nominee' ? booths : ['']
    const open = invites.filter(({ state }) => state === 'open').length
    if (open + wanted.length > MOST_NIGHT_INVITES) return refuse(response, 409, 'too-many')
    for (const booth of wanted)
      await makeNightInvite(services, { exhibition: slug, role, booth, meantFor }, by(request))
    await send(response, slug)
  })

  router.post(`${path}/invites/:id/withdraw`, rateLimit(240, 60), organizer, async (request: OfOne, response) => {
    const { slug, id } = request.params
    const link = await storage.grants.findNightLink(id)
    if (link?.exhibition !== slug) return refuse(response, 404, 'no-such-invite')
    if (!(await storage.grants.withdrawLink(id, now()))) return refuse(response, 409, 'used')
    await send(response, slug)
  })

  router.post(`${path}/people/:id/withdraw`, rateLimit(240, 60), organizer, async (request: OfOne, response) => {
    const { slug, id } = request.params
    const one = (await nightPeople(services, slug)).find(({ grant }) => grant === id)
    if (!one) return refuse(response, 404, 'no-such-grant')
    await storage.grants.withdraw(id, by(request), now())
    bus.publish('grants.changed', { visitor: one.visitor })
    await send(response, slug)
  })

  return router
}
