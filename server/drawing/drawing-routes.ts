import type { Router } from 'express'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { certificateRoutes } from '../certificates/certificate-routes.ts'
import { exhibitionWords } from '../fonts/exhibition-words.ts'
import { fontRoutes } from '../fonts/routes.ts'
import { drawnPoster } from '../posters/drawn-poster.ts'
import { posterRoutes } from '../posters/routes.ts'
import type { Services } from '../services.ts'
import { draftPosterRoutes } from '../studio/draft-poster-routes.ts'
import { createDrawing } from './drawing.ts'

/** The widths that entry, catalogue and hall show first. */
const FIRST_WIDTHS = [384, 192] as const

/** Posters, shared links' pictures and fonts: what is drawn or cut from an exhibition's words. `root` is the project's folder. */
export function drawingRoutes(services: Services, root: string) {
  const { config, exhibitions, ceremonies, log } = services
  const drawing = createDrawing({ dataDir: config.dataDir, root })
  /** With the names of what an announced night gives: they stand on its screen, in large letters. */
  const wordsOfBoth = (exhibition: Exhibition) =>
    exhibitionWords(exhibition, ceremonies.announced(exhibition.slug)?.show)
  const wordsOf = async (slug: string) => {
    const shown = await exhibitions.get(slug)
    return shown && wordsOfBoth(shown.exhibition)
  }
  const routes: Router[] = [
    posterRoutes(services, drawing.posters),
    draftPosterRoutes(services, drawing.posters),
    certificateRoutes(services, drawing.certificates),
    fontRoutes(drawing.fonts, wordsOf),
  ]

  const ahead = async () => {
    for (const exhibition of await exhibitions.list()) {
      if (!exhibition.open) continue
      const { text, display } = wordsOfBoth(exhibition)
      await drawing.fonts.css(text, display)
      for (const width of FIRST_WIDTHS)
        for (const booth of exhibition.booths) await drawnPoster(drawing.posters, exhibition, booth, width)
    }
  }
  let stopping = false
  return {
    routes,
    /** One after the other, so that visitors come first. */
    ahead: () =>
      ahead().catch((error: unknown) => {
        if (!stopping) log.warn({ err: error }, 'could not draw ahead')
      }),
    stop: () => {
      stopping = true
      return drawing.stop()
    },
  }
}
