import type { Response } from 'express'
import type { VoteDeskRefusal } from '../../shared/votes/vote-words.ts'

const STATUS: Readonly<Record<VoteDeskRefusal, number>> = {
  invalid: 400,
  'not-allowed': 403,
  'no-such-ceremony': 404,
  'no-such-invite': 404,
  'no-such-codes': 404,
  'too-many': 409,
  'not-said': 409,
}

export const refuseDesk = (response: Response, reason: VoteDeskRefusal): void =>
  void response.status(STATUS[reason]).set('Cache-Control', 'no-store').json({ ok: false, reason })

export const answerDesk = <Body extends object>(response: Response, body: Body): void =>
  void response.set('Cache-Control', 'no-store').json({ ok: true, ...body })
