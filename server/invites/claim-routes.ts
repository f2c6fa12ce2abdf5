import { type Request, type Response, Router } from 'express'
import { suggestLook } from '../../shared/avatars/look.ts'
import { say } from '../../shared/exhibition/say.ts'
import { mayEditBooth } from '../../shared/grants/can.ts'
import { checkName } from '../../shared/visitors/check-name.ts'
import { NAME_MAX_CHARS } from '../../shared/visitors/profile.ts'
import { plainPage, readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { hashSecret } from '../visitors/credential.ts'
import { createVisitor, findVisitor, giveCredential } from '../visitors/visitors.ts'
import { readInviteToken } from './invite-token.ts'

const words = {
  en: {
    title: 'Your booth is waiting',
    text: (booth: string, exhibition: string, meantFor: string, until: string) =>
      `This invite lets you edit ${booth} of ${exhibition}.${meantFor ? ` It is meant for ${meantFor}.` : ''} It works once, in the browser that you open it with, until ${until}.`,
    button: 'Take over this booth',
    staffTitle: 'You look after this booth already',
    staffText: 'This browser may edit it. The invite stays open for somebody else.',
    toStudio: 'Open the booth studio',
    used: ['This invite was used', 'It works once, and somebody has taken over the booth with it. Ask for a new one.'],
    withdrawn: ['This invite was withdrawn', 'Ask whoever sent it to you for a new one.'],
    expired: ['This invite has expired', 'Ask whoever sent it to you for a new one.'],
    unknown: ['This is not an invite of ours', 'Copy the whole link again, from its start to its end.'],
    name: 'Exhibitor',
  },
  zh: {
    title: '您的展位已备好',
    text: (booth: string, exhibition: string, meantFor: string, until: string) =>
      `持此邀请可编辑「${exhibition}」的展位${booth}。${meantFor ? `此邀请发给${meantFor}。` : ''}邀请只能使用一次，由打开它的浏览器领取，有效期至 ${until}。`,
    button: '接管此展位',
    staffTitle: '您已在管理此展位',
    staffText: '此浏览器可以编辑该展位。邀请仍可留给他人使用。',
    toStudio: '打开展位工作室',
    used: ['此邀请已被使用', '邀请只能使用一次，已有人用它接管了展位。请索取新的邀请。'],
    withdrawn: ['此邀请已撤回', '请向发送者索取新的邀请。'],
    expired: ['此邀请已过期', '请向发送者索取新的邀请。'],
    unknown: ['邀请无效', '请从头到尾完整复制链接后再试。'],
    name: '参展方',
  },
} as const

/**
 * The page of an invite: for which booth and whom, and one button. The first request only shows it: programs that fetch
 * links to preview them must not use it up. A link that this server did not sign is refused before anything is looked up.
 */
export function inviteClaimRoutes(services: Services): Router {
  const router = Router()
  const { storage, exhibitions, secret, now, id, bus } = services
  const path = '/invite/:token'
  // A workshop of exhibitors sits behind one address: whoever holds a link that this server signed gets in. Who tries others
  // guesses, and is slowed down without being in anybody's way.
  const holders = rateLimit(600, 60)
  const guesses = rateLimit(20, 60)
  router.use(path, (request: Request, response: Response, next) =>
    readInviteToken(secret, String(request.params.token))
      ? holders(request, response, next)
      : guesses(request, response, next),
  )

  const refuse = (request: Request, response: Response, reason: 'used' | 'withdrawn' | 'expired' | 'unknown') => {
    const language = readerLanguage(request)
    const [title, text] = words[language][reason]
    response.status(reason === 'unknown' ? 404 : 410).send(plainPage({ language, title, text }))
  }

  /** The invite and its booth; anything else has been answered. */
  const find = async (request: Request, response: Response) => {
    const token = String(request.params.token)
    const claims = readInviteToken(secret, token)
    if (!claims) return void refuse(request, response, 'unknown')
    if (claims.until < now()) return void refuse(request, response, 'expired')
    const link = await storage.grants.findLink(claims.id)
    const shown = link && (await exhibitions.get(link.exhibition))
    const booth = shown?.exhibition.booths.find((one) => one.id === link?.booth)
    if (!link || !shown || !booth) return void refuse(request, response, 'unknown')
    const visitor = await findVisitor(services, request)
    const may = visitor && mayEditBooth(visitor, link.exhibition, link.booth, now())
    return { token, link, booth, exhibition: shown.exhibition, visitor, may }
  }

  router.get(path, async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const found = await find(request, response)
    if (!found) return
    const { token, link, booth, exhibition, may } = found
    const language = readerLanguage(request)
    const t = words[language]
    if (may && link.claimedBy === null)
      return void response.send(
        plainPage({
          language,
          title: t.staffTitle,
          text: t.staffText,
          link: { href: `/studio/${link.booth}`, text: t.toStudio },
        }),
      )
    if (may) return void response.redirect(303, `/studio/${link.booth}`) // one's own invite, opened again
    const state = await storage.grants.peekLink(hashSecret(token), now())
    if (state !== 'open') return refuse(request, response, state)
    const named = `${booth.place.label} · ${say(booth.title, language)}`
    const until = new Date(link.until).toISOString().slice(0, 10)
    const text = t.text(named, say(exhibition.title, language), link.meantFor, until)
    const given = await giveCredential(services, request, response)
    response.send(plainPage({ language, title: t.title, text, button: t.button, ...given }))
  })

  router.post(path, async (request, response) => {
    const found = await find(request, response)
    if (!found) return
    const { token, link, may } = found
    if (may) return void response.redirect(303, `/studio/${link.booth}`)
    const state = await storage.grants.peekLink(hashSecret(token), now())
    if (state !== 'open') return refuse(request, response, state)
    const language = readerLanguage(request)
    const profile = { name: nameFor(link.meantFor) ?? words[language].name, look: suggestLook(now()), language }
    const visitor = found.visitor ?? (await createVisitor(services, request, response, profile))
    const claimed = await storage.grants.claimLink(hashSecret(token), visitor.id, id(10), now())
    if (!claimed.ok) {
      // A button that is pressed twice asks twice: the first time it was they who used it.
      const grants = await storage.grants.ofVisitor(visitor.id)
      if (!mayEditBooth({ ...visitor, grants }, link.exhibition, link.booth, now()))
        return refuse(request, response, claimed.reason)
    }
    bus.publish('grants.changed', { visitor: visitor.id })
    response.redirect(303, `/studio/${link.booth}`)
  })

  return router
}

/** A newcomer is called as the invite calls them, unless that is an address or no name. */
export function nameFor(meantFor: string): string | undefined {
  if (meantFor === '' || meantFor.includes('@') || [...meantFor].length > NAME_MAX_CHARS) return undefined
  const checked = checkName(meantFor, { staff: false })
  return checked.ok ? checked.name : undefined
}
