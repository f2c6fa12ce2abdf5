import { type Request, type Response, Router } from 'express'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type Bilingual, firstLanguage, LANGUAGES, type Language, sayIn } from '../../shared/exhibition/text.ts'
import { findCertificate } from '../certificates/read-certificates.ts'
import { allowFrames } from '../http/frame-sources.ts'
import { acceptedLanguage, plainPage, readerLanguage } from '../http/plain-page.ts'
import type { Services } from '../services.ts'
import { boothFace, exhibitionFace, type ShareFace, shareTags } from './share-tags.ts'

/** Gives the client's page; in development Vite transforms it at every request. */
export type ReadTemplate = (path: string) => Promise<string>

const none = {
  en: ['There is nothing here', 'The link may be cut off, or what it led to was taken down.'],
  zh: ['这里什么也没有', '链接可能不完整，或其内容已被撤下。'],
} as const

const empty: Record<Language, ShareFace> = {
  en: { title: 'Laurel', description: 'A hall for winning projects.', path: '/', picture: '' },
  zh: { title: 'Laurel 桂冠馆', description: '获奖项目的展馆。', path: '/', picture: '' },
}

/** Which exhibition the page shows, so that the client need not ask; when it `reads` that, on the way before the script runs. */
const exhibitionHead = ({ slug, revision }: Exhibition, demoOrigin: string, reads: boolean): string =>
  `<meta name="laurel-exhibition" content="${slug}">
${reads ? `<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/exhibitions/${slug}">\n` : ''}<link rel="preload" as="style" href="/fonts/e/${slug}.css?r=${revision}">
${demoOrigin && `<meta name="laurel-demo-origin" content="${demoOrigin}">\n`}`

/** The pages that are the client's: the hall of an exhibition, a booth's link, the organizer's desk. */
export function pageRoutes(services: Services, readTemplate: ReadTemplate): Router {
  const router = Router()
  const { exhibitions, config } = services

  const send = async (
    request: Request,
    response: Response,
    face: ShareFace,
    language: Language,
    exhibition?: Exhibition,
    reads = true,
  ) => {
    const base = config.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`
    const template = await readTemplate(request.originalUrl)
    const html = template
      .replace(/<title>.*?<\/title>/s, '')
      .replace(
        '</head>',
        () =>
          `${exhibition ? exhibitionHead(exhibition, config.demoOrigin ?? '', reads) : ''}${shareTags(face, base, language, askedLanguage(request))}\n</head>`,
      )
      .replace(/<html lang="[^"]*"/, `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"`)
    allowFrames(response, exhibition?.allowedHosts ?? [])
    response.set('Cache-Control', 'no-cache').vary('Accept-Language').type('html').send(html)
  }
  /** The link's own word, else the reader's, else the language that the words were written in first. */
  const languageFor = (request: Request, written: Bilingual = { en: '', zh: '' }): Language =>
    askedLanguage(request) ?? acceptedLanguage(request) ?? firstLanguage(written)
  const missing = (request: Request, response: Response) => {
    const language = languageFor(request)
    const [title, text] = none[language]
    response.status(404).send(plainPage({ language, title, text }))
  }

  router.get('/', async (request, response) => {
    const slug = await exhibitions.featured()
    const shown = slug === undefined ? undefined : await exhibitions.get(slug)
    const language = languageFor(request, shown?.exhibition.title)
    const face = shown ? exhibitionFace(shown.exhibition, language) : empty[language]
    await send(request, response, face, language, shown?.exhibition)
  })

  router.get('/e/:slug', async (request, response) => {
    const shown = await exhibitions.get(request.params.slug)
    if (!shown) return missing(request, response)
    const language = languageFor(request, shown.exhibition.title)
    await send(request, response, exhibitionFace(shown.exhibition, language), language, shown.exhibition)
  })

  router.get('/b/:booth', async (request, response) => {
    const found = await exhibitions.findBooth(request.params.booth)
    const shown = found && !found.removed ? await exhibitions.get(found.slug) : undefined
    const booth = shown?.exhibition.booths.find(({ id }) => id === request.params.booth)
    if (!shown || !booth) return missing(request, response)
    const language = sayIn(booth.title, languageFor(request, shown.exhibition.title)).lang
    await send(request, response, boothFace(shown.exhibition, booth, language), language, shown.exhibition)
  })

  // Whoever may not edit the booth is told so by the page: what it would show is refused to them.
  router.get('/studio/:booth', async (request, response) => {
    const found = await exhibitions.findBooth(request.params.booth)
    const shown = found && !found.removed ? await exhibitions.get(found.slug) : undefined
    if (!shown) return missing(request, response)
    const language = languageFor(request)
    await send(request, response, empty[language], language, shown.exhibition)
  })

  // Pages for somebody: what is in them is asked for by the page itself, and no search engine has anything to find.
  router.get(['/visit', '/inbox/:booth', '/inbox/:booth/:tab'], async (request, response) => {
    const language = languageFor(request)
    response.set('X-Robots-Tag', 'noindex')
    await send(request, response, empty[language], language)
  })

  // What is in a run of show is the organizer's, and a desk the director's: the page asks for it.
  router.get('/ceremony/:ceremony{/*rest}', async (request, response) => {
    const found = await services.storage.ceremonies.load(request.params.ceremony)
    const shown = found && (await exhibitions.get(found.exhibition))
    if (!shown) return missing(request, response)
    response.set('X-Robots-Tag', 'noindex')
    const language = languageFor(request)
    const reads = !request.path.endsWith('/certificates')
    await send(request, response, empty[language], language, shown.exhibition, reads)
  })

  // What a certificate says is asked for by its page, which also says when there is no such one.
  router.get('/certificate/:code', async (request, response) => {
    const certificate = await findCertificate(services, request.params.code)
    const shown = certificate && (await exhibitions.get(certificate.exhibition.slug))
    response.set('X-Robots-Tag', 'noindex')
    if (!shown) response.status(404)
    const language = languageFor(request)
    await send(request, response, empty[language], language, shown?.exhibition, false)
  })

  router.get('/organizer', async (request, response) => {
    const language = languageFor(request)
    await send(request, response, empty[language], language)
  })

  return router
}

const askedLanguage = ({ query }: Request): Language | undefined => LANGUAGES.find((one) => one === query.lang)

/** For every path that is nobody's: a page for people, a word for programs. */
export const notFound = (request: Request, response: Response): void => {
  if (request.path.startsWith('/api/')) return void response.status(404).json({ ok: false, reason: 'not-found' })
  const language = readerLanguage(request)
  const [title, text] = none[language]
  response.status(404).send(plainPage({ language, title, text }))
}
