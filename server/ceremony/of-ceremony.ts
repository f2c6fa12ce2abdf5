import type { Request, RequestHandler } from 'express'
import { can, mayDirect, mayPresent } from '../../shared/grants/can.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { KnownVisitor, VisitorRequest } from '../visitors/visitors.ts'
import { refuse } from './answer.ts'

export type OfCeremony = Request<{ ceremony: string }>
/** What a request is once one of the guards below has let it through. */
export type CeremonyRequest = OfCeremony & VisitorRequest & { stored: StoredCeremony }

type Needs = Pick<Services, 'storage' | 'now'>

export const mayEditCeremonies = ({ id: visitor, grants }: KnownVisitor, exhibition: string, now: number): boolean =>
  can({ visitor, grants }, 'exhibition.edit', { kind: 'exhibition', exhibition }, now)

/** Finds the ceremony of the path and lets only those through who may. Stands after requireVisitor. */
const requireCeremony =
  (
    { storage, now }: Needs,
    may: (visitor: KnownVisitor, exhibition: string, now: number) => boolean,
  ): RequestHandler<{ ceremony: string }> =>
  async (request, response, next) => {
    const stored = await storage.ceremonies.load(request.params.ceremony)
    if (!stored) return refuse(response, 'no-such-ceremony')
    const { visitor } = request as unknown as VisitorRequest
    if (!may(visitor, stored.exhibition, now())) return refuse(response, 'not-allowed')
    Object.assign(request, { stored })
    next()
  }

/** For organizers of its exhibition: directors and presenters come to no envelope, no list of votes and no certificate. */
export const requireOwnCeremony = (services: Needs) => requireCeremony(services, mayEditCeremonies)

/** For who runs its nights: organizers too. */
export const requireDirector = (services: Needs) => requireCeremony(services, mayDirect)

/** For who presents its nights too: what is in the run of show, of which nothing is a result. */
export const requirePresenter = (services: Needs) => requireCeremony(services, mayPresent)

/** The same request, behind one of the guards. */
export const ofCeremony = (request: OfCeremony): CeremonyRequest => request as unknown as CeremonyRequest
