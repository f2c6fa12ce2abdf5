import type { FileKind, Refused, UploadAt, Uploaded } from '../../shared/files/files.ts'
import { askJson } from '../http/ask-json.ts'
import { keepInTab, keptInTab } from '../settings/keep.ts'
import { sendPiece } from './send-piece.ts'

export type { FileKind, FileMeta, FileRefusal, Refused, Uploaded } from '../../shared/files/files.ts'

export interface UploadProgress {
  /** Bytes that have left this device. */
  sent: number
  total: number
  /** `checking`: all of it is there and the server looks into it. */
  stage: 'sending' | 'checking'
}

export interface UploadOptions {
  /** Kinds that will do here; another one is refused before all of it is sent. */
  wanted?: readonly FileKind[]
  onProgress?: (progress: UploadProgress) => void
  /** Ends the upload and lets the server forget it; the answer is then the refusal `cancelled`. */
  signal?: AbortSignal
}

/** Waits after a broken connection, s; an upload that gets on again starts with the first. */
const WAITS = [1, 2, 4, 8, 15, 30]

/** Where files are sent and listed: of a booth by its id, else by the path of who keeps them. */
export const filesOf = (owner: string): string => (owner.startsWith('/') ? owner : `/api/booths/${owner}`)

/**
 * Sends a file to a booth, or to another owner of files, in pieces, goes on where it was after a broken connection or a reload of this tab, and answers
 * with where it is served. Never rejects.
 */
export async function uploadFile(
  booth: string,
  file: File | Blob,
  { wanted, onProgress, signal }: UploadOptions = {},
): Promise<Uploaded | Refused> {
  const name = file instanceof File ? file.name.slice(0, 200) : ''
  const uploads = `${filesOf(booth)}/uploads`
  // The same file dropped again after a reload goes on; a blob made in this page has no such second life.
  const memory = file instanceof File ? `upload.${booth}.${file.size}.${file.lastModified}.${name}` : undefined
  const started = (await resume(uploads, memory)) ?? (await start(uploads, { bytes: file.size, name, wanted }, signal))
  if (!started.ok) return signal?.aborted ? CANCELLED : started
  const path = `${uploads}/${started.upload}`
  if (memory) keepInTab(memory, started.upload)
  const settle = (answer: Uploaded | Refused) => {
    if (memory) keepInTab(memory, null)
    return answer
  }

  let { offset } = started
  let failures = 0
  for (;;) {
    const piece = file.slice(offset, offset + started.chunk)
    const last = offset + piece.size >= file.size
    const from = offset
    const onSent = (bytes: number) =>
      onProgress?.({
        sent: from + bytes,
        total: file.size,
        stage: last && bytes >= piece.size ? 'checking' : 'sending',
      })
    onSent(0)
    const { status, body } = await sendPiece(path, offset, piece, onSent, signal)
    if (signal?.aborted) {
      void fetch(path, { method: 'DELETE', credentials: 'same-origin' }).catch(() => undefined) // it is forgotten in a day anyway
      return settle(CANCELLED)
    }
    const answer = body as UploadAt | Uploaded | (Refused & { offset?: number; retryIn?: number }) | null
    if (answer?.ok && 'url' in answer) return settle(answer)
    if (answer?.ok) {
      offset = answer.offset
      failures = 0
      continue
    }
    const mayGoOn = status === 0 || status === 409 || status === 429 || status >= 500
    if (answer && !mayGoOn) return settle(answer)
    const wait = WAITS[failures++]
    if (wait === undefined) return { ok: false, reason: 'unreachable' } // remembered: dropped again, it goes on
    await pause(answer?.retryIn ?? wait * 1000, signal)
    const at = await askJson<UploadAt | Refused>(path)
    if (at.ok && at.body.ok) offset = at.body.offset
    else if (at.status !== 0) return settle(refusalOf(at.body))
  }
}

const CANCELLED: Refused = { ok: false, reason: 'cancelled' }

async function resume(uploads: string, memory: string | undefined): Promise<UploadAt | undefined> {
  const known = memory && keptInTab(memory)
  const at = known ? await askJson<UploadAt>(`${uploads}/${known}`) : undefined
  return at?.ok ? at.body : undefined
}

async function start(
  uploads: string,
  post: { bytes: number; name: string; wanted: readonly FileKind[] | undefined },
  signal: AbortSignal | undefined,
): Promise<UploadAt | Refused> {
  const answer = await askJson<UploadAt>(uploads, { post, ...(signal ? { signal } : {}) })
  return answer.ok ? answer.body : refusalOf(answer.body)
}

const refusalOf = (body: unknown): Refused =>
  (body as Refused | null)?.reason ? (body as Refused) : { ok: false, reason: 'unreachable' }

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
