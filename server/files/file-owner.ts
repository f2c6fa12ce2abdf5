import type { Request, RequestHandler } from 'express'
import type { FileKind } from '../../shared/files/file-words.ts'
import { requireBoothStaff, staffOf } from '../booths/require-staff.ts'
import type { Services } from '../services.ts'
import { isInUse } from './is-in-use.ts'

/** What files are uploaded for and kept with: each has its own quota. */
export interface FileOwner {
  /** Of its routes, with a parameter that names it. */
  path: string
  /** Lets only those through who may upload for it; see `staffOf`. */
  guard: RequestHandler
  /** Under which its files are kept: never the same for two owners. */
  idOf(request: Request): string
  /** Kinds that it takes; every kind without. */
  kinds?: readonly FileKind[]
  /** Whether something still names the file. */
  isInUse(request: Request, hash: string): Promise<boolean>
}

export function boothFiles(services: Services): FileOwner {
  const idOf = (request: Request) => String(request.params.booth)
  return {
    path: '/api/booths/:booth',
    guard: requireBoothStaff(services) as unknown as RequestHandler, // its path names a booth
    idOf,
    isInUse: (request, hash) => isInUse(services, staffOf(request).exhibition, idOf(request), hash),
  }
}
