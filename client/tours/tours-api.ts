import type { TourRefusal } from '../../shared/tours/tour-words.ts'
import type { EditCaptions, NewTour, Tour, TourAbout, TourAnswer } from '../../shared/tours/tours.ts'
import { askJson } from '../http/ask-json.ts'

/** Asks a route of tours; never rejects: a network that is away is the refusal `unreachable`. */
async function ask<Value extends object>(
  path: string,
  init: { post?: unknown; signal?: AbortSignal } = {},
): Promise<TourAnswer<Value>> {
  const answer = await askJson<TourAnswer<Value>>(path, init)
  if (answer.ok) return answer.body
  const reason = (answer.body as { reason?: TourRefusal } | null)?.reason
  return { ok: false, reason: reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

const base = (booth: string) => `/api/booths/${encodeURIComponent(booth)}/tour`

export const readAbout = (booth: string, signal: AbortSignal): Promise<TourAnswer<{ about: TourAbout | null }>> =>
  ask(base(booth), { signal })

export const readTour = (booth: string, id: string): Promise<TourAnswer<{ tour: Tour }>> => ask(`${base(booth)}/${id}`)

export const keepTour = (booth: string, post: NewTour): Promise<TourAnswer<{ about: TourAbout }>> =>
  ask(base(booth), { post })

export const writeCaptions = (booth: string, post: EditCaptions): Promise<TourAnswer<{ about: TourAbout }>> =>
  ask(`${base(booth)}/captions`, { post })

export const deleteTour = (booth: string): Promise<TourAnswer<object>> => ask(`${base(booth)}/delete`, { post: {} })
