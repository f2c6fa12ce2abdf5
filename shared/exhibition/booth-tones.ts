import { type CategoryColours, HALL_COLOURS } from './palette.ts'

/** What a booth's poster and shared picture may be coloured in: always out of its category's family, always readable. */
export const BOOTH_TONES = ['category', 'deep', 'light', 'brass', 'ink'] as const
export type BoothTone = (typeof BOOTH_TONES)[number]

const { plaster, ink, brass } = HALL_COLOURS

/** The category's colours, with the one that fills chosen by the booth. The category's letter keeps its own colour. */
export function toneColours(category: CategoryColours, tone: BoothTone): CategoryColours {
  const { deep, light } = category
  switch (tone) {
    case 'category':
      return category
    case 'deep':
      return { ...category, colour: deep, deep: ink, onColour: plaster }
    case 'light':
      return { ...category, colour: light, light: plaster, onColour: ink }
    case 'brass':
      return { ...category, colour: brass, onColour: ink }
    case 'ink':
      return { ...category, colour: ink, onColour: plaster }
  }
}
