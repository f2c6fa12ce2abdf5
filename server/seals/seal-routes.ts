import express, { type Response, Router } from 'express'
import { ImportResults, RestoreKey, SealResult } from '../../shared/seals/seal-messages.ts'
import { type KeyRefusal, SEAL_LIMITS, type SealRefusal } from '../../shared/seals/seal-words.ts'
import { type OfCeremony, ofCeremony, requireOwnCeremony } from '../ceremony/of-ceremony.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { requireVisitor } from '../visitors/visitors.ts'
import { importResults } from './import-results.ts'
import { sealDeskOf } from './seal-desk.ts'

/** Base64 and the rest of the message. */
const FILE_BODY = Math.ceil(SEAL_LIMITS.file * 1.4)

const STATUS: Readonly<Partial<Record<SealRefusal | KeyRefusal, number>>> = {
  invalid: 400,
  'not-allowed': 403,
  'no-such-ceremony': 404,
  'no-such-award': 404,
}
const answer = <Body extends { ok: true }>(response: Response, body: Body): void =>
  void response.set('Cache-Control', 'no-store').json(body)
const refuse = (response: Response, reason: SealRefusal | KeyRefusal): void =>
  void response
    .status(STATUS[reason] ?? 409)
    .set('Cache-Control', 'no-store')
    .json({ ok: false, reason })

/** What an organizer does with results and their key. Nothing that is sent here is ever logged. */
export function sealRoutes(services: Services): Router {
  const { seals, ceremonies } = services
  const router = Router()
  const sealer = [rateLimit(300, 60), requireVisitor(services), requireOwnCeremony(services)]
  const json = express.json({ limit: '32kb' })
  const big = express.json({ limit: FILE_BODY })
  const envelopes = '/api/ceremonies/:ceremony/envelopes'
  const key = '/api/ceremonies/:ceremony/seal-key'
  const of = ofCeremony

  /** Every night that waits for its envelopes can read them out again. */
  const keyIsBack = async () => {
    for (const ceremony of seals.keyless()) await ceremonies.sealed(ceremony)
  }

  router.get(envelopes, ...sealer, async (request: OfCeremony, response) => {
    const { stored, visitor } = of(request)
    const desk = await sealDeskOf(services, stored, visitor.id)
    if (desk.key.state === 'ready') await keyIsBack() // somebody put the file back
    answer(response, desk)
  })

  router.post(envelopes, ...sealer, json, async (request: OfCeremony, response) => {
    const { stored, visitor } = of(request)
    const read = SealResult.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { id: ceremony, exhibition } = stored
    const sealed = await seals.seal({ ...read.data, exhibition, ceremony, by: visitor.id })
    if (!sealed.ok) return refuse(response, sealed.reason)
    await ceremonies.sealed(ceremony)
    answer(response, sealed)
  })

  router.post(`${envelopes}/import`, ...sealer, big, async (request: OfCeremony, response) => {
    const { stored, visitor } = of(request)
    const read = ImportResults.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { file, store, reason } = read.data
    const bytes = Buffer.from(file, 'base64')
    const imported = await importResults(services, stored, { bytes, store, reason, by: visitor.id })
    if (!imported.ok) return refuse(response, imported.reason)
    if (imported.stored) await ceremonies.sealed(stored.id)
    answer(response, imported)
  })

  router.post(`${key}/phrase`, ...sealer, async (request: OfCeremony, response) => {
    const shown = await seals.key.phrase(of(request).visitor.id)
    if (!shown.ok) return refuse(response, shown.reason)
    answer(response, shown)
  })

  router.post(`${key}/kept`, ...sealer, async (request: OfCeremony, response) => {
    await seals.key.phraseKept(of(request).visitor.id)
    answer(response, { ok: true })
  })

  router.post(`${key}/restore`, rateLimit(20, 60), ...sealer, json, async (request: OfCeremony, response) => {
    const read = RestoreKey.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const restored = await seals.key.restore(read.data.phrase)
    if (!restored.ok) return refuse(response, restored.reason)
    await keyIsBack()
    answer(response, { ok: true })
  })

  return router
}
