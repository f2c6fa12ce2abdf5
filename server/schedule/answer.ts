import type { Response } from 'express'
import type { ScheduleRefusal } from '../../shared/schedule/schedule-words.ts'

const STATUS: Readonly<Record<ScheduleRefusal, number>> = {
  invalid: 400,
  'no-title': 400,
  'in-the-past': 400,
  'too-far': 400,
  'no-profile': 401,
  'not-allowed': 403,
  'other-origin': 403,
  'no-such-exhibition': 404,
  'no-such-booth': 404,
  'no-such-demo': 404,
  'no-such-session': 404,
  overlaps: 409,
  'changed-meanwhile': 409,
  'too-many': 409,
  over: 409,
  'too-fast': 429,
  unreachable: 503,
  broken: 500,
}

export const answer = <Body extends { ok: true }>(response: Response, body: Body): void =>
  void response.set('Cache-Control', 'no-store').json(body)

export const refuse = (response: Response, reason: ScheduleRefusal, more: object = {}): void =>
  void response
    .status(STATUS[reason])
    .set('Cache-Control', 'no-store')
    .json({ ok: false, reason, ...more })
