import { type Request, Router } from 'express'
import { suggestLook } from '../../shared/avatars/look.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import { isStanding } from '../../shared/grants/standing.ts'
import { plainPage, readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { hashSecret } from '../visitors/credential.ts'
import { createVisitor, findVisitor, giveCredential, type KnownVisitor } from '../visitors/visitors.ts'

const words = {
  en: {
    open: ['Run this Laurel', 'This link makes this browser the organizer. It works once.', 'Become the organizer'],
    used: [
      'This link was used',
      'An organizer link works once, and somebody has claimed this one. The server prints a new one when it is started with --new-organizer-link.',
    ],
    withdrawn: ['This link was withdrawn', 'Ask for a new one.'],
    expired: ['This link has expired', 'Ask for a new one, or start the server with --new-organizer-link.'],
    unknown: ['This is not a link of ours', 'Copy the whole link again, from the start of the line to its end.'],
  },
  zh: {
    open: ['管理这座桂冠馆', '打开此链接的浏览器将成为主办方。链接只能使用一次。', '成为主办方'],
    used: ['此链接已被使用', '主办方链接只能使用一次，已有人领取。以 --new-organizer-link 启动服务器可生成新的链接。'],
    withdrawn: ['此链接已撤回', '请索取新的链接。'],
    expired: ['此链接已过期', '请索取新的链接，或以 --new-organizer-link 启动服务器。'],
    unknown: ['链接无效', '请从行首到行尾完整复制链接后再试。'],
  },
} as const

/**
 * A page with one button, then the claim. The first request only shows the page: programs that fetch links to preview
 * them must not use it up.
 */
export function claimRoutes(services: Services): Router {
  const router = Router()
  const path = '/organizer/claim/:secret'
  const { grants } = services.storage
  /** Whoever has claimed it goes on to the desk. */
  const isAtDesk = (of: readonly Grant[]) =>
    of.some((grant) => grant.scope.kind === 'server' && isStanding(grant, services.now()))

  router.get(path, rateLimit(60, 60), async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const state = await grants.peekLink(hashSecret(secretOf(request)), services.now())
    const known = await findVisitor(services, request)
    if (state === 'used' && known && isAtDesk(known.grants)) return void response.redirect(303, '/organizer')
    const language = readerLanguage(request)
    const [title, text, button] = words[language][state]
    const given = button ? { button, ...(await giveCredential(services, request, response)) } : {}
    response
      .status(state === 'open' ? 200 : state === 'unknown' ? 404 : 410)
      .send(plainPage({ language, title, text, ...given }))
  })

  router.post(path, rateLimit(20, 60), async (request, response) => {
    const language = readerLanguage(request)
    const hash = hashSecret(secretOf(request))
    const state = await grants.peekLink(hash, services.now())
    let visitor: KnownVisitor | undefined = await findVisitor(services, request)
    if (state === 'open') {
      visitor ??= await createVisitor(services, request, response, newOrganizer(language, services.now()))
      const claimed = await grants.claimLink(hash, visitor.id, services.id(10), services.now())
      if (claimed.ok) {
        services.bus.publish('grants.changed', { visitor: visitor.id })
        return void response.redirect(303, '/organizer')
      }
    }
    // A button that is pressed twice asks twice: the first time it was they who used it.
    const used = state === 'open' || state === 'used'
    if (used && visitor && isAtDesk(await grants.ofVisitor(visitor.id)))
      return void response.redirect(303, '/organizer')
    const [title, text] = words[language][state === 'open' ? 'used' : state]
    response.status(410).send(plainPage({ language, title, text }))
  })

  return router
}

const secretOf = (request: Request): string => String(request.params.secret)

const newOrganizer = (language: 'en' | 'zh', seed: number) => ({
  name: language === 'zh' ? '主办方' : 'Organizer',
  look: suggestLook(seed),
  language,
})
