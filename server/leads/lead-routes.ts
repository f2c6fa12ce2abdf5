import express, { type Request, Router } from 'express'
import { say } from '../../shared/exhibition/say.ts'
import { checkCard } from '../../shared/leads/check-card.ts'
import { consentText } from '../../shared/leads/consent-text.ts'
import { CARDS_PER_BOOTH } from '../../shared/leads/lead-words.ts'
import { LeaveCard } from '../../shared/leads/leads.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import type { StoredLead } from '../storage/storage.ts'
import { requireVisitor, type VisitorRequest } from '../visitors/visitors.ts'
import { answer, refuse } from './answer.ts'
import { boothName } from './booth-name.ts'
import { cardOf } from './shown-lead.ts'

const visitorOf = (request: Request) => (request as unknown as VisitorRequest).visitor

/**
 * POST /api/booths/<booth>/leads: a visitor leaves a card. Nothing else makes a lead: not a visit, not a bookmark, not a
 * demo that was watched. The answer goes out when the card is stored; the same key again is answered with that card.
 */
export function leadRoutes(services: Services): Router {
  const { storage, id, now } = services
  const router = Router()
  router.post(
    '/api/booths/:booth/leads',
    rateLimit(240, 60),
    requireVisitor(services),
    rateLimit(20, 60, (request) => visitorOf(request).id),
    express.json({ limit: '16kb' }),
    async (request: Request<{ booth: string }>, response) => {
      const read = LeaveCard.safeParse(request.body)
      const checked = read.success ? checkCard(read.data.fields) : undefined
      if (!read.success || !checked?.ok) return refuse(response, 'invalid')
      const booth = await boothName(services, request.params.booth)
      if (!booth) return refuse(response, 'no-such-booth')
      const visitor = visitorOf(request as unknown as Request)
      const at = now()
      if ((await storage.moderation.standing(visitor.id, booth.exhibition, at)).banned)
        return refuse(response, 'not-allowed')
      const { key, purpose, language } = read.data
      const to = { team: say(booth.team, language), title: say(booth.title, language) }
      const added = await storage.leads.add(
        {
          id: id(12),
          key,
          visitor: visitor.id,
          exhibition: booth.exhibition,
          booth: booth.id,
          purpose,
          language,
          consent: consentText(purpose, to, language),
          at,
          fields: checked.fields,
        },
        CARDS_PER_BOOTH,
      )
      if (!added.ok) return refuse(response, added.reason)
      // The first try had arrived after all, and was then changed in the form: what stands is what they must be told.
      if (!added.fresh && !saysTheSame(added.lead, booth.id, read.data.purpose, checked.fields))
        return refuse(response, 'left-before')
      answer(response, { ok: true, card: cardOf(added.lead) })
    },
  )
  return router
}

/** Whether a card is what is sent again; what was withdrawn since cannot be compared any more. */
function saysTheSame(lead: StoredLead, booth: string, purpose: string, fields: Record<string, string | undefined>) {
  if (lead.booth !== booth || lead.purpose !== purpose) return false
  const sent = Object.keys(fields)
  return (
    sent.length === lead.fields.length &&
    lead.fields.every(({ field, value, withdrawn }) => sent.includes(field) && (withdrawn || fields[field] === value))
  )
}
