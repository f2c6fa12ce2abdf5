import { contrast, mix } from '../posters/mix.ts'
import { type CategoryColours, HALL_COLOURS } from './palette.ts'

/** What a booth's poster and shared picture may be coloured in: always out of its category's family, always readable. */
export const BOOTH_TONES = ['category', 'deep', 'light', 'brass', 'ink'] as const
export type BoothTone = (typeof BOOTH_TONES)[number]

const { plaster, ink, brass } = HALL_COLOURS
/** Contrast of small words (WCAG AA). */
const READABLE = 4.5

/** The category's colours, with the one that fills chosen by the booth. The category's letter keeps its own colour. */
export function toneColours(category: CategoryColours, tone: BoothTone): CategoryColours {
  const { deep, light } = category
  switch (tone) {
    case 'category':
      return category
    case 'deep':
      return { ...category, colour: darkened(deep), deep: ink, onColour: plaster }
    case 'light':
      return { ...category, colour: light, light: plaster, onColour: ink }
    case 'brass':
      return { ...category, colour: brass, onColour: ink }
    case 'ink':
      return { ...category, colour: ink, onColour: plaster }
  }
}

/** As dark as plaster's words on it need, and no darker. */
function darkened(colour: string): string {
  let dark = colour
  for (let share = 0.1; contrast(plaster, dark) < READABLE; share += 0.1) dark = mix(colour, ink, share)
  return dark
}
