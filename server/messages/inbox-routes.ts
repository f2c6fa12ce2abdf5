import express, { type Request, Router } from 'express'
import { THREAD_LIMIT } from '../../shared/messages/message-words.ts'
import { MarkThread, type MessageInbox, ReportThread, WriteMessage } from '../../shared/messages/messages.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { answer } from '../leads/answer.ts'
import { readerOf, requireReader } from '../leads/require-reader.ts'
import type { Services } from '../services.ts'
import type { StoredThread } from '../storage/thread-port.ts'
import { refuse } from './answer.ts'
import { inboxThreadOf } from './shown-thread.ts'

type ThreadRequest = Request<{ booth: string; thread: string }>

const NONE = { threads: 0, waiting: 0 }

/** What visitors wrote to a booth, for its exhibitors, and for the organizer how much of it there is. */
export function messageInboxRoutes(services: Services): Router {
  const { storage, id, now, bus } = services
  const router = Router()
  const often = rateLimit(600, 60)
  const mayRead = requireReader(services, true)
  const json = express.json({ limit: '16kb' })

  /** Like an answer: who has the thread open sees at once that they cannot write on. */
  const tellMarked = ({ exhibition, booth, visitor, closed }: StoredThread) =>
    bus.publish('message.marked', { exhibition, booth, visitor, closed })

  router.get(
    '/api/booths/:booth/messages',
    often,
    requireReader(services, false),
    async (request: Request<{ booth: string }>, response) => {
      const { booth, cards: reads } = readerOf(request)
      const counts = (await storage.threads.counts(booth.exhibition)).get(booth.id) ?? NONE
      const threads = reads ? (await storage.threads.ofBooth(booth.id)).map(inboxThreadOf) : null
      answer(response, { ok: true, booth, counts, threads } satisfies MessageInbox)
    },
  )

  router.post(
    '/api/booths/:booth/messages/:thread/answer',
    often,
    mayRead,
    json,
    async (request: ThreadRequest, response) => {
      const read = WriteMessage.safeParse(request.body)
      if (!read.success) return refuse(response, 'invalid')
      const { booth, visitor } = readerOf(request)
      const message = { ...read.data, id: id(12), name: visitor.name, at: now() }
      const written = await storage.threads.answer(booth.id, request.params.thread, message, { messages: THREAD_LIMIT })
      if (!written.ok) return refuse(response, written.reason)
      const { thread, fresh } = written
      if (fresh)
        bus.publish('message.answered', { exhibition: booth.exhibition, booth: booth.id, visitor: thread.visitor })
      answer(response, { ok: true, thread: inboxThreadOf(thread) })
    },
  )

  router.post(
    '/api/booths/:booth/messages/:thread/mark',
    often,
    mayRead,
    json,
    async (request: ThreadRequest, response) => {
      const read = MarkThread.safeParse(request.body)
      if (!read.success) return refuse(response, 'invalid')
      const { booth } = readerOf(request)
      const thread = await storage.threads.mark(booth.id, request.params.thread, read.data)
      if (!thread) return refuse(response, 'no-such-thread')
      if (read.data.closed !== undefined) tellMarked(thread)
      answer(response, { ok: true, thread: inboxThreadOf(thread) })
    },
  )

  router.post(
    '/api/booths/:booth/messages/:thread/report',
    rateLimit(20, 60),
    mayRead,
    json,
    async (request: ThreadRequest, response) => {
      const read = ReportThread.safeParse(request.body)
      if (!read.success) return refuse(response, 'invalid')
      const { booth, visitor } = readerOf(request)
      const at = now()
      const marks = { closed: true, reportedAt: at }
      const thread = await storage.threads.mark(booth.id, request.params.thread, marks)
      if (!thread) return refuse(response, 'no-such-thread')
      const report = { id: id(12), visitor: thread.visitor, reason: read.data.reason, at }
      await storage.moderation.record({
        ...report,
        exhibition: booth.exhibition,
        act: 'report',
        by: visitor.id,
        message: thread.id,
        until: null,
      })
      bus.publish('moderation.reported', { ...report, exhibition: booth.exhibition, name: thread.name })
      tellMarked(thread)
      answer(response, { ok: true, thread: inboxThreadOf(thread) })
    },
  )

  return router
}
