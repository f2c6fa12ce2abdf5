/** Colours of people, sRGB hex (art guide, sections 1 and 7). Indices travel in a packed look: append only. */
export const SKINS = ['#F6D9C6', '#F2CDB0', '#E2AE86', '#C98E63', '#B57B52', '#9A653F', '#6B432B', '#52331F'] as const

/** The eight category colours (citron toned down: it turns neon in the sun), then the rest. */
export const TOPS = [
  '#17807E',
  '#D2603A',
  '#3B4A9C',
  '#A3A838',
  '#7B0638',
  '#91B1F9',
  '#4E3900',
  '#FFAF9C',
  '#F0E5D2',
  '#2B3346',
  '#E3AE3C',
  '#E59CA6',
] as const
/** Tops that are quiet enough to stand beside one saturated piece. */
export const NEUTRAL_TOPS = [8, 9] as const

export const BOTTOMS = ['#2E3648', '#4A5268', '#C9BBA4', '#E7DCC8', '#6B4A36', '#3B4A9C', '#D2603A', '#5E6A55'] as const
export const NEUTRAL_BOTTOMS = [0, 1, 2, 3] as const

/** Silver is last: one in ten at most, it is the brightest thing in the evening. */
export const HAIR_COLOURS = [
  '#17120F',
  '#2B211D',
  '#4A2C1C',
  '#6E4327',
  '#9A5230',
  '#C79A5B',
  '#1D1A22',
  '#D8D6D2',
] as const
export const SILVER = 7

/** What a headscarf or a cap is made of. */
export const CLOTHS = ['#7DB9DE', '#D2603A', '#E3AE3C', '#3B4A9C', '#9FD3C7', '#7B0638', '#E7DCC8', '#E59CA6'] as const

/** Belt, stripe, shirt and lining. */
export const ACCENTS = ['#F6F1E7', '#D2603A', '#C79A4B', '#17807E', '#7E2F5C', '#F4B795', '#2E3648', '#91B1F9'] as const
export const SHOES = ['#F1EADF', '#6B432B', '#2E3648', '#D2603A', '#7E2F5C', '#C79A4B', '#17807E', '#1E2430'] as const

/** The eight category colours in letter order, A to H. */
export const CATEGORY_COLOURS = [
  '#17807E',
  '#D2603A',
  '#3B4A9C',
  '#BCC438',
  '#7B0638',
  '#91B1F9',
  '#4E3900',
  '#FFAF9C',
] as const
export const BRASS = '#C79A4B'
export const INK = '#1E2430'
export const PLASTER = '#F6F1E7'
