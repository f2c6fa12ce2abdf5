import type { Response } from 'express'
import type { LeadRefusal } from '../../shared/leads/lead-words.ts'

const STATUS: Readonly<Record<LeadRefusal, number>> = {
  invalid: 400,
  'no-profile': 401,
  'bad-link': 401,
  'not-allowed': 403,
  'other-origin': 403,
  'no-such-booth': 404,
  'no-such-card': 404,
  'left-before': 409,
  'too-many': 409,
  'too-fast': 429,
  unreachable: 503,
  broken: 500,
}

/** What is in these answers is for one person: nothing on the way may keep it. */
export const answer = <Body extends { ok: true }>(response: Response, body: Body): void =>
  void response.set('Cache-Control', 'no-store').json(body)

export const refuse = (response: Response, reason: LeadRefusal): void =>
  void response.status(STATUS[reason]).set('Cache-Control', 'no-store').json({ ok: false, reason })
