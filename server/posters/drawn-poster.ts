import { toneColours } from '../../shared/exhibition/booth-tones.ts'
import type { Booth, Exhibition } from '../../shared/exhibition/exhibition.ts'
import { categoryColours } from '../../shared/exhibition/palette.ts'
import type { Drawing } from '../drawing/drawing.ts'
import type { PosterWidth } from './poster-widths.ts'
import type { DrawnPicture } from './posters.ts'

/** What a poster is drawn from, and no more: the same words are drawn and remembered once. */
export const drawnWords = ({ title, team, sample, tier, awards }: Booth) => ({ title, team, sample, tier, awards })

/** The colours of the booth's category, in the tone that the booth chose. */
export const coloursOf = (exhibition: Exhibition, booth: Booth) =>
  toneColours(
    categoryColours(exhibition.categories.find(({ id }) => id === booth.category)?.colour ?? 0),
    booth.tone ?? 'category',
  )

export const drawnPoster = (
  posters: Drawing['posters'],
  exhibition: Exhibition,
  booth: Booth,
  width: PosterWidth,
): Promise<DrawnPicture> => posters.poster(drawnWords(booth), coloursOf(exhibition, booth), width)
