import type { Request, RequestHandler } from 'express'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { can } from '../../shared/grants/can.ts'
import type { FileOwner } from '../files/file-owner.ts'
import type { Services } from '../services.ts'
import { findVisitor } from '../visitors/visitors.ts'

/** Under which the files of a ceremony are kept: no booth's id has a hyphen. */
const ownerOf = (ceremony: string): string => `ceremony-${ceremony}`

/** Voices and videos of a ceremony: whoever may write its run of show uploads them, and they go when nothing names them. */
export function ceremonyFiles(services: Services): FileOwner {
  const { storage, now } = services
  const guard: RequestHandler = async (request, response, next) => {
    const stored = await storage.ceremonies.load(String(request.params.ceremony))
    const visitor = stored && (await findVisitor(services, request))
    const thing = { kind: 'exhibition', exhibition: stored?.exhibition ?? '' } as const
    if (!(visitor && can({ visitor: visitor.id, grants: visitor.grants }, 'exhibition.edit', thing, now())))
      return void response.status(403).json({ ok: false, reason: 'not-allowed' })
    Object.assign(request, { visitor, exhibition: thing.exhibition })
    next()
  }
  const idOf = (request: Request) => ownerOf(String(request.params.ceremony))
  return {
    path: '/api/ceremonies/:ceremony',
    guard,
    idOf,
    kinds: ['sound', 'video'],
    async isInUse(request, hash) {
      const ceremony = String(request.params.ceremony)
      const stored = await storage.ceremonies.load(ceremony)
      if (JSON.stringify(stored?.show ?? '').includes(hash)) return true
      // What was played on the night is played again in its replay.
      const played = await storage.ceremonies.events(ceremony, NIGHT)
      return played.some(({ cue }) => JSON.stringify(cue).includes(hash))
    },
  }
}

/** Nothing is left of a ceremony that was taken away. */
export async function removeCeremonyFiles({ storage, files }: Services, ceremony: string): Promise<void> {
  const owner = ownerOf(ceremony)
  for (const { hash } of await storage.files.ofBooth(owner)) await files.remove(owner, hash)
}
