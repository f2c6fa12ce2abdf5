import express, { type Request, type Response, Router } from 'express'
import { AtRevision, type BoothVersion, type DraftNow, SaveDraft } from '../../shared/studio/studio-messages.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { type BoothRequest, requireBoothEditor } from './booth-of.ts'
import type { DraftChange, OpenDraft } from './drafts.ts'
import { waitForDraft } from './wait-for-draft.ts'

/** A draft with six demos, the largest of them a long story. */
const DRAFT_BYTES = '2mb'

/** What the booth studio reads and writes. Every route is for those only who may edit the booth. */
export function studioRoutes(services: Services): Router {
  const router = Router()
  const { drafts, storage } = services
  const editor = requireBoothEditor(services)
  const json = express.json({ limit: DRAFT_BYTES })
  const base = '/api/booths/:booth'

  const told = async ({ by, ...draft }: OpenDraft, you: string): Promise<DraftNow> => ({
    ...draft,
    you,
    by: { id: by, name: by ? ((await storage.visitors.find(by))?.name ?? '') : '' },
  })
  const answer = async (response: Response, you: string, change: DraftChange) => {
    if (change.ok) return void response.json({ ok: true, ...(await told(change.now, you)) })
    if (change.reason === 'changed-meanwhile')
      return void response.status(409).json({ ok: false, reason: change.reason, now: await told(change.now, you) })
    response.status(change.reason === 'unready' ? 422 : 404).json(change)
  }
  const invalid = (response: Response) => void response.status(400).json({ ok: false, reason: 'invalid' })

  /** With `?after=<revision>` it waits until there is a later one, or says after a while that there is none. */
  router.get(`${base}/draft`, rateLimit(600, 60), editor, async (request: Request, response) => {
    const { at, visitor } = request as unknown as BoothRequest
    const after = Number(request.query.after ?? -1)
    const opened = await waitForDraft(services, at, Number.isSafeInteger(after) ? after : -1, response)
    if (opened === 'nothing-new') return void response.status(204).end()
    if (!opened) return void response.status(404).json({ ok: false, reason: 'no-such-booth' })
    response.set('Cache-Control', 'no-store').json({ ok: true, ...(await told(opened, visitor.id)) })
  })

  router.post(`${base}/draft`, rateLimit(600, 60), editor, json, async (request: Request, response) => {
    const { at, visitor } = request as unknown as BoothRequest
    const read = SaveDraft.safeParse(request.body)
    if (!read.success) return invalid(response)
    await answer(response, visitor.id, await drafts.save(at, read.data.draft, read.data.revision, visitor.id))
  })

  router.post(`${base}/publish`, rateLimit(60, 60), editor, json, async (request: Request, response) => {
    const { at, visitor } = request as unknown as BoothRequest
    const read = AtRevision.safeParse(request.body)
    if (!read.success) return invalid(response)
    await answer(response, visitor.id, await drafts.publish(at, read.data.revision, visitor.id))
  })

  router.post(`${base}/revert`, rateLimit(60, 60), editor, json, async (request: Request, response) => {
    const { at, visitor } = request as unknown as BoothRequest
    const read = AtRevision.safeParse(request.body)
    if (!read.success) return invalid(response)
    await answer(response, visitor.id, await drafts.revert(at, read.data.revision, visitor.id))
  })

  router.get(`${base}/versions`, rateLimit(120, 60), editor, async (request: Request, response) => {
    const { at } = request as unknown as BoothRequest
    const versions = await storage.drafts.versions(at.booth)
    const named: BoothVersion[] = await Promise.all(
      versions.map(async (one) => ({ ...one, by: (await storage.visitors.find(one.by))?.name ?? '' })),
    )
    response.json({ ok: true, versions: named })
  })

  router.post(`${base}/versions/:version`, rateLimit(60, 60), editor, json, async (request: Request, response) => {
    const { at, visitor } = request as unknown as BoothRequest
    const read = AtRevision.safeParse(request.body)
    const version = Number(request.params.version)
    if (!read.success || !Number.isSafeInteger(version)) return invalid(response)
    await answer(response, visitor.id, await drafts.restore(at, version, read.data.revision, visitor.id))
  })

  return router
}
