import { type Request, type Response, Router } from 'express'
import { suggestLook } from '../../shared/avatars/look.ts'
import { say } from '../../shared/exhibition/say.ts'
import { VOTE_LIMITS } from '../../shared/votes/vote-words.ts'
import { plainPage, readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import { nameFor } from '../invites/claim-routes.ts'
import type { Services } from '../services.ts'
import { createVisitor, findVisitor, giveCredential } from '../visitors/visitors.ts'
import { readVoteInvite } from './vote-invite-token.ts'

const words = {
  en: {
    title: 'You have a vote',
    text: (night: string, meantFor: string) =>
      `This invite${meantFor ? `, meant for ${meantFor},` : ''} is one vote in each audience award of ${night}. Press the button in the browser that you will vote with. You can open it on a second device too: it stays one vote, and your last choice counts.`,
    button: 'Vote with this browser',
    withdrawn: ['This invite was withdrawn', 'Ask whoever sent it to you for a new one.'],
    'too-many': [
      'This invite is in use in several browsers',
      `It opens in ${VOTE_LIMITS.browsers} browsers at most. Vote in one of those, or ask for a new invite.`,
    ],
    unknown: ['This is not an invite of ours', 'Copy the whole link again, from its start to its end.'],
    name: 'Guest',
  },
  zh: {
    title: '您有一票',
    text: (night: string, meantFor: string) =>
      `这份邀请${meantFor ? `发给${meantFor}，` : ''}可在「${night}」的每个观众奖项中投一票。请在您将用来投票的浏览器中按下按钮。也可以在另一台设备上打开：仍然只算一票，以您最后一次选择为准。`,
    button: '用此浏览器投票',
    withdrawn: ['此邀请已撤回', '请向发送者索取新的邀请。'],
    'too-many': [
      '此邀请已在多个浏览器中使用',
      `一份邀请最多可在 ${VOTE_LIMITS.browsers} 个浏览器中打开。请用其中之一投票，或索取新的邀请。`,
    ],
    unknown: ['邀请无效', '请从头到尾完整复制链接后再试。'],
    name: '来宾',
  },
} as const

/**
 * The page of a personal invite to vote, with one button: programs that fetch links to preview them use nothing up. A link
 * that this server did not sign is refused before anything is looked up.
 */
export function voteClaimRoutes(services: Services): Router {
  const router = Router()
  const { storage, exhibitions, secret, now } = services
  const path = '/vote/:token'
  // A whole audience may sit behind one address; who tries links of their own making guesses.
  const holders = rateLimit(1200, 60)
  const guesses = rateLimit(20, 60)
  router.use(path, (request: Request, response: Response, next) =>
    readVoteInvite(secret, String(request.params.token))
      ? holders(request, response, next)
      : guesses(request, response, next),
  )
  const refuse = (request: Request, response: Response, reason: 'withdrawn' | 'too-many' | 'unknown') => {
    const language = readerLanguage(request)
    const [title, text] = words[language][reason]
    response.status(reason === 'unknown' ? 404 : 410).send(plainPage({ language, title, text }))
  }
  /** The invite and its night; anything else has been answered. */
  const find = async (request: Request, response: Response) => {
    response.set('Cache-Control', 'no-store')
    const id = readVoteInvite(secret, String(request.params.token))
    const invite = id === undefined ? undefined : await storage.voteRights.find(id)
    const ceremony = invite && (await storage.ceremonies.load(invite.ceremony))
    const shown = ceremony && (await exhibitions.get(ceremony.exhibition))
    if (!invite || !ceremony || !shown) return void refuse(request, response, 'unknown')
    if (invite.withdrawnAt !== null) return void refuse(request, response, 'withdrawn')
    return { invite, ceremony }
  }

  router.get(path, async (request, response) => {
    const found = await find(request, response)
    if (!found) return
    const language = readerLanguage(request)
    const t = words[language]
    const text = t.text(say(found.ceremony.show.title, language), found.invite.meantFor)
    const given = await giveCredential(services, request, response)
    response.send(plainPage({ language, title: t.title, text, button: t.button, ...given }))
  })

  router.post(path, async (request, response) => {
    const found = await find(request, response)
    if (!found) return
    const { invite, ceremony } = found
    const language = readerLanguage(request)
    const visitor =
      (await findVisitor(services, request)) ??
      (await createVisitor(services, request, response, {
        name: nameFor(invite.meantFor) ?? words[language].name,
        look: suggestLook(now()),
        language,
      }))
    const opened = await storage.voteRights.open(invite.id, visitor.id, now(), VOTE_LIMITS.browsers)
    if (opened !== 'opened') return refuse(request, response, opened)
    response.redirect(303, `/e/${ceremony.exhibition}`)
  })

  return router
}
