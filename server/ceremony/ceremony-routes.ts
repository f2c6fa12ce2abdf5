import express, { type Request, type RequestHandler, Router } from 'express'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import {
  AnnounceCeremony,
  type CeremonyLine,
  type CeremonyScript,
  type FixedAwards,
  SaveCeremony,
} from '../../shared/ceremony/desk.ts'
import { inHallOrder } from '../../shared/ceremony/in-hall-order.ts'
import type { StoredAwardName } from '../../shared/exhibition/stored.ts'
import { sameAward } from '../../shared/seals/sealed-awards.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import { findVisitor, requireVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { answer, refuse } from './answer.ts'
import { removeCeremonyFiles } from './ceremony-files.ts'
import { mayRehearse } from './may-rehearse.ts'
import { mayWrite } from './may-write.ts'
import {
  mayEditCeremonies,
  type OfCeremony,
  ofCeremony,
  requireDirector,
  requireOwnCeremony,
  requirePresenter,
} from './of-ceremony.ts'
import { tryNight } from './try-night.ts'

type OfSlug = Request<{ slug: string }>

/** Ceremonies before their night: what everybody may know, and what the organizer writes. */
export function ceremonyRoutes(services: Services, organizer: RequestHandler): Router {
  const { storage, ceremonies, seals, exhibitions, id, now } = services
  const router = Router()
  const json = express.json({ limit: '1mb' })
  const often = rateLimit(600, 60)
  const known = requireVisitor(services)
  const ofExhibition = '/api/exhibitions/:slug/ceremonies'
  const one = '/api/ceremonies/:ceremony'

  // `?run=`: of a rehearsal, for who may be in it; else of the night that is announced, for everybody.
  router.get('/api/exhibitions/:slug/ceremony', rateLimit(3000, 60), async (request: OfSlug, response) => {
    const { slug } = request.params
    const run = request.query.run ? String(request.query.run) : NIGHT
    if (!(await exhibitions.get(slug))) return refuse(response, 'no-such-exhibition')
    if (run !== NIGHT) {
      const visitor = await findVisitor(services, request)
      if (!visitor || !(await mayRehearse(services, visitor, slug, run))) return refuse(response, 'not-allowed')
    }
    const programme = await ceremonies.programme(slug, run)
    response
      .set('Cache-Control', run === NIGHT ? 'no-cache' : 'private, no-store')
      .json({ ok: true, now: now(), programme })
  })

  const fixedOf = async (ceremony: string): Promise<FixedAwards> => ({
    sealed: [...(await seals.sealed(ceremony))],
    voted: Object.keys((await ceremonies.run(ceremony, NIGHT))?.state().polls ?? {}),
  })
  /** The awards of the exhibition's list that no booth was ever shown with: those can still be given, and be sealed. */
  const unshown = async (slug: string): Promise<StoredAwardName[]> => {
    const names = (await storage.exhibitions.load(slug))?.awardNames ?? []
    if (names.length === 0) return []
    const shown = await storage.seals.shown(slug)
    return names.filter((one) => !shown.some((award) => sameAward(award, { name: one.name, edition: '' })))
  }
  const lineOf = async (stored: StoredCeremony): Promise<CeremonyLine> => {
    const night = await ceremonies.run(stored.id, NIGHT)
    const runs = await storage.ceremonies.runs(stored.id)
    const { id, exhibition, show, announced, toldSeconds, revision, changedBy, changedAt } = stored
    return {
      id,
      exhibition,
      show,
      announced,
      toldSeconds,
      revision,
      changedBy: (await storage.visitors.find(changedBy))?.name ?? '',
      changedAt,
      phase: night?.state().phase ?? 'before',
      notGiven: services.awards.missing(id),
      ...(await fixedOf(id)),
      rehearsals: runs.filter(({ run }) => run !== NIGHT).map(({ run, at }) => ({ run, at })),
    }
  }

  router.get(ofExhibition, often, organizer, async (request: OfSlug, response) => {
    const { slug } = request.params
    const all = await storage.ceremonies.ofExhibition(slug)
    answer(response, { ok: true, ceremonies: await Promise.all(all.map(lineOf)), awardNames: await unshown(slug) })
  })

  router.post(ofExhibition, often, organizer, json, async (request: OfSlug, response) => {
    const { slug } = request.params
    const { visitor } = request as unknown as VisitorRequest
    const shown = await exhibitions.get(slug)
    if (!shown) return refuse(response, 'no-such-exhibition')
    const read = SaveCeremony.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const stored: StoredCeremony = {
      id: id(10),
      exhibition: slug,
      show: read.data.show,
      announced: false,
      toldSeconds: null,
      revision: 1,
      madeAt: now(),
      changedAt: now(),
      changedBy: visitor.id,
    }
    const refusal = mayWrite(undefined, stored.show, shown.exhibition, { sealed: [], voted: [] })
    if (refusal) return refuse(response, refusal)
    await storage.ceremonies.save(stored, 0)
    answer(response, { ok: true, ceremony: await lineOf(stored) })
  })

  const edits = requireOwnCeremony(services)
  const directs = requireDirector(services)

  router.get(one, often, known, edits, async (request: OfCeremony, response) => {
    answer(response, { ok: true, ceremony: await lineOf(ofCeremony(request).stored) })
  })

  /** What is printed for everybody backstage: the run of show, in which there is nothing of a result. */
  router.get(`${one}/script`, often, known, requirePresenter(services), async (request: OfCeremony, response) => {
    const { stored, visitor } = ofCeremony(request)
    const { id, exhibition, show } = stored
    const booths = (await exhibitions.get(exhibition))?.exhibition.booths ?? []
    const awards = show.awards.map((award) => ({ ...award, nominees: inHallOrder(award.nominees, booths) }))
    const organizes = mayEditCeremonies(visitor, exhibition, now())
    const script: CeremonyScript = { id, exhibition, show: { ...show, awards }, organizes }
    answer(response, { ok: true, script })
  })

  router.post(one, often, known, edits, json, async (request: OfCeremony, response) => {
    const { stored, visitor } = ofCeremony(request)
    const read = SaveCeremony.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const shown = await exhibitions.get(stored.exhibition)
    if (!shown) return refuse(response, 'no-such-exhibition')
    const refusal = mayWrite(stored.show, read.data.show, shown.exhibition, await fixedOf(stored.id))
    if (refusal) return refuse(response, refusal)
    const written = await ceremonies.write(stored, { show: read.data.show }, read.data.revision, visitor.id)
    if (!written.ok) return refuse(response, written.reason)
    answer(response, written)
  })

  router.post(`${one}/announce`, often, known, edits, json, async (request: OfCeremony, response) => {
    const { stored, visitor } = ofCeremony(request)
    const read = AnnounceCeremony.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const written = await ceremonies.write(stored, { announced: read.data.on }, read.data.revision, visitor.id)
    if (!written.ok) return refuse(response, written.reason)
    answer(response, written)
  })

  router.post(`${one}/try`, often, known, edits, async (request: OfCeremony, response) => {
    const { stored, visitor } = ofCeremony(request)
    const tried = await tryNight(services, stored, visitor.id)
    if (!tried.ok) return refuse(response, tried.reason)
    answer(response, tried)
  })

  router.post(`${one}/rehearsals`, often, known, directs, async (request: OfCeremony, response) => {
    const live = await ceremonies.rehearse(request.params.ceremony)
    if (!live) return refuse(response, 'no-such-ceremony')
    answer(response, { ok: true, run: live.run })
  })

  router.post(`${one}/delete`, often, known, edits, async (request: OfCeremony, response) => {
    const { stored } = ofCeremony(request)
    // What was sealed or held is a record, and not the organizer's to delete.
    const removed = await storage.ceremonies.removeDraft(stored.id, NIGHT)
    if (removed !== 'removed') return refuse(response, removed === 'held' ? 'runs-already' : 'sealed-award')
    await removeCeremonyFiles(services, stored.id, stored.exhibition)
    answer(response, { ok: true })
  })

  return router
}
