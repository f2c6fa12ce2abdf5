import { type Request, type Response, Router } from 'express'
import { LANGUAGES, type Language, say } from '../../shared/exhibition/text.ts'
import type { Session } from '../../shared/schedule/schedule.ts'
import { writeCalendar } from '../../shared/schedule/write-calendar.ts'
import { readerLanguage } from '../http/plain-page.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { refuse } from './answer.ts'
import { publicSessions } from './public-sessions.ts'

const THE_HALL: Readonly<Record<Language, string>> = { en: 'The hall', zh: '展馆' }

/** The schedule for calendars: of the hall, of a booth, or one session. Public, as the schedule is. */
export function calendarRoutes(services: Services): Router {
  const { exhibitions, config } = services
  const router = Router()
  const limit = rateLimit(240, 60)

  const send = async (
    request: Request,
    response: Response,
    slug: string,
    file: string,
    pick: (session: Session) => boolean,
    booth = '',
  ) => {
    const shown = await exhibitions.get(slug)
    const sessions = (await publicSessions(services, slug))?.filter(pick)
    if (!shown || !sessions) return refuse(response, 'no-such-exhibition')
    const language = LANGUAGES.find((one) => one === request.query.lang) ?? readerLanguage(request)
    const base = config.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`
    const { exhibition } = shown
    const booths = new Map(exhibition.booths.map((one) => [one.id, one]))
    const hall = say(exhibition.title, language)
    const entries = sessions.map((session) => {
      const at = booths.get(session.booth)
      return {
        session,
        place: at ? `${at.place.label} · ${say(at.title, language)}, ${hall}` : `${THE_HALL[language]}, ${hall}`,
        url: at ? `${base}/b/${at.id}` : `${base}/e/${exhibition.slug}`,
      }
    })
    const own = booths.get(booth)
    response
      .set('Cache-Control', 'no-cache')
      .vary('Accept-Language')
      .attachment(file)
      .type('text/calendar; charset=utf-8')
      .send(writeCalendar(own ? `${say(own.title, language)} · ${hall}` : hall, entries, language))
  }

  router.get('/api/exhibitions/:slug/schedule.ics', limit, async (request: Request<{ slug: string }>, response) => {
    const { slug } = request.params
    await send(request, response, slug, `${slug}.ics`, () => true)
  })

  router.get(
    '/api/exhibitions/:slug/schedule/:session.ics',
    limit,
    async (request: Request<{ slug: string; session: string }>, response) => {
      const { slug, session } = request.params
      const found = (await publicSessions(services, slug))?.find(({ id }) => id === session)
      if (!found) return refuse(response, 'no-such-session')
      await send(request, response, slug, `session-${session}.ics`, ({ id }) => id === session, found.booth)
    },
  )

  router.get('/api/booths/:booth/schedule.ics', limit, async (request: Request<{ booth: string }>, response) => {
    const id = request.params.booth
    const found = await exhibitions.findBooth(id)
    if (!found || found.removed) return refuse(response, 'no-such-booth')
    await send(request, response, found.slug, `booth-${id}.ics`, ({ booth }) => booth === id, id)
  })

  return router
}
