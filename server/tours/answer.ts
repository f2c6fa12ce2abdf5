import type { Response } from 'express'
import type { TourRefusal } from '../../shared/tours/tour-words.ts'

const STATUS: Readonly<Record<TourRefusal, number>> = {
  invalid: 400,
  'no-profile': 401,
  'not-allowed': 403,
  'other-origin': 403,
  'no-such-booth': 404,
  'no-such-tour': 404,
  'changed-meanwhile': 409,
  'too-large': 413,
  'no-such-demo': 422,
  'out-of-hall': 422,
  'far-away': 422,
  'too-fast': 429,
  broken: 500,
  unreachable: 503,
}

export const refuse = (response: Response, reason: TourRefusal): void =>
  void response.status(STATUS[reason]).set('Cache-Control', 'no-store').json({ ok: false, reason })
