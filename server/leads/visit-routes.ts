import express, { type Request, Router } from 'express'
import { type BoothName, type MyVisit, WithdrawCard } from '../../shared/leads/leads.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { ownThreadOf } from '../messages/shown-thread.ts'
import { publicSessions } from '../schedule/public-sessions.ts'
import type { Services } from '../services.ts'
import { hashSecret, newSecret } from '../visitors/credential.ts'
import { answer, refuse } from './answer.ts'
import { boothName } from './booth-name.ts'
import { guestOf, requireGuest } from './require-guest.ts'
import { cardOf } from './shown-lead.ts'

/** How long a private link works: as long as a browser keeps the visitor's own cookie. */
const LINK_MS = 365 * 24 * 3600 * 1000

/**
 * "My visit": what one visitor left behind, and its withdrawal, for this browser's visitor or for who holds their private
 * link. The link reads and withdraws and does no more: it leaves no card, enters no hall and makes no other link.
 */
export function visitRoutes(services: Services): Router {
  const { storage, now } = services
  const router = Router()
  const often = rateLimit(240, 60)
  const guest = requireGuest(services)

  router.get('/api/visit', often, guest, async (request, response) => {
    const { guest: visitor, byLink } = guestOf(request)
    const [exhibitions, cards, threads, linkUntil] = await Promise.all([
      passports(services, visitor.id),
      storage.leads.ofVisitor(visitor.id),
      storage.threads.ofVisitor(visitor.id),
      storage.leads.linkUntil(visitor.id, now()),
    ])
    const wanted = new Set([
      ...exhibitions.flatMap(({ visited, bookmarked }) => [...visited, ...bookmarked]),
      ...[...cards, ...threads].map(({ booth }) => booth),
    ])
    answer(response, {
      ok: true,
      name: visitor.name,
      exhibitions,
      booths: await boothNames(services, wanted),
      cards: cards.map(cardOf),
      threads: threads.filter(({ takenBackAt }) => takenBackAt === null).map(ownThreadOf),
      linkUntil,
      byLink,
    } satisfies MyVisit)
  })

  router.post(
    '/api/visit/cards/:card/withdraw',
    often,
    guest,
    express.json({ limit: '4kb' }),
    async (request: Request<{ card: string }>, response) => {
      const read = WithdrawCard.safeParse(request.body)
      if (!read.success) return refuse(response, 'invalid')
      const { fields, reason } = read.data
      const { guest: visitor } = guestOf(request)
      const lead = await storage.leads.withdraw(visitor.id, request.params.card, fields, reason, now())
      if (!lead) return refuse(response, 'no-such-card')
      answer(response, { ok: true, card: cardOf(lead) })
    },
  )

  router.post('/api/visit/link', rateLimit(30, 60), guest, async (request, response) => {
    const { guest: visitor, byLink } = guestOf(request)
    if (byLink) return refuse(response, 'not-allowed')
    const secret = newSecret()
    const until = now() + LINK_MS
    await storage.leads.setLink(visitor.id, hashSecret(secret), until, now())
    // Behind the "#": browsers send that part to nobody, so that it is in no log on the way.
    answer(response, { ok: true, path: `/visit#${secret}`, until })
  })

  router.post('/api/visit/link/end', often, guest, async (request, response) => {
    await storage.leads.endLink(guestOf(request).guest.id)
    answer(response, { ok: true })
  })

  return router
}

/** Where a visitor has been and what they marked, in every exhibition. */
async function passports(services: Services, visitor: string) {
  const { storage, exhibitions } = services
  const all = await Promise.all(
    (await storage.exhibitions.list()).map(async ({ slug }) => {
      const { visited, bookmarked } = await storage.passports.of(visitor, slug)
      const marks = new Set(await storage.schedule.marked(visitor, slug))
      const shown = visited.length + bookmarked.length + marks.size > 0 ? await exhibitions.get(slug) : undefined
      if (!shown) return []
      const { title, revision, booths } = shown.exhibition
      const there = (ids: readonly string[]) => ids.filter((id) => booths.some((booth) => booth.id === id))
      const marked = ((await publicSessions(services, slug)) ?? []).filter(({ id }) => marks.has(id))
      return [{ slug, revision, title, visited: there(visited), bookmarked: there(bookmarked), marked }]
    }),
  )
  return all.flat()
}

/** A booth that has left the exhibition is not among them; its cards still say to whom they went. */
async function boothNames(services: Services, wanted: ReadonlySet<string>): Promise<BoothName[]> {
  const names = await Promise.all([...wanted].map((id) => boothName(services, id)))
  return names.filter((name) => name !== undefined)
}
