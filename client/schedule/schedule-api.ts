import type {
  OwnMarks,
  Schedule,
  ScheduleAnswer,
  Session,
  SetAnswer,
  SetSession,
} from '../../shared/schedule/schedule.ts'
import type { ScheduleRefusal } from '../../shared/schedule/schedule-words.ts'
import { askJson } from '../http/ask-json.ts'

/** Asks a route of the schedule; never rejects: a network that is away is the refusal `unreachable`. */
async function ask<Answered extends { ok: boolean }>(
  path: string,
  post?: unknown,
): Promise<Answered | { ok: false; reason: ScheduleRefusal; other?: Session }> {
  const answer = await askJson<Answered>(path, post === undefined ? {} : { post })
  if (answer.ok) return answer.body
  const body = answer.body as { reason?: ScheduleRefusal; other?: Session } | null
  const reason = body?.reason ?? (answer.status === 0 ? 'unreachable' : 'broken')
  return { ok: false, reason, ...(body?.other ? { other: body.other } : {}) }
}

const of = (slug: string) => `/api/exhibitions/${encodeURIComponent(slug)}/schedule`

export const readSchedule = (slug: string): Promise<Schedule> => ask(of(slug))
export const readMarks = (slug: string): Promise<OwnMarks> => ask(`${of(slug)}/mine`)

/** Sets a new session, or with `id` another time for one that is there. */
export const setSession = (slug: string, asked: SetSession, id?: string): Promise<SetAnswer> =>
  ask(id ? `${of(slug)}/${id}` : of(slug), asked)

export const cancelSession = (slug: string, { id, sequence }: Session): Promise<SetAnswer> =>
  ask(`${of(slug)}/${id}/cancel`, { sequence })

export const markSession = (slug: string, id: string, on: boolean): Promise<ScheduleAnswer<object>> =>
  ask(`${of(slug)}/${id}/mark`, { on })

export const sessionFile = (slug: string, id: string, language: string): string =>
  `${of(slug)}/${id}.ics?lang=${language}`
export const boothFile = (booth: string, language: string): string =>
  `/api/booths/${encodeURIComponent(booth)}/schedule.ics?lang=${language}`
export const hallFile = (slug: string, language: string): string => `${of(slug)}.ics?lang=${language}`
