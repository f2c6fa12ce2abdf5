import { createHash } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import type { Fonts } from './fonts.ts'
import { slicePath, slicesCss } from './slices.ts'

/** The words of an exhibition: all of them, and those that are set large. */
export interface ExhibitionWords {
  text: string
  display: string
}

export interface ServedFonts extends Pick<Fonts, 'css'> {
  /** A cut file by its name, or undefined when there is none. */
  file: (name: string) => Promise<Buffer | undefined>
}

const FOREVER = 'public, max-age=31536000, immutable'

/**
 * GET /fonts/e/<slug>.css, /fonts/<face>-<hash>.woff2, /fonts/slices.css, /fonts/slices/<piece>.woff2.
 * `wordsOf` gives the words of an exhibition that may be seen, or undefined when there is no such exhibition.
 */
export const fontRoutes = (
  fonts: ServedFonts,
  wordsOf: (slug: string) => Promise<ExhibitionWords | undefined>,
): Router => {
  const router = Router()
  const slices = slicesCss()
  const slicesTag = `"${createHash('sha256').update(slices).digest('base64url').slice(0, 22)}"`

  const sheet = (request: Request, response: Response, css: string, etag: string): void => {
    response.set({ 'Cache-Control': 'no-cache', ETag: etag }).type('css')
    if (request.fresh) response.status(304).end()
    else response.send(css)
  }

  router.get('/fonts/slices.css', (request, response) => sheet(request, response, slices, slicesTag))

  router.get('/fonts/e/:slug.css', async (request, response, next) => {
    const words = await wordsOf(request.params.slug)
    if (!words) return next()
    const { css, etag } = await fonts.css(words.text, words.display)
    sheet(request, response, css, etag)
  })

  router.get('/fonts/slices/:name', (request, response, next) => {
    const path = slicePath(request.params.name)
    if (!path) return next()
    response.set('Cache-Control', FOREVER).type('woff2').sendFile(path)
  })

  router.get('/fonts/:name', async (request, response, next) => {
    const file = await fonts.file(request.params.name)
    if (!file) return next()
    response.set('Cache-Control', FOREVER).type('woff2').send(file)
  })

  return router
}
