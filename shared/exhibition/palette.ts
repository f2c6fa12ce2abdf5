/** The art's colours (sRGB hex): the hall's own, the eight of the categories, the four of the award tiers. */
export const HALL_COLOURS = {
  stone: '#E6DCCB',
  stone2: '#D3C4AC',
  stone3: '#B3A48C',
  plaster: '#F6F1E7',
  brass: '#C79A4B',
  brassDark: '#8F6B2E',
  wreath: '#DDB364',
  ink: '#1E2430',
  lawn: '#AEBB8E',
  lawn2: '#9DAC7C',
  leaf: '#6F8F5B',
  leafDark: '#44633F',
  water: '#5F98A0',
} as const

export interface CategoryColours {
  letter: string
  name: string
  colour: string
  deep: string
  light: string
  /** What text on `colour` is written in. */
  onColour: string
}

const { plaster, ink } = HALL_COLOURS

/** By `Branch.colour`, 0 to 7. A letter always goes with the colour; never colour alone. */
export const CATEGORY_COLOURS: readonly CategoryColours[] = [
  { letter: 'A', name: 'teal', colour: '#17807E', deep: '#0C4A4C', light: '#9FD3C7', onColour: plaster },
  { letter: 'B', name: 'terracotta', colour: '#D2603A', deep: '#7E2F1C', light: '#F4B795', onColour: plaster },
  { letter: 'C', name: 'indigo', colour: '#3B4A9C', deep: '#1E2656', light: '#A9B6EA', onColour: plaster },
  { letter: 'D', name: 'citron', colour: '#BCC438', deep: '#666B12', light: '#E4E8A6', onColour: ink },
  { letter: 'E', name: 'wine', colour: '#7B0638', deep: '#43031F', light: '#E0A3B8', onColour: plaster },
  { letter: 'F', name: 'periwinkle', colour: '#91B1F9', deep: '#3A56A8', light: '#CFDDFD', onColour: ink },
  { letter: 'G', name: 'bark', colour: '#4E3900', deep: '#2A1F00', light: '#C9B37C', onColour: plaster },
  { letter: 'H', name: 'peach', colour: '#FFAF9C', deep: '#B0543F', light: '#FFDCD2', onColour: ink },
]

/** Medallion metals by award tier. */
export const TIER_COLOURS = { grand: '#F0C25A', first: '#C79A4B', second: '#B8BEC4', third: '#B0734A' } as const

/** The colours of a category; an index beyond the last starts again, so that a view never lacks one. */
export const categoryColours = (colour: number): CategoryColours => {
  const found = CATEGORY_COLOURS[((colour % 8) + 8) % 8]
  if (!found) throw new Error('There are eight category colours.')
  return found
}
