import { type Request, Router } from 'express'
import { isOpenCount } from '../../shared/ceremony/open-count.ts'
import type { CommitmentsOfExhibition } from '../../shared/seals/seal-messages.ts'
import { stillToSay } from '../ceremony/still-to-say.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'

/** GET /api/exhibitions/<slug>/commitments: what everybody may know of the sealed results, and check by themselves. */
export function commitmentRoutes(services: Services): Router {
  const { storage, exhibitions, now } = services
  const router = Router()
  router.get(
    '/api/exhibitions/:slug/commitments',
    rateLimit(600, 60),
    async (request: Request<{ slug: string }>, response) => {
      const { slug } = request.params
      if (!(await exhibitions.get(slug)))
        return void response.status(404).json({ ok: false, reason: 'no-such-exhibition' })
      const [envelopes, all] = await Promise.all([
        storage.seals.ofExhibition(slug),
        storage.ceremonies.ofExhibition(slug),
      ])
      const begun = new Set(envelopes.flatMap(({ ceremony, opened }) => (opened ? ceremony : [])))
      const later = new Map<string, string>()
      for (const id of begun) later.set(id, await stillToSay(services, id))
      const showOf = (id: string) => all.find((one) => one.id === id)?.show
      const body: CommitmentsOfExhibition = {
        ok: true,
        now: now(),
        commitments: envelopes.map(({ ceremony, award, name, sha256, sealedAt, replaced, opened }) => ({
          ceremony: { id: ceremony, title: showOf(ceremony)?.title ?? { en: '', zh: '' } },
          award: { id: award, name },
          sha256,
          sealedAt,
          openCount: showOf(ceremony)?.awards.some((one) => one.id === award && isOpenCount(one)) ?? false,
          replaced,
          opened: later.get(ceremony) === award ? null : opened,
        })),
      }
      response.set('Cache-Control', 'no-cache').json(body)
    },
  )
  return router
}
