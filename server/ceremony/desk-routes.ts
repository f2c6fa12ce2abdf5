import express, { type Request, type RequestHandler, Router } from 'express'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import {
  type DeskAudience,
  DeskCommand,
  type DeskRole,
  type DeskView,
  type GoingRehearsal,
  TakeChair,
} from '../../shared/ceremony/desk.ts'
import { inHallOrder } from '../../shared/ceremony/in-hall-order.ts'
import { backTo } from '../../shared/ceremony/machine.ts'
import { mayDirect, mayPresent } from '../../shared/grants/can.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { audienceOf } from '../instances/halls.ts'
import type { Services } from '../services.ts'
import { type KnownVisitor, requireVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { answer, refuse } from './answer.ts'
import { directDemo, stagedDemo } from './desk-demo.ts'
import { createDesks, type Desks } from './desks.ts'
import type { LiveRun } from './live-run.ts'
import { mayEditCeremonies } from './of-ceremony.ts'

type OfRun = Request<{ ceremony: string; run: string }>
type DeskRequest = OfRun & VisitorRequest & { live: LiveRun; role: DeskRole }

/** So often a desk looks round how many are there. */
const LOOK_ROUND_MS = 2000
/** Who is in the halls is counted at most so often, for all desks of a run together. */
const COUNT_MS = 1000
/** A desk is told changes at most so often. */
const TELL_MS = 100

/** The desks of a night: what the director and the presenter see, and what they do. */
export function deskRoutes(services: Services): Router {
  const { ceremonies, now } = services
  const router = Router()
  const json = express.json({ limit: '8kb' })
  const base = '/api/ceremonies/:ceremony/runs/:run'
  const known = requireVisitor(services)
  const desks = new Map<string, Desks>()
  const desksOf = ({ ceremony, run }: LiveRun): Desks => {
    const key = `${ceremony} ${run}`
    const those = desks.get(key) ?? createDesks()
    desks.set(key, those)
    return those
  }

  const counted = new Map<string, { at: number; audience: Promise<DeskAudience> }>()
  const audience = ({ ceremony, exhibition, run }: LiveRun): Promise<DeskAudience> => {
    const key = `${ceremony} ${run}`
    const known = counted.get(key)
    if (known && Date.now() - known.at < COUNT_MS) return known.audience
    const now = { at: Date.now(), audience: audienceOf(exhibition, run) }
    counted.set(key, now)
    return now.audience
  }
  /** Rehearsals of a night that is still to come, in which somebody is. */
  const going = async ({ ceremony, run, state }: LiveRun): Promise<GoingRehearsal[]> => {
    if (run !== NIGHT || state().phase !== 'before') return []
    const all = await Promise.all(
      ceremonies.rehearsals(ceremony).map(async (live) => ({
        run: live.run,
        phase: live.state().phase,
        desks: desksOf(live)
          .all()
          .filter(({ here }) => here)
          .map(({ name }) => name),
        inside: (await audience(live)).inside,
      })),
    )
    return all.filter(({ desks, inside }) => desks.length > 0 || inside > 0)
  }

  const roleIn = ({ exhibition }: LiveRun, visitor: KnownVisitor): DeskRole | undefined => {
    if (mayDirect(visitor, exhibition, now())) return 'director'
    return mayPresent(visitor, exhibition, now()) ? 'presenter' : undefined
  }
  const atDesk: RequestHandler<{ ceremony: string; run: string }> = async (request, response, next) => {
    const { visitor } = request as unknown as VisitorRequest
    const live = await ceremonies.run(request.params.ceremony, request.params.run)
    if (!live) return refuse(response, 'no-such-ceremony')
    const role = roleIn(live, visitor)
    if (!role) return refuse(response, 'not-allowed')
    Object.assign(request, { live, role })
    next()
  }
  const often = rateLimit(1200, 60)

  router.get(`${base}/desk`, often, known, atDesk, (request: OfRun, response) => {
    const { live, role, visitor } = request as unknown as DeskRequest
    const those = desksOf(live)
    response.set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    })
    response.flushHeaders()
    let waiting: ReturnType<typeof setTimeout> | undefined
    let told = 0
    let telling = Promise.resolve()
    const tell = async () => {
      waiting = undefined
      told = Date.now()
      const me = { visitor: visitor.id, role, organizes: mayEditCeremonies(visitor, live.exhibition, now()) }
      const seen = { audience: await audience(live), rehearsals: await going(live) }
      const known = { ...(await viewOf(services, live, those, me)), ...seen }
      // A part that was withdrawn, or is another now, ends the desk: the browser is told why when it opens it again.
      if (roleIn(live, visitor) !== role) return void response.end()
      // The time at last: the desk's clock goes by it, and what was waited for would be wrong in it.
      const view: DeskView = { ...known, now: now() }
      if (!response.writableEnded) response.write(`data: ${JSON.stringify(view)}\n\n`)
    }
    const failed = (error: unknown) => services.log.error({ err: error }, 'a desk could not be told')
    const soon = () => {
      // One after the other: of two that overlap, the older could be sent last.
      const next = () => {
        telling = telling.then(tell).catch(failed)
      }
      waiting ??= setTimeout(next, Math.max(0, TELL_MS - (Date.now() - told)))
    }
    // People come and sit down without the ceremony changing; and proxies close what says nothing for a minute.
    const alive = setInterval(soon, LOOK_ROUND_MS)
    // Who asks for the controls is seen at once; what the driver does is no desk's business.
    const unhear = services.bus.subscribe('demo.changed', ({ exhibition, run, change }) => {
      if (exhibition === live.exhibition && run === live.run && 'session' in change.patch) soon()
    })
    const unfollow = services.bus.subscribe('grants.changed', (of) => {
      if (of.visitor !== visitor.id) return
      const anew = async () => {
        visitor.grants = await services.storage.grants.ofVisitor(visitor.id)
        soon()
      }
      anew().catch(failed)
    })
    const had = Number(request.query.chair) || 0
    const stops = [
      live.follow(soon),
      those.follow(soon),
      those.open(visitor.id, visitor.name, role, had),
      unhear,
      unfollow,
    ]
    response.on('close', () => {
      clearInterval(alive)
      clearTimeout(waiting)
      for (const stop of stops) stop()
    })
  })

  router.post(`${base}/events`, often, known, atDesk, json, async (request: OfRun, response) => {
    const { live, role, visitor } = request as unknown as DeskRequest
    const read = DeskCommand.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { event, ...seen } = read.data
    if (event.type !== 'caption') {
      if (role !== 'director') return refuse(response, 'not-allowed')
      if (!desksOf(live).uses(visitor.id)) return refuse(response, 'not-in-chair')
    }
    const happened =
      event.type === 'demo-hand' || event.type === 'demo-turns'
        ? directDemo(services, live, event, now())
        : await live.happens(event, visitor.id, seen)
    if (!happened.ok) return refuse(response, happened.reason)
    answer(response, happened)
  })

  router.post(`${base}/chair`, often, known, atDesk, json, (request: OfRun, response) => {
    const { live, role, visitor } = request as unknown as DeskRequest
    const read = TakeChair.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    if (role !== 'director') return refuse(response, 'not-allowed')
    if (!desksOf(live).take(visitor.id, read.data.over)) return refuse(response, 'not-in-chair')
    answer(response, { ok: true })
  })

  return router
}

async function viewOf(
  services: Services,
  live: LiveRun,
  desks: Desks,
  me: DeskView['me'],
): Promise<Omit<DeskView, 'audience' | 'rehearsals' | 'now'>> {
  const shown = (await services.exhibitions.get(live.exhibition))?.exhibition
  const state = live.state()
  const { cues, awards, title, startsAt } = live.show()
  return {
    me,
    exhibition: live.exhibition,
    show: live.shown(),
    demo: await stagedDemo(services, live),
    next: state.next,
    mayUndo: typeof state.undo === 'object' && state.undo !== null,
    mayBack: backTo({ show: live.show() }, state) >= 0,
    beganAt: state.beganAt,
    startsAt,
    cues,
    categories: (shown?.categories ?? []).map(({ id, name }) => ({ id, name })),
    title,
    awards: awards.map((award) => ({
      ...award,
      nominees: inHallOrder(award.nominees, shown?.booths ?? []),
      ready: live.ready(award.id),
    })),
    notGiven: live.run === NIGHT ? services.awards.missing(live.ceremony) : [],
    chair: desks.chair(),
    desks: desks.all(),
    applause: live.applause(),
  }
}
