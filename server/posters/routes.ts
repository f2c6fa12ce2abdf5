import { type Request, type Response, Router } from 'express'
import type { Booth, Exhibition } from '../../shared/exhibition/exhibition.ts'
import { categoryColours } from '../../shared/exhibition/palette.ts'
import { firstLanguage, LANGUAGES, type Language } from '../../shared/exhibition/text.ts'
import type { Drawing } from '../drawing/drawing.ts'
import type { Services } from '../services.ts'
import { coloursOf, drawnPoster, drawnWords } from './drawn-poster.ts'
import { ownPoster } from './own-poster.ts'
import { POSTER_WIDTHS } from './poster-widths.ts'
import type { DrawnPicture } from './posters.ts'
import { boothShareWords, exhibitionShareWords } from './share-words.ts'

/**
 * GET /posters/<booth>.webp?w=192|384|768, /og/e/<slug>.png and /og/b/<booth>.png?lang=en|zh, from the words that are
 * public.
 */
export function posterRoutes(services: Services, posters: Drawing['posters']): Router {
  const { exhibitions } = services
  const router = Router()

  const findBooth = async (
    id: string,
  ): Promise<{ exhibition: Exhibition; booth: Booth; own: string | undefined } | undefined> => {
    const found = await exhibitions.findBooth(id)
    const shown = found && !found.removed ? await exhibitions.get(found.slug) : undefined
    const booth = shown?.exhibition.booths.find((one) => one.id === id)
    return shown && booth && { exhibition: shown.exhibition, booth, own: shown.ownPosters.get(id) }
  }

  router.get('/posters/:booth.webp', async (request, response, next) => {
    const [id = ''] = request.params.booth.split('-') // what follows tells this poster from an earlier one
    const found = await findBooth(id)
    if (!found) return next()
    const width = POSTER_WIDTHS.find((one) => String(one) === request.query.w) ?? 384
    const own = found.own ? await ownPoster(services, found.own, width) : undefined
    send(request, response, own ?? (await drawnPoster(posters, found.exhibition, found.booth, width)))
  })

  router.get('/og/e/:slug.png', async (request, response, next) => {
    const shown = await exhibitions.get(request.params.slug)
    if (!shown) return next()
    const { exhibition } = shown
    send(
      request,
      response,
      await posters.openGraph.exhibition(
        exhibitionShareWords(exhibition, languageOf(request, exhibition)),
        exhibition.categories.map(({ colour }) => categoryColours(colour)),
      ),
    )
  })

  router.get('/og/b/:booth.png', async (request, response, next) => {
    const found = await findBooth(request.params.booth)
    if (!found) return next()
    const { booth, exhibition } = found
    const words = boothShareWords(exhibition, booth, languageOf(request, exhibition))
    send(request, response, await posters.openGraph.booth(drawnWords(booth), coloursOf(exhibition, booth), words))
  })

  return router
}

/** The page that names the picture names the language too. */
const languageOf = ({ query }: Request, { title }: Exhibition): Language =>
  LANGUAGES.find((one) => one === query.lang) ?? firstLanguage(title)

/** The words behind a picture may change while its address stays: browsers ask, and mostly hear that nothing changed. */
function send(request: Request, response: Response, { body, etag, type }: DrawnPicture): void {
  response.set({ 'Cache-Control': 'public, max-age=60, stale-while-revalidate=86400', ETag: etag }).type(type)
  if (request.fresh) response.status(304).end()
  else response.send(body)
}
