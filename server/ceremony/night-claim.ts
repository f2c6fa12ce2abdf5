import { type Request, type Response, Router } from 'express'
import { suggestLook } from '../../shared/avatars/look.ts'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { NightRole } from '../../shared/ceremony/night-words.ts'
import { say } from '../../shared/exhibition/say.ts'
import { isNomineeOf, mayDirect, mayPresent, RANKS, rankOf } from '../../shared/grants/can.ts'
import { plainPage, readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { nameFor } from '../invites/claim-routes.ts'
import { readInviteToken } from '../invites/invite-token.ts'
import type { Services } from '../services.ts'
import type { NightLink } from '../storage/storage.ts'
import { hashSecret } from '../visitors/credential.ts'
import { createVisitor, findVisitor, giveCredential, type KnownVisitor } from '../visitors/visitors.ts'
import { claimWords } from './night-claim-words.ts'

/**
 * The page of an invite to a night: for which part, and one button. Looking does not use it up, for programs that preview
 * links look too; a link that this server did not sign is refused before anything is looked up.
 */
export function nightClaimRoutes(services: Services): Router {
  const { storage, exhibitions, secret, now, id, bus } = services
  const router = Router()
  const path = '/night/:token'
  const holders = rateLimit(600, 60)
  const guesses = rateLimit(20, 60)
  router.use(path, (request: Request, response: Response, next) =>
    readInviteToken(secret, String(request.params.token), 'night')
      ? holders(request, response, next)
      : guesses(request, response, next),
  )

  const refuse = (request: Request, response: Response, reason: 'used' | 'withdrawn' | 'expired' | 'unknown') => {
    const language = readerLanguage(request)
    const [title, text] = claimWords[language][reason]
    response.status(reason === 'unknown' ? 404 : 410).send(plainPage({ language, title, text }))
  }

  /** The invite with what it is for; anything else has been answered. */
  const find = async (request: Request, response: Response) => {
    response.set('Cache-Control', 'no-store')
    const token = String(request.params.token)
    const claims = readInviteToken(secret, token, 'night')
    if (!claims) return void refuse(request, response, 'unknown')
    if (claims.until < now()) return void refuse(request, response, 'expired')
    const link = await storage.grants.findNightLink(claims.id)
    const shown = link && (await exhibitions.get(link.exhibition))
    const booth = shown?.exhibition.booths.find((one) => one.id === link?.booth)
    if (!link || !shown || (link.booth !== '' && !booth)) return void refuse(request, response, 'unknown')
    const visitor = await findVisitor(services, request)
    const has = visitor !== undefined && hasPart(visitor, link, now())
    return { hash: hashSecret(token), link, booth, exhibition: shown.exhibition, visitor, has }
  }

  /** Where one's part is: the desk of the night that is announced, or of the newest; the hall for the others. */
  const placeOf = async ({ exhibition, role }: NightLink): Promise<string> => {
    const all = await storage.ceremonies.ofExhibition(exhibition)
    const ceremony = services.ceremonies.announced(exhibition) ?? all.at(-1)
    return isAtDesk(role) && ceremony ? `/ceremony/${ceremony.id}/desk/${NIGHT}` : `/e/${exhibition}`
  }

  router.get(path, async (request, response) => {
    const found = await find(request, response)
    if (!found) return
    const { link, booth, exhibition, has, hash, visitor } = found
    const language = readerLanguage(request)
    const t = claimWords[language]
    const href = await placeOf(link)
    if (has && link.claimedBy === null) {
      const [title, text] = t.have
      const on = isAtDesk(link.role) ? t.on.desk : t.on.hall
      return void response.send(plainPage({ language, title, text, link: { href, text: on } }))
    }
    if (has && link.claimedBy === visitor?.id) return void response.redirect(303, href) // one's own invite, opened again
    const state = await storage.grants.peekLink(hash, now())
    if (state !== 'open') return refuse(request, response, state)
    const text =
      t.text[link.role](say(exhibition.title, language), booth ? say(booth.title, language) : '') +
      (link.meantFor ? t.meantFor(link.meantFor) : '') +
      t.once(new Date(link.until).toISOString().slice(0, 10))
    const given = await giveCredential(services, request, response)
    response.send(plainPage({ language, title: t.title[link.role], text, button: t.button, ...given }))
  })

  router.post(path, async (request, response) => {
    const found = await find(request, response)
    if (!found) return
    const { link, hash, has } = found
    const href = await placeOf(link)
    if (has) return void response.redirect(303, href)
    const state = await storage.grants.peekLink(hash, now())
    if (state !== 'open') return refuse(request, response, state)
    const language = readerLanguage(request)
    const name = nameFor(link.meantFor) ?? claimWords[language].name[link.role]
    const visitor =
      found.visitor ?? (await createVisitor(services, request, response, { name, look: suggestLook(now()), language }))
    const claimed = await storage.grants.claimLink(hash, visitor.id, id(10), now())
    if (!claimed.ok) {
      // A button that is pressed twice asks twice: the first time it was they who used it.
      const grants = await storage.grants.ofVisitor(visitor.id)
      if (!hasPart({ ...visitor, grants }, link, now())) return refuse(request, response, claimed.reason)
    }
    bus.publish('grants.changed', { visitor: visitor.id })
    response.redirect(303, href)
  })

  return router
}

const isAtDesk = (role: NightRole): boolean => role === 'director' || role === 'presenter'

function hasPart(visitor: KnownVisitor, { role, exhibition, booth }: NightLink, now: number): boolean {
  switch (role) {
    case 'director':
      return mayDirect(visitor, exhibition, now)
    case 'presenter':
      return mayPresent(visitor, exhibition, now)
    case 'nominee':
      return isNomineeOf(visitor, booth, now)
    case 'moderator':
      return rankOf(visitor.grants, exhibition, now) >= RANKS.moderator
  }
}
