import express, { type Request, Router } from 'express'
import { isBoothExhibitor } from '../../shared/grants/can.ts'
import { THREAD_LIMIT, UNANSWERED_LIMIT } from '../../shared/messages/message-words.ts'
import { type OwnThreadAnswer, type UnreadAnswer, WriteMessage } from '../../shared/messages/messages.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { answer } from '../leads/answer.ts'
import { boothName } from '../leads/booth-name.ts'
import { guestOf, requireGuest } from '../leads/require-guest.ts'
import type { Services } from '../services.ts'
import { requireVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { refuse } from './answer.ts'
import { ownThreadOf } from './shown-thread.ts'

const visitorOf = (request: Pick<Request, 'headers'>) => (request as unknown as VisitorRequest).visitor
const MOST = { unanswered: UNANSWERED_LIMIT, messages: THREAD_LIMIT }

/**
 * What a visitor writes to the people of a booth, reads of their answers and takes back. The answer to a message goes out
 * when it is stored; the same key again is answered with the same thread.
 */
export function messageRoutes(services: Services): Router {
  const { storage, id, now, bus } = services
  const router = Router()
  const known = requireVisitor(services)
  // A whole school reads from one address, and everybody looks at every booth that they open.
  const crowd = rateLimit(3000, 60)
  const reads = rateLimit(120, 60, (request) => visitorOf(request).id)

  router.post(
    '/api/booths/:booth/messages',
    rateLimit(240, 60),
    known,
    rateLimit(20, 60, (request) => visitorOf(request).id),
    rateLimit(8, 60, (request) => `${visitorOf(request).id} ${request.params.booth}`),
    express.json({ limit: '16kb' }),
    async (request: Request<{ booth: string }>, response) => {
      const read = WriteMessage.safeParse(request.body)
      if (!read.success) return refuse(response, 'invalid')
      const booth = await boothName(services, request.params.booth)
      if (!booth) return refuse(response, 'no-such-booth')
      const visitor = visitorOf(request)
      const at = now()
      const standing = await storage.moderation.standing(visitor.id, booth.exhibition, at)
      if (standing.banned) return refuse(response, 'not-allowed')
      if ((standing.mutedUntil ?? 0) > at) return refuse(response, 'muted')
      const written = await storage.threads.write(
        { id: id(12), visitor: visitor.id, exhibition: booth.exhibition, booth: booth.id },
        { id: id(12), key: read.data.key, name: visitor.name, text: read.data.text, at },
        MOST,
      )
      if (!written.ok) return refuse(response, written.reason)
      if (written.fresh) bus.publish('message.came', { exhibition: booth.exhibition, booth: booth.id })
      answer(response, { ok: true, thread: ownThreadOf(written.thread) } satisfies OwnThreadAnswer)
    },
  )

  router.get(
    '/api/booths/:booth/messages/own',
    crowd,
    known,
    reads,
    async (request: Request<{ booth: string }>, response) => {
      const thread = await storage.threads.between(visitorOf(request).id, request.params.booth)
      // One that was taken back is none any more, but for saying that it is closed.
      const shown = thread && (thread.takenBackAt === null || thread.closed) ? ownThreadOf(thread) : null
      answer(response, { ok: true, thread: shown } satisfies OwnThreadAnswer)
    },
  )

  router.post(
    '/api/booths/:booth/messages/seen',
    crowd,
    known,
    reads,
    async (request: Request<{ booth: string }>, response) => {
      await storage.threads.seen(visitorOf(request).id, request.params.booth, now())
      answer(response, { ok: true })
    },
  )

  router.get(
    '/api/exhibitions/:slug/messages/unread',
    crowd,
    known,
    reads,
    async (request: Request<{ slug: string }>, response) => {
      const visitor = visitorOf(request)
      const { slug } = request.params
      const works = visitor.grants.some(({ role }) => role === 'exhibitor')
      const counts = works ? [...(await storage.threads.counts(slug))] : []
      const at = now()
      answer(response, {
        ok: true,
        booths: await storage.threads.unread(visitor.id, slug),
        waiting: counts.flatMap(([booth, { waiting }]) =>
          waiting > 0 && isBoothExhibitor(visitor, booth, at) ? [booth] : [],
        ),
      } satisfies UnreadAnswer)
    },
  )

  /** Also by the visitor's private link: it reads and takes back. */
  router.post(
    '/api/visit/threads/:thread/take-back',
    rateLimit(240, 60),
    requireGuest(services),
    async (request: Request<{ thread: string }>, response) => {
      const thread = await storage.threads.takeBack(guestOf(request).guest.id, request.params.thread, now())
      if (!thread) return refuse(response, 'no-such-thread')
      answer(response, { ok: true })
    },
  )

  return router
}
