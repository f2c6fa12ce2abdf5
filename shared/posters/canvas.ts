import { luminance, mix } from './mix.ts'
import { chanceFrom } from './seed.ts'

/** The picture's size in poster pixels: the top 62 percent of 768 x 1024. */
export const ART_WIDTH = 768
export const ART_HEIGHT = 635

/** The three steps of a category's ramp, as #RRGGBB. */
export interface PosterColours {
  colour: string
  deep: string
  light: string
}

export const PAPER = '#F6F1E7'
export const BRASS = '#C79A4B'
export const INK = '#1E2430'

export const GROUNDS = ['deep', 'colour', 'light', 'paper'] as const
export type Ground = (typeof GROUNDS)[number]

/** What a form draws with: tones that are sure to stand out from the ground, and chance of its own. */
export interface Canvas {
  ground: string
  /** The ground is darker than what is drawn on it. */
  dark: boolean
  /** The ramp's tone farthest from the ground. */
  strong: string
  /** The ramp's tone between ground and `strong`. */
  middle: string
  /** Lightest of all on a dark ground, darkest on a light one. */
  high: string
  brass: string
  paper: string
  deep: string
  colour: string
  light: string
  /** Which of the form's arrangements: 0 to 3. */
  variant: number
  chance: () => number
  between: (from: number, to: number) => number
  pick: <T>(list: readonly [T, ...T[]]) => T
  /** The ground mixed with `strong`: 0 is the ground. */
  tone: (share: number) => string
}

/** Lays out the tones for one poster. */
export const canvasOf = (colours: PosterColours, ground: Ground, variant: number, seed: number): Canvas => {
  const chance = chanceFrom(seed)
  const grounds = { ...colours, paper: PAPER }
  const base = grounds[ground]
  const dark = luminance(base) < 0.36
  const strong = dark ? colours.light : colours.deep
  const middle = ground === 'colour' ? (dark ? colours.deep : mix(base, colours.deep, 0.45)) : colours.colour
  return {
    ground: base,
    dark,
    strong,
    middle,
    high: dark ? PAPER : colours.deep,
    brass: BRASS,
    paper: PAPER,
    ...colours,
    variant,
    chance,
    between: (from, to) => from + (to - from) * chance(),
    pick: (list) => list[Math.floor(chance() * list.length)] ?? list[0],
    tone: (share) => mix(base, strong, share),
  }
}
