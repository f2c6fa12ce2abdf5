import express, { type Request, Router } from 'express'
import { ceremonyOfSession } from '../../shared/ceremony/night-words.ts'
import { CancelSession, MarkSession, SetSession } from '../../shared/schedule/schedule.ts'
import { MOST_SESSIONS } from '../../shared/schedule/schedule-words.ts'
import { phaseOf } from '../../shared/schedule/session-times.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import type { StoredSession } from '../storage/schedule-port.ts'
import { requireVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { answer, refuse } from './answer.ts'
import { publicSessions } from './public-sessions.ts'
import { shownSession } from './schedules.ts'
import { maySetAt, sessionOf } from './session-rules.ts'

type OfSlug = Request<{ slug: string }>
type OfSession = Request<{ slug: string; session: string }>
const visitorOf = (request: Pick<Request, 'headers'>) => (request as VisitorRequest).visitor

/** The schedule of an exhibition: everybody reads it, a booth's editors and the organizer set it, a visitor marks in it. */
export function scheduleRoutes(services: Services): Router {
  const { storage, schedules, exhibitions, id, now } = services
  const router = Router()
  const path = '/api/exhibitions/:slug/schedule'
  const json = express.json({ limit: '8kb' })
  const known = requireVisitor(services)
  const often = rateLimit(600, 60)
  const seldom = rateLimit(60, 60, (request) => visitorOf(request).id)

  router.get(path, often, async (request: OfSlug, response) => {
    const sessions = await publicSessions(services, request.params.slug)
    if (!sessions) return refuse(response, 'no-such-exhibition')
    response.set('Cache-Control', 'no-cache').json({ ok: true, now: now(), sessions })
  })

  router.get(`${path}/mine`, often, known, async (request: OfSlug, response) => {
    answer(response, { ok: true, marked: await storage.schedule.marked(visitorOf(request).id, request.params.slug) })
  })

  router.post(`${path}/:session/mark`, often, known, json, async (request: OfSession, response) => {
    const read = MarkSession.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { slug, session } = request.params
    const found = await find(slug, session)
    if (!found) return refuse(response, 'no-such-session')
    await storage.schedule.mark(visitorOf(request).id, found.id, slug, read.data.on, now())
    answer(response, { ok: true })
  })

  const find = async (slug: string, session: string) =>
    (await schedules.of(slug)).find((one) => one.id === session) ?? undefined

  const save = async (session: StoredSession, before: StoredSession | undefined, response: express.Response) => {
    const saved = await storage.schedule.save(session, MOST_SESSIONS)
    if (!saved.ok) return refuse(response, saved.reason, 'other' in saved ? { other: shownSession(saved.other) } : {})
    schedules.changed(session, before)
    answer(response, { ok: true, session: shownSession(session) })
  }

  router.post([path, `${path}/:session`], often, known, seldom, json, async (request: Request, response) => {
    const { slug = '', session: named } = request.params as { slug?: string; session?: string }
    const read = SetSession.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const visitor = visitorOf(request)
    const at = now()
    const shown = await exhibitions.get(slug)
    if (!shown) return refuse(response, 'no-such-exhibition')
    if (!maySetAt(visitor, slug, read.data.booth, at)) return refuse(response, 'not-allowed')
    // A ceremony is set in its run of show, and its session follows.
    if (named !== undefined && ceremonyOfSession(named)) return refuse(response, 'not-allowed')
    const before = named === undefined ? undefined : await find(slug, named)
    if (named !== undefined && !before) return refuse(response, 'no-such-session')
    const made = sessionOf(read.data, before, shown, { id: id(12), visitor: visitor.id, now: at })
    if (!made.ok) return refuse(response, made.reason)
    await save(made.session, before, response)
  })

  router.post(`${path}/:session/cancel`, often, known, seldom, json, async (request: OfSession, response) => {
    const read = CancelSession.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { slug, session } = request.params
    const before = await find(slug, session)
    if (!before) return refuse(response, 'no-such-session')
    const visitor = visitorOf(request)
    const at = now()
    if (ceremonyOfSession(session) || !maySetAt(visitor, slug, before.booth, at)) return refuse(response, 'not-allowed')
    if (before.sequence !== read.data.sequence) return refuse(response, 'changed-meanwhile')
    if (before.cancelled || phaseOf(before, at) === 'over') return refuse(response, 'over')
    const sequence = before.sequence + 1
    await save({ ...before, cancelled: true, sequence, changedAt: at, changedBy: visitor.id }, before, response)
  })

  return router
}
