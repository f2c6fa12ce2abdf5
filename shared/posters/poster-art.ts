import type { Bilingual } from '../exhibition/text.ts'
import type { Tier } from '../plan/types.ts'
import { ART_HEIGHT, ART_WIDTH, canvasOf, PAPER, type PosterColours } from './canvas.ts'
import { compose } from './compose.ts'
import { type Advance, roughAdvance } from './faces.ts'
import { MARGIN, POSTER_HEIGHT, POSTER_WIDTH, posterText } from './poster-text.ts'
import { leaf, rect } from './svg.ts'

/** What a poster is made of; every `Booth` is one. */
export interface PosterBooth {
  title: Bilingual
  team: Bilingual
  sample: boolean
  tier: Tier
  /** A booth without awards shows no rank. */
  awards: readonly unknown[]
}

const BAR = 12
/** From one leaf of the rank mark to the next. */
const RANK_STEP = 28
const MEDALS: Record<Tier, { metal: string; leaves: number }> = {
  grand: { metal: '#F0C25A', leaves: 4 },
  first: { metal: '#C79A4B', leaves: 3 },
  second: { metal: '#B8BEC4', leaves: 2 },
  third: { metal: '#B0734A', leaves: 1 },
}

/** Leaves in the tier's metal at the right of the foot: three for a first prize, two for a second, one for a third. */
const rankMark = (tier: Tier, above: boolean): string => {
  const { metal, leaves } = MEDALS[tier]
  const foot = POSTER_HEIGHT - (above ? 82 : 42)
  return Array.from({ length: leaves }, (_, i) =>
    leaf(POSTER_WIDTH - MARGIN - 4 - i * RANK_STEP, foot, -1.9, 42, 19, metal),
  ).join('')
}

/** Only the picture, 768 x 635, as SVG content that stays inside its box. `id` names the clip: one per document. */
export const posterPicture = (booth: PosterBooth, colours: PosterColours, id = 'art'): string => {
  const { form, variant, ground, seed } = compose(booth)
  const canvas = canvasOf(colours, ground, variant, seed)
  return `<clipPath id="${id}"><path d="M0 0H${ART_WIDTH}V${ART_HEIGHT}H0Z"/></clipPath><g clip-path="url(#${id})">${rect(0, 0, ART_WIDTH, ART_HEIGHT, canvas.ground)}${form.draw(canvas)}</g>`
}

/**
 * A booth's poster as an SVG document of 768 x 1024, made from its own words: the same words give the same poster.
 * `advance` tells character widths in the real fonts; without it the setting is a little looser.
 */
export const posterArt = (booth: PosterBooth, colours: PosterColours, advance: Advance = roughAdvance): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${POSTER_WIDTH}" height="${POSTER_HEIGHT}" viewBox="0 0 ${POSTER_WIDTH} ${POSTER_HEIGHT}">`,
    rect(0, 0, POSTER_WIDTH, POSTER_HEIGHT, PAPER),
    posterPicture(booth, colours),
    rect(0, ART_HEIGHT, POSTER_WIDTH, BAR, colours.colour),
    booth.awards.length ? rankMark(booth.tier, booth.sample) : '',
    posterText(booth, colours, ART_HEIGHT + BAR, booth.awards.length ? RANK_STEP * 4 : 0, advance),
    '</svg>',
  ].join('')
