import type { Response } from 'express'
import type { CeremonyRefusal } from '../../shared/ceremony/ceremony-words.ts'

const STATUS: Readonly<Partial<Record<CeremonyRefusal, number>>> = {
  invalid: 400,
  'not-allowed': 403,
  'no-such-ceremony': 404,
  'no-such-exhibition': 404,
  'no-such-cue': 404,
  'no-such-award': 404,
}

export const answer = <Body extends { ok: true }>(response: Response, body: Body): void =>
  void response.set('Cache-Control', 'no-store').json(body)

/** A ceremony that cannot do what was asked is in another state than the sender thought: 409. */
export const refuse = (response: Response, reason: CeremonyRefusal): void =>
  void response
    .status(STATUS[reason] ?? 409)
    .set('Cache-Control', 'no-store')
    .json({ ok: false, reason })
