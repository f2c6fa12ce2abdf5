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
      const stored = await storage.ceremonies.load(String(request.params.ceremony))
      return stored !== undefined && (await whoPlays(services, stored.exhibition, hash)) !== undefined
    },
  }
}

/** The first ceremony of an exhibition that plays a file, or has played it on its night: a copied run of show plays it too. */
async function whoPlays({ storage }: Pick<Services, 'storage'>, exhibition: string, hash: string) {
  const all = await storage.ceremonies.ofExhibition(exhibition)
  for (const { id, show } of all) {
    if (JSON.stringify(show).includes(hash)) return id
    // What was played on the night is played again in its replay.
    const played = await storage.ceremonies.events(id, NIGHT)
    if (played.some(({ cue }) => JSON.stringify(cue).includes(hash))) return id
  }
  return undefined
}

/** Nothing is left of a ceremony that was taken away, but what another of its exhibition plays: that one has it now. */
export async function removeCeremonyFiles(services: Services, ceremony: string, exhibition: string): Promise<void> {
  const { storage, files } = services
  const owner = ownerOf(ceremony)
  for (const file of await storage.files.ofBooth(owner)) {
    const heir = await whoPlays(services, exhibition, file.hash)
    // It was here already, so it is no upload that a limit could refuse.
    if (heir !== undefined) await storage.files.add({ ...file, booth: ownerOf(heir) }, NO_LIMIT)
    await files.remove(owner, file.hash)
  }
}

const NO_LIMIT = { bytes: Number.MAX_SAFE_INTEGER, count: Number.MAX_SAFE_INTEGER }
