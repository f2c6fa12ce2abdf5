import type { StaffRing } from '../../shared/bell/bell.ts'
import type { BellDesk, DeskAnswer, DeskRefusal, MarkRings, RingsNow, SetPresence } from '../../shared/bell/desk.ts'
import type { Hours } from '../../shared/bell/hours.ts'
import { askJson } from '../http/ask-json.ts'

/** Asks a route of the bell; never rejects: a network that is away is the refusal `unreachable`. */
async function ask<Value extends object>(
  booth: string,
  path: string,
  init: { post?: unknown; signal?: AbortSignal } = {},
): Promise<DeskAnswer<Value>> {
  const answer = await askJson<DeskAnswer<Value>>(`/api/booths/${encodeURIComponent(booth)}/bell${path}`, init)
  if (answer.ok) return answer.body
  const reason = (answer.body as { reason?: DeskRefusal } | null)?.reason
  return { ok: false, reason: reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

export const readBell = (booth: string, signal?: AbortSignal): Promise<BellDesk> =>
  ask(booth, '', signal ? { signal } : {})

export const readRingsNow = (booth: string, signal: AbortSignal): Promise<RingsNow> => ask(booth, '/now', { signal })

export const markRings = (booth: string, post: MarkRings): Promise<DeskAnswer<object>> => ask(booth, '/seen', { post })

export const acceptRing = (booth: string, ring: string): Promise<DeskAnswer<{ yours: boolean; ring: StaffRing }>> =>
  ask(booth, `/rings/${encodeURIComponent(ring)}/accept`, { post: {} })

export const setPresence = (booth: string, post: SetPresence): Promise<DeskAnswer<object>> =>
  ask(booth, '/presence', { post })

export const setHours = (booth: string, hours: Hours | null): Promise<DeskAnswer<{ hours: Hours | null }>> =>
  ask(booth, '/hours', { post: { hours } })
