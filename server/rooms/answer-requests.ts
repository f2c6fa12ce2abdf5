import { can } from '../../shared/grants/can.ts'
import type { CommonRefusal } from '../../shared/hall/reply.ts'
import { REQUEST_RATES } from '../../shared/hall/request-rates.ts'
import { type HallRequestName, hallRequests } from '../../shared/hall/requests.ts'
import { fullBucket, takeToken } from '../../shared/rates/token-bucket.ts'
import type { HallClient, Member } from '../visitors/member.ts'
import type { HallContext, HallHandlers } from './hall-context.ts'

type Refusal = { ok: false; reason: CommonRefusal; retryIn?: number }

/**
 * Puts before every handler what none may forget: a known member, a rate, a schema, a permission. A handler's exception
 * becomes a refusal and a line in the log, so that a request is always answered.
 */
export function answerRequests(hall: HallContext, handlers: HallHandlers) {
  const answer = async (name: HallRequestName, client: HallClient, payload: unknown): Promise<object> => {
    const member = hall.people.bySession(client.sessionId)
    if (!member) return { ok: false, reason: 'removed' } satisfies Refusal
    const now = hall.now()
    const retryIn = waitOf(member, name, now)
    if (retryIn > 0) return { ok: false, reason: 'too-fast', retryIn } satisfies Refusal
    const read = hallRequests[name].safeParse(payload)
    if (!read.success) return { ok: false, reason: 'invalid' } satisfies Refusal
    if (!can(member, name, { kind: 'exhibition', exhibition: hall.exhibition }, now))
      return { ok: false, reason: 'not-allowed' } satisfies Refusal
    try {
      // The schema was looked up by the same name, which TypeScript cannot follow through the union.
      const handler = handlers[name] as (member: Member, payload: unknown) => object | Promise<object>
      return await handler(member, read.data)
    } catch (error) {
      hall.services.log.error({ err: error, request: name, visitor: member.visitor }, 'a request failed')
      return { ok: false, reason: 'broken' } satisfies Refusal
    }
  }
  const names = Object.keys(hallRequests) as HallRequestName[]
  return Object.fromEntries(
    names.map((name) => [name, (client: HallClient, payload: unknown) => answer(name, client, payload)]),
  )
}

function waitOf(member: Member, name: HallRequestName, now: number): number {
  let bucket = member.buckets.get(name)
  if (!bucket) {
    bucket = fullBucket(REQUEST_RATES[name], now)
    member.buckets.set(name, bucket)
  }
  return takeToken(bucket, REQUEST_RATES[name], now)
}
