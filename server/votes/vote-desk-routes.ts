import express, { type Request, Router } from 'express'
import { say } from '../../shared/exhibition/say.ts'
import { writeCode } from '../../shared/votes/code-text.ts'
import { MakeCodes, MakeVoteInvites } from '../../shared/votes/vote-desk.ts'
import { VOTE_LIMITS } from '../../shared/votes/vote-words.ts'
import { type OfCeremony, ofCeremony, requireOwnCeremony } from '../ceremony/of-ceremony.ts'
import { csvOf } from '../http/csv.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { requireVisitor } from '../visitors/visitors.ts'
import { answerDesk, refuseDesk } from './vote-answer.ts'
import { hashCode, newCode } from './vote-codes.ts'
import { inviteLineOf, saidPolls, voteDeskView } from './vote-desk-view.ts'
import { voteExport } from './vote-export.ts'

/** The organizer's desk of the votes: who may vote by code or invite, and, once it was read out, what was voted. */
export function voteDeskRoutes(services: Services): Router {
  const router = Router()
  const { storage, config, secret, now, id } = services
  const base = '/api/ceremonies/:ceremony/votes'
  const mine = [requireVisitor(services), requireOwnCeremony(services)]
  const read = rateLimit(240, 60)
  const write = rateLimit(60, 60)
  const json = express.json({ limit: '128kb' })
  const of = ofCeremony

  router.get(base, read, ...mine, async (request: OfCeremony, response) => {
    answerDesk(response, await voteDeskView(services, of(request).stored))
  })

  /** Told once: what is kept of a code is a keyed hash. */
  router.post(`${base}/codes`, write, ...mine, json, async (request: OfCeremony, response) => {
    const { stored, visitor } = of(request)
    const asked = MakeCodes.safeParse(request.body)
    if (!asked.success) return refuseDesk(response, 'invalid')
    const codes = new Set<string>()
    while (codes.size < asked.data.count) codes.add(newCode())
    const batch = { batch: id(8), meantFor: '', madeAt: now(), madeBy: visitor.id, withdrawnAt: null }
    const rights = [...codes].map((code) => ({
      ...batch,
      id: id(12),
      ceremony: stored.id,
      kind: 'code' as const,
      hash: hashCode(secret, stored.id, code),
    }))
    if (!(await storage.voteRights.add(rights, VOTE_LIMITS.codesInAll))) return refuseDesk(response, 'too-many')
    answerDesk(response, { batch: batch.batch, codes: [...codes].map(writeCode) })
  })

  router.post(
    `${base}/codes/:batch/withdraw`,
    write,
    ...mine,
    async (request: Request<{ ceremony: string; batch: string }>, response) => {
      const { ceremony, batch } = request.params
      if (!(await storage.voteRights.withdraw(ceremony, { batch }, now()))) return refuseDesk(response, 'no-such-codes')
      answerDesk(response, {})
    },
  )

  router.post(`${base}/invites`, write, ...mine, json, async (request: OfCeremony, response) => {
    const { stored, visitor } = of(request)
    const asked = MakeVoteInvites.safeParse(request.body)
    if (!asked.success) return refuseDesk(response, 'invalid')
    const batch = { batch: id(8), madeAt: now(), madeBy: visitor.id, withdrawnAt: null }
    const rights = asked.data.meantFor.map((meantFor) => {
      const own = id(12)
      return { ...batch, id: own, ceremony: stored.id, kind: 'invite' as const, hash: own, meantFor }
    })
    if (!(await storage.voteRights.add(rights, VOTE_LIMITS.invitesInAll))) return refuseDesk(response, 'too-many')
    answerDesk(response, { invites: rights.map((right) => inviteLineOf(services, { ...right, browsers: 0 })) })
  })

  router.post(
    `${base}/invites/:invite/withdraw`,
    write,
    ...mine,
    async (request: Request<{ ceremony: string; invite: string }>, response) => {
      const { ceremony, invite } = request.params
      if (!(await storage.voteRights.withdraw(ceremony, { id: invite }, now())))
        return refuseDesk(response, 'no-such-invite')
      answerDesk(response, {})
    },
  )

  router.get(`${base}/invites.csv`, write, ...mine, async (request: OfCeremony, response) => {
    const { stored } = of(request)
    const here = config.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`
    const invites = (await storage.voteRights.invites(stored.id)).map((one) => inviteLineOf(services, one))
    const rows = invites.filter(({ path }) => path !== '').map(({ meantFor, path }) => [meantFor, `${here}${path}`])
    response
      .set('Cache-Control', 'no-store')
      .attachment(`vote-invites-${stored.exhibition}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvOf([['for', 'link'], ...rows]))
  })

  /** Every vote of what was read out, without a name. */
  router.get(`${base}.csv`, write, ...mine, async (request: OfCeremony, response) => {
    const { stored } = of(request)
    const said = await saidPolls(services, stored)
    if (said.length === 0) return refuseDesk(response, 'not-said')
    const shown = await services.exhibitions.get(stored.exhibition)
    const titles = new Map(shown?.exhibition.booths.map((booth) => [booth.id, say(booth.title, 'en')]))
    response
      .set('Cache-Control', 'no-store')
      .attachment(`votes-${stored.exhibition}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvOf(voteExport(said, titles)))
  })

  return router
}
