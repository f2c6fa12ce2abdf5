import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import * as z from 'zod'
import { isHost, MOST_HOSTS } from '../../shared/demos/kinds/app-host.ts'
import { can } from '../../shared/grants/can.ts'
import { GRANT_ROLES } from '../../shared/grants/grants.ts'
import { isStanding } from '../../shared/grants/standing.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { findVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { makeOrganizerLink } from './organizer-link.ts'

/** Lets only organizers of `request.params.slug` (or of the server, where the path names no exhibition) through. */
export const requireOrganizer =
  (services: Services): RequestHandler =>
  async (request, response, next) => {
    const visitor = await findVisitor(services, request)
    const slug = typeof request.params.slug === 'string' ? request.params.slug : undefined
    const desk = slug === undefined ? { kind: 'server' as const } : { kind: 'exhibition' as const, exhibition: slug }
    if (!visitor || !can({ visitor: visitor.id, grants: visitor.grants }, 'exhibition.edit', desk, services.now()))
      return void response.status(403).json({ ok: false, reason: 'not-allowed' })
    Object.assign(request, { visitor })
    next()
  }

const bilingual = (max: number) => z.object({ en: z.string().trim().max(max), zh: z.string().trim().max(max) })
const day = z.union([z.literal(''), z.iso.date()])

/** What an organizer sets by hand; everything optional, nothing else accepted. */
const Settings = z
  .strictObject({
    title: bilingual(120).refine(({ en, zh }) => en !== '' || zh !== '', 'a title in one language at least'),
    text: bilingual(2000),
    opens: day,
    closes: day,
    open: z.boolean(),
    featured: z.boolean(),
    accent: z.string().max(40),
    picture: z
      .string()
      .max(200)
      .regex(/^(\/media\/[\w./-]+)?$/),
    allowedHosts: z.array(z.string().refine(isHost, 'a host, as in demo.example.org')).max(MOST_HOSTS),
    figures: z.object({ entries: z.number().int().min(0).max(1e6), winners: z.number().int().min(0).max(1e6) }),
  })
  .partial()

const NewExhibition = z.strictObject({
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: bilingual(120),
})

const problemsOf = (error: z.ZodError) => error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))

const NewLink = z.strictObject({ role: z.enum(['organizer', 'moderator']) })

/** The organizer's desk: settings of an exhibition, what the staff did, links for others and for oneself. */
export function organizerRoutes(services: Services): Router {
  const router = Router()
  const { storage, exhibitions } = services
  const organizer = requireOrganizer(services)
  const json = express.json({ limit: '32kb' })
  const me = (request: Request) => (request as VisitorRequest).visitor

  router.post('/api/exhibitions', rateLimit(20, 60), organizer, json, async (request, response) => {
    const read = NewExhibition.safeParse(request.body)
    if (!read.success)
      return void response.status(400).json({ ok: false, reason: 'invalid', problems: problemsOf(read.error) })
    const { slug, title } = read.data
    const saved = await exhibitions.change(slug, (stored) =>
      stored.revision > 0 ? undefined : { ...stored, title, open: false, featured: false },
    )
    response.status(saved ? 200 : 409).json(saved ? { ok: true, slug } : { ok: false, reason: 'slug-taken' })
  })

  router.post(
    '/api/exhibitions/:slug/settings',
    rateLimit(120, 60),
    organizer,
    json,
    async (request: Request<{ slug: string }>, response: Response) => {
      const read = Settings.safeParse(request.body)
      if (!read.success)
        return void response.status(400).json({ ok: false, reason: 'invalid', problems: problemsOf(read.error) })
      const saved = await exhibitions.change(request.params.slug, (stored) =>
        stored.revision === 0 ? undefined : { ...stored, ...read.data },
      )
      if (!saved) return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
      response.json({ ok: true, revision: saved.revision })
    },
  )

  router.get('/api/exhibitions/:slug/acts', organizer, async (request: Request<{ slug: string }>, response) => {
    const acts = await storage.moderation.list(request.params.slug, 500)
    const names = new Map<string, string>()
    for (const id of new Set(acts.flatMap(({ by, visitor }) => [by, visitor])))
      if (id) names.set(id, (await storage.visitors.find(id))?.name ?? '')
    response.json({
      ok: true,
      acts,
      names: Object.fromEntries(names),
      settings: await storage.moderation.settings(request.params.slug),
    })
  })

  router.get('/api/organizer/grants', organizer, async (_request, response) => {
    const now = services.now()
    const grants = (await storage.grants.ofScope('')).filter((grant) => isStanding(grant, now))
    const rows = await Promise.all(
      grants
        .filter(({ role }) => GRANT_ROLES.includes(role))
        .map(async (grant) => ({ ...grant, name: (await storage.visitors.find(grant.visitor))?.name ?? '' })),
    )
    response.json({ ok: true, grants: rows })
  })

  router.post('/api/organizer/links', rateLimit(20, 60), organizer, json, async (request, response) => {
    const read = NewLink.safeParse(request.body)
    if (!read.success) return void response.status(400).json({ ok: false, reason: 'invalid' })
    response.json({ ok: true, path: await makeOrganizerLink(services, me(request).id, read.data.role) })
  })

  router.post(
    '/api/organizer/grants/:id/withdraw',
    rateLimit(60, 60),
    organizer,
    async (request: Request<{ id: string }>, response) => {
      const grants = await storage.grants.ofScope('')
      const grant = grants.find(({ id }) => id === request.params.id)
      if (!grant) return void response.status(404).json({ ok: false, reason: 'no-such-grant' })
      // The last organizer must not lock everybody out of the desk.
      const withdraw = grant.role === 'organizer' ? storage.grants.withdrawOrganizer : storage.grants.withdraw
      const withdrawn = await withdraw(grant.id, me(request).id, services.now())
      if (withdrawn === 'last') return void response.status(409).json({ ok: false, reason: 'last-organizer' })
      services.bus.publish('grants.changed', { visitor: grant.visitor })
      response.json({ ok: withdrawn === true })
    },
  )

  return router
}
