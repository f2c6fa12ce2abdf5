import type { Response } from 'express'
import type { MessageRefusal } from '../../shared/messages/message-words.ts'

const STATUS: Readonly<Record<MessageRefusal, number>> = {
  invalid: 400,
  'no-profile': 401,
  'bad-link': 401,
  'not-allowed': 403,
  muted: 403,
  'other-origin': 403,
  'no-such-booth': 404,
  'no-such-thread': 404,
  closed: 409,
  'sent-before': 409,
  'too-many': 409,
  'too-fast': 429,
  unreachable: 503,
  broken: 500,
}

export const refuse = (response: Response, reason: MessageRefusal): void =>
  void response.status(STATUS[reason]).set('Cache-Control', 'no-store').json({ ok: false, reason })
