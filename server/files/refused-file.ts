import type { FileRefusal, Refused } from '../../shared/files/files.ts'

/** Ends the checking of a file; `detail` is what was found or what the limit is. */
export class RefusedFile extends Error {
  readonly reason: FileRefusal
  readonly detail: string | undefined

  constructor(reason: FileRefusal, detail?: string | number) {
    super(`${reason}${detail === undefined ? '' : `: ${detail}`}`)
    this.reason = reason
    this.detail = detail === undefined ? undefined : String(detail)
  }
}

export const refusedBy = ({ reason, detail }: RefusedFile): Refused =>
  detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }
