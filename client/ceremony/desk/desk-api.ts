import type { DeskAnswer, DeskEvent } from '../../../shared/ceremony/desk.ts'
import type { Seen } from '../../../shared/ceremony/state.ts'
import { askJson } from '../../http/ask-json.ts'

export const deskPath = (id: string, run: string): string =>
  `/api/ceremonies/${encodeURIComponent(id)}/runs/${encodeURIComponent(run)}`

/** A server that writes a cue down answers in a moment: without a word for so long the line is down. */
const ANSWER_MS = 8000

/** Never rejects: a network that is away, or gives no answer in time, is the refusal `unreachable`. */
async function ask(path: string, post: unknown): Promise<DeskAnswer> {
  const answer = await askJson<DeskAnswer>(path, { post, signal: AbortSignal.timeout(ANSWER_MS) })
  if (answer.ok) return answer.body
  const refused = answer.body as Extract<DeskAnswer, { ok: false }> | null
  return { ok: false, reason: refused?.reason ?? (answer.status === 0 ? 'unreachable' : 'broken') }
}

/** `seen`: where the show stood as the sender saw it, for what must not happen twice. */
export const sayToDesk = (id: string, run: string, event: DeskEvent, seen: Seen = {}): Promise<DeskAnswer> =>
  ask(`${deskPath(id, run)}/events`, { event, ...seen })

export const takeChair = (id: string, run: string, over: boolean): Promise<DeskAnswer> =>
  ask(`${deskPath(id, run)}/chair`, { over })
