import express, { Router } from 'express'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { isStaff, isStanding } from '../../shared/grants/standing.ts'
import { checkName } from '../../shared/visitors/check-name.ts'
import { Profile } from '../../shared/visitors/profile.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { createVisitor, findVisitor, type KnownVisitor } from './visitors.ts'

/** GET /api/visitor: who this browser is. POST /api/visitor: a name, a look and a language; makes the visitor if need be. */
export function visitorRoutes(services: Services): Router {
  const router = Router()
  const told = (visitor: KnownVisitor) => ({
    ok: true,
    id: visitor.id,
    name: visitor.name,
    look: visitor.look,
    language: visitor.language,
    grants: visitor.grants
      .filter((grant) => isStanding(grant, services.now()))
      .map(({ id, role, scope, until }) => ({ id, role, scope, until })),
  })

  router.get('/api/visitor', async (request, response) => {
    const visitor = await findVisitor(services, request)
    if (visitor) response.json(told(visitor))
    else response.status(204).end()
  })

  router.post('/api/visitor', rateLimit(120, 60), express.json({ limit: '4kb' }), async (request, response) => {
    const read = Profile.safeParse(request.body)
    if (!read.success) return void response.status(400).json({ ok: false, reason: nameProblem(request.body) })
    const visitor = await findVisitor(services, request)
    const staff = isStaff(visitor?.grants ?? [], services.now())
    const checked = checkName(read.data.name, { staff })
    if (!checked.ok) return void response.status(400).json(checked)
    const profile = { ...read.data, name: checked.name }
    if (!visitor) return void response.json(told(await createVisitor(services, request, response, profile)))
    await services.storage.visitors.update(visitor.id, profile)
    response.json(told({ ...visitor, ...profile }))
  })

  return router
}

/** A body that is not a profile: mostly a name that is missing or too long, else something that no page of ours sends. */
function nameProblem(body: unknown): 'empty' | 'too-long' | 'invalid' {
  const name = (body as { name?: unknown } | null)?.name
  if (typeof name !== 'string') return 'invalid'
  if (name.trim() === '') return 'empty'
  const language = (body as { language?: unknown }).language
  return LANGUAGES.some((known) => known === language) ? 'too-long' : 'invalid'
}
